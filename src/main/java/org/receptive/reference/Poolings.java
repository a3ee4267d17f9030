package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Pooling by the maximum or the mean of a sliding window.
///
/// Shapes: x (N, C, H, W); y (N, C, H', W').
public final class Poolings {

    private Poolings() {
    }

    /// Pools as the specification says.
    ///
    /// @throws ReadableException if the window does not fit
    public static Array4 pool(Array4 x, PoolSpec spec) {
        return switch (spec.kind()) {
            case MAX -> maximum(x, spec).y();
            case AVERAGE -> average(x, spec);
        };
    }

    /// Computes the gradient of [#pool] with respect to x.
    ///
    /// @throws ReadableException if the gradient has not the output's shape
    public static Array4 gradX(Array4 x, Array4 gradOutput, PoolSpec spec) {
        Expected.gradient(gradOutput, x.n(), spec.outputShape(x.shape()));
        return switch (spec.kind()) {
            case MAX -> maximum(x, spec).gradX(x, gradOutput);
            case AVERAGE -> averageGradient(x, gradOutput, spec);
        };
    }

    /// Takes the maximum of each window: `y[n,c,r,q] = max x[n, c, r·s + kr·d − p, q·s + kq·d − p]`.
    ///
    /// Padding is never a maximum, the first of equal ones in row-major order wins, NaN beats everything.
    ///
    /// @throws ReadableException if the window does not fit
    public static Maxima maximum(Array4 x, PoolSpec spec) {
        var out = spec.outputShape(x.shape());
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Maxima.at(x, Array4.fill(x.n(), x.c(), out.rows(), out.cols(), (n, c, r, q) -> {
            var search = new Maxima.Search(x, n, c);
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++)
                    search.visit(rows.inputIndex(r, kr), cols.inputIndex(q, kq));
            return search.index();
        }));
    }

    /// Takes the mean of each window: `y[n,c,r,q] = Σ x[n, c, r·s + kr·d − p, q·s + kq·d − p] / divisor(r,q)`.
    private static Array4 average(Array4 x, PoolSpec spec) {
        var out = spec.outputShape(x.shape());
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Array4.fill(x.n(), x.c(), out.rows(), out.cols(), (n, c, r, q) -> {
            double sum = 0;
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++)
                    sum += x.getPadded(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq));
            return sum / divisor(x, r, q, spec);
        });
    }

    /// Shares the gradient of every mean among the cells that it read:
    /// `gradX[n, c, r·s + kr·d − p, q·s + kq·d − p] += gradOutput[n,c,r,q] / divisor(r,q)`.
    private static Array4 averageGradient(Array4 x, Array4 gradOutput, PoolSpec spec) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var gradX = Sums.like(x);
        for (int n = 0; n < gradOutput.n(); n++)
            for (int c = 0; c < gradOutput.c(); c++)
                for (int r = 0; r < gradOutput.h(); r++)
                    for (int q = 0; q < gradOutput.w(); q++)
                        for (int kr = 0; kr < rows.kernel(); kr++)
                            for (int kq = 0; kq < cols.kernel(); kq++)
                                gradX.add(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq),
                                        gradOutput.get(n, c, r, q) / divisor(x, r, q, spec));
        return gradX.toArray4();
    }

    /// Counts the cells of the window at (r, q) inside the padded input, or without `countPadding` inside the input; at least 1, so that
    /// the mean of no cell is 0.
    ///
    /// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">PyTorch, AvgPool2d</a>
    private static int divisor(Array4 x, int r, int q, PoolSpec spec) {
        int cells = counted(spec.window().rows(), r, x.h(), spec) * counted(spec.window().cols(), q, x.w(), spec);
        return Math.max(1, cells);
    }

    private static int counted(WindowAxis axis, int output, int input, PoolSpec spec) {
        int first = spec.countPadding() ? -axis.padBefore() : 0;
        int end = spec.countPadding() ? input + axis.padAfter() : input;
        int count = 0;
        for (int tap = 0; tap < axis.kernel(); tap++) {
            int index = axis.inputIndex(output, tap);
            count += index >= first && index < end ? 1 : 0;
        }
        return count;
    }
}
