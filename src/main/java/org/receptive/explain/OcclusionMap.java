package org.receptive.explain;

import org.receptive.explain.ReceptiveField.Region;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

/// Covers one place of the input after the other and watches how the network's belief in a class falls.
///
/// @see <a href="https://arxiv.org/abs/1311.2901">Zeiler and Fergus 2014, section 4.2</a>
public final class OcclusionMap {

    private OcclusionMap() {}

    /// Computes for every cell `p − p′`: the probability of the class as it is, less that when a square of paper lies centred on the cell.
    /// Above 0 the ink there speaks for the class, below 0 against it.
    ///
    /// Where the square covers nothing but paper the drop is exactly 0, and nothing is computed.
    ///
    /// @param input the example in storage order, all of whose maps are covered
    /// @param shape its shape
    /// @param classIndex the class
    /// @param patch the side of the square; an even one lies half a cell to the right and below
    /// @param paper what the network reads of a sheet without ink, in storage order
    /// @return rows × columns, row by row
    /// @throws ReadableException if the input, the class or the patch does not suit the network
    public static float[] of(Inference live, float[] input, Shape shape, int classIndex, int patch, float[] paper) {
        var before = live.probabilities(input);
        if (classIndex < 0 || classIndex >= before.length)
            throw ReadableException.of("error.explain.class", classIndex, before.length - 1);
        if (patch < 1 || patch > Math.max(shape.rows(), shape.cols()))
            throw ReadableException.of("error.explain.patch", patch, Math.max(shape.rows(), shape.cols()));
        float whole = before[classIndex];
        var drops = new float[shape.rows() * shape.cols()];
        var covered = input.clone();
        for (int row = 0; row < shape.rows(); row++)
            for (int col = 0; col < shape.cols(); col++)
                if (cover(input, covered, shape, new Region(row - (patch - 1) / 2, row + patch / 2, col - (patch - 1) / 2, col + patch / 2),
                        paper)) {
                            drops[row * shape.cols() + col] = whole - live.probabilities(covered)[classIndex];
                            System.arraycopy(input, 0, covered, 0, input.length);
                        }
        return drops;
    }

    /// Covers a region and tells whether that changed anything.
    private static boolean cover(float[] input, float[] covered, Shape shape, Region region, float[] paper) {
        boolean changed = false;
        int firstCol = Math.max(0, region.firstCol());
        int endCol = Math.min(shape.cols(), region.lastCol() + 1);
        for (int c = 0; c < shape.channels(); c++)
            for (int row = Math.max(0, region.firstRow()); row <= Math.min(shape.rows() - 1, region.lastRow()); row++) {
                int line = (c * shape.rows() + row) * shape.cols();
                for (int i = line + firstCol; i < line + endCol; i++)
                    changed |= Float.compare(input[i], paper[i]) != 0;
                System.arraycopy(paper, line + firstCol, covered, line + firstCol, endCol - firstCol);
            }
        return changed;
    }
}
