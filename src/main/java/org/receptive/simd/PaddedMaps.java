package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;

import org.receptive.spec.Shape;
import org.receptive.spec.WindowAxis;

/// Describes the maps of a lane block with a margin around them, so that windows may hang over the edge without a test at every cell.
///
/// @param inner the shape of the maps
/// @param top rows of the margin above
/// @param left columns of the margin before
/// @param rows rows with the margin
/// @param cols columns with the margin
public record PaddedMaps(Shape inner, int top, int left, int rows, int cols) {

    /// Makes the margin that the padding of a window asks for.
    static PaddedMaps of(Shape inner, WindowAxis rowAxis, WindowAxis colAxis) {
        return new PaddedMaps(inner, rowAxis.padBefore(), colAxis.padBefore(), rowAxis.paddedSize(inner.rows()),
                colAxis.paddedSize(inner.cols()));
    }

    /// Tells whether there is no margin at all, so that the maps themselves can be read.
    public boolean isPlain() {
        return rows == inner.rows() && cols == inner.cols();
    }

    /// Returns how many floats a lane block with its margin takes.
    public int floats() {
        return Math.multiplyExact(Math.multiplyExact(inner.channels(), rows * cols), LENGTH);
    }

    /// Returns where the vector of the cell (channel, row, col) of the padded maps begins.
    int at(int channel, int row, int col) {
        return ((channel * rows + row) * cols + col) * LENGTH;
    }

    /// Copies maps into the middle of the padded ones.
    ///
    /// Modifies: padded, but not its margin, which a new array has at 0.
    public void fill(float[] maps, float[] padded) {
        int length = inner.cols() * LENGTH;
        for (int c = 0; c < inner.channels(); c++)
            for (int r = 0; r < inner.rows(); r++)
                System.arraycopy(maps, (c * inner.rows() + r) * length, padded, at(c, r + top, left), length);
    }
}
