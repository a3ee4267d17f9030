package org.receptive.scene;

import java.util.Random;
import org.receptive.array.Array4;
import org.receptive.text.Message;

/// The kernels that everybody knows, in any size.
///
/// At 3×3 they are the classic numbers. Larger ones smooth with binomial
/// coefficients; a kernel of one row or one column is the one-dimensional
/// version. All fit cross-correlation: Sobel y answers with a positive number
/// where the image gets larger downwards.
public enum KernelPreset {
    /// Horizontal edges: slope down the rows, smoothed along the columns.
    SOBEL_Y("sobelY"),
    /// Vertical edges: slope along the columns, smoothed down the rows.
    SOBEL_X("sobelX"),
    /// Second difference down the rows plus that along the columns: 0 1 0, 1 −4 1, 0 1 0.
    LAPLACIAN("laplacian"),
    /// Binomial weights with sum 1: (1 2 1, 2 4 2, 1 2 1)/16.
    GAUSSIAN("gaussian"),
    /// Every weight alike, with sum 1.
    MEAN("mean"),
    /// 1 in the middle: with equal-width padding the output is the input.
    IMPULSE("impulse"),
    /// The image minus its Laplacian: 0 −1 0, −1 5 −1, 0 −1 0.
    SHARPEN("sharpen"),
    /// Light from the lower right: −2 −1 0, −1 1 1, 0 1 2.
    EMBOSS("emboss"),
    /// 1, 2, 3, … in reading order: no symmetry, so that a turn shows.
    COUNTING("counting"),
    /// 1 −2 1 in the middle row.
    SECOND_DERIVATIVE("secondDerivative"),
    /// 1/n, n times, in the middle row.
    MOVING_AVERAGE("movingAverage"),
    /// Whole numbers from −3 to 3 by chance.
    RANDOM("random");

    private final String id;

    KernelPreset(String id) {
        this.id = id;
    }

    /// Returns the name that keys and tests know the preset by.
    public String id() {
        return id;
    }

    /// Returns the preset's name, for a person.
    public Message label() {
        return Message.of("preset.kernel." + id);
    }

    /// Puts the preset into every kernel of a scene, at the kernel's own size.
    ///
    /// @param seed as for [#values]
    public Edit applyTo(Scene scene, long seed) {
        if (!scene.hasConvolution())
            return Edit.refused(scene, Message.of("edit.noConvolution"));
        var window = scene.convolution().spec().window();
        return SceneEdits.kernelValues(scene, kernel(window.rows().kernel(), window.cols().kernel(), seed));
    }

    /// Returns the kernel row by row.
    ///
    /// @param rows how many rows, at least 1
    /// @param cols how many columns, at least 1
    /// @param seed decides the numbers of [#RANDOM]; the others do not read it
    public double[] values(int rows, int cols, long seed) {
        return kernel(rows, cols, seed).toArray();
    }

    /// Returns the kernel as the weight (1, 1, rows, cols) of one channel; the parameters are those of [#values].
    public Array4 kernel(int rows, int cols, long seed) {
        return switch (this) {
            case SOBEL_Y -> rows == 1 ? sobelX(rows, cols) : sobelY(rows, cols);
            case SOBEL_X -> cols == 1 ? sobelY(rows, cols) : sobelX(rows, cols);
            case LAPLACIAN -> laplacian(rows, cols);
            case GAUSSIAN -> gaussian(rows, cols);
            case MEAN -> fill(rows, cols, (_, _) -> 1.0 / (rows * cols));
            case IMPULSE -> fill(rows, cols, (r, c) -> impulse(rows, cols, r, c));
            case SHARPEN -> {
                var laplacian = laplacian(rows, cols);
                yield fill(rows, cols, (r, c) -> impulse(rows, cols, r, c) - laplacian.get(0, 0, r, c));
            }
            case EMBOSS -> fill(rows, cols,
                    (r, c) -> r - (rows - 1) / 2.0 + c - (cols - 1) / 2.0 + impulse(rows, cols, r, c));
            case COUNTING -> fill(rows, cols, (r, c) -> r * cols + c + 1);
            case SECOND_DERIVATIVE -> alongOneAxis(rows, cols, AxisKernel.curvature(cols == 1 ? rows : cols));
            case MOVING_AVERAGE -> alongOneAxis(rows, cols, AxisKernel.mean(cols == 1 ? rows : cols));
            case RANDOM -> {
                var random = new Random(seed);
                yield fill(rows, cols, (_, _) -> random.nextInt(-3, 4));
            }
        };
    }

    private interface WeightAt {
        double at(int row, int col);
    }

    private static Array4 fill(int rows, int cols, WeightAt weights) {
        return Array4.fill(1, 1, rows, cols, (_, _, r, c) -> weights.at(r, c));
    }

    private static Array4 product(double[] down, double[] along) {
        // + 0.0 turns −0 into 0
        return fill(down.length, along.length, (r, c) -> down[r] * along[c] + 0.0);
    }

    private static Array4 sobelY(int rows, int cols) {
        return product(AxisKernel.slope(rows), AxisKernel.binomial(cols));
    }

    private static Array4 sobelX(int rows, int cols) {
        return product(AxisKernel.binomial(rows), AxisKernel.slope(cols));
    }

    private static Array4 gaussian(int rows, int cols) {
        var sums = product(AxisKernel.binomial(rows), AxisKernel.binomial(cols));
        double total = Math.scalb(1.0, rows + cols - 2);
        return fill(rows, cols, (r, c) -> sums.get(0, 0, r, c) / total);
    }

    private static Array4 laplacian(int rows, int cols) {
        var down = AxisKernel.curvature(rows);
        var along = AxisKernel.curvature(cols);
        return fill(rows, cols, (r, c) -> (c == AxisKernel.middle(cols) ? down[r] : 0) + (r == AxisKernel.middle(rows) ? along[c] : 0));
    }

    private static double impulse(int rows, int cols, int row, int col) {
        return row == AxisKernel.middle(rows) && col == AxisKernel.middle(cols) ? 1 : 0;
    }

    private static Array4 alongOneAxis(int rows, int cols, double[] weights) {
        return cols == 1
                ? fill(rows, 1, (r, _) -> weights[r])
                : fill(rows, cols, (r, c) -> r == AxisKernel.middle(rows) ? weights[c] : 0);
    }
}
