package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Pooling: the maximum or the mean of a window that slides over each map. PyTorch's `MaxPool2d` and `AvgPool2d`.
///
/// Shapes: x (N, C, H, W); y (N, C, H', W'), H' and W' from [WindowAxis#outputSize], or with `ceil` from [WindowAxis#ceilOutputSize].
/// Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">PyTorch, MaxPool2d</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">PyTorch, AvgPool2d</a>
public final class Pool2d {

    private Pool2d() {
    }

    /// The maxima of a pooling and where they were found.
    ///
    /// @param y the maxima; −∞ where a window lies in the padding alone
    /// @param indices for each the position `row·W + col` in its input map, or −1 where a window lies in the padding alone
    public record Maxima(Array4 y, Array4 indices) {

        /// Reads the values at the positions.
        static Maxima at(Array4 x, Array4 indices) {
            return new Maxima(indices.like((n, c, r, q) -> {
                int index = (int) indices.get(n, c, r, q);
                return index < 0 ? Double.NEGATIVE_INFINITY : x.get(n, c, index / x.w(), index % x.w());
            }), indices);
        }

        /// Sends the gradient of every maximum to where it was found: `gradX[n, c, index(n,c,r,q)] += gradY[n,c,r,q]`.
        Array4 gradX(Array4 x, Array4 gradY) {
            var gradX = Sums.like(x);
            gradY.forEach((n, c, r, q) -> {
                int index = (int) indices.get(n, c, r, q);
                if (index >= 0)
                    gradX.add(n, c, index / x.w(), index % x.w(), gradY.get(n, c, r, q));
            });
            return gradX.toArray4();
        }
    }

    /// Finds the maximum of some cells of one map; the first of equal ones wins, and NaN beats everything.
    static final class MaximumSearch {

        private final Array4 x;
        private final int n;
        private final int c;
        private double best = Double.NEGATIVE_INFINITY;
        private int index = -1;

        MaximumSearch(Array4 x, int n, int c) {
            this.x = x;
            this.n = n;
            this.c = c;
        }

        /// Looks at a cell; one in the padding is passed over.
        void visit(int row, int col) {
            if (row < 0 || row >= x.h() || col < 0 || col >= x.w())
                return;
            double value = x.get(n, c, row, col);
            if (index < 0 || value > best || (Double.isNaN(value) && !Double.isNaN(best))) {
                best = value;
                index = x.shape().index(0, row, col);
            }
        }

        int index() {
            return index;
        }
    }

    /// Pools as the specification says.
    ///
    /// @throws ReadableException if the window does not fit
    public static Array4 forward(PoolSpec spec, Array4 x) {
        return switch (spec.kind()) {
            case MAX -> maximum(spec, x).y();
            case AVERAGE -> average(spec, x);
        };
    }

    /// Computes the gradient of [#forward] from that of its output: to the winner of each window, or shared by all its cells.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if the gradient has not the shape of y
    public static Gradients backward(PoolSpec spec, Array4 x, Array4 gradY) {
        gradY.requireShape("array.gradOutput", x.n(), spec.outputShape(x.shape()));
        return Gradients.of(switch (spec.kind()) {
            case MAX -> maximum(spec, x).gradX(x, gradY);
            case AVERAGE -> averageGradient(spec, x, gradY);
        });
    }

    /// Takes the maximum of each window: `y[n,c,r,q] = max_(kr,kq) x[n, c, r·s + kr·d − p, q·s + kq·d − p]`.
    ///
    /// Padding is never a maximum, the first of equal ones in row-major order wins, NaN beats everything.
    ///
    /// @throws ReadableException if the window does not fit
    public static Maxima maximum(PoolSpec spec, Array4 x) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Maxima.at(x, Array4.fill(x.n(), spec.outputShape(x.shape()), (n, c, r, q) -> {
            var search = new MaximumSearch(x, n, c);
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++)
                    search.visit(rows.inputIndex(r, kr), cols.inputIndex(q, kq));
            return search.index();
        }));
    }

    /// Takes the mean of each window: `y[n,c,r,q] = Σ_(kr,kq) x[n, c, r·s + kr·d − p, q·s + kq·d − p] / divisor(r,q)`.
    private static Array4 average(PoolSpec spec, Array4 x) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Array4.fill(x.n(), spec.outputShape(x.shape()), (n, c, r, q) -> {
            double sum = 0;
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++)
                    sum += x.getPadded(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq));
            return sum / divisor(spec, x, r, q);
        });
    }

    /// Shares the gradient of every mean among the cells that it read:
    /// `gradX[n, c, r·s + kr·d − p, q·s + kq·d − p] += gradY[n,c,r,q] / divisor(r,q)`.
    private static Array4 averageGradient(PoolSpec spec, Array4 x, Array4 gradY) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var gradX = Sums.like(x);
        gradY.forEach((n, c, r, q) -> {
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++)
                    gradX.add(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq), gradY.get(n, c, r, q) / divisor(spec, x, r, q));
        });
        return gradX.toArray4();
    }

    /// Counts the cells of the window at (r, q) inside the padded input, or without `countPadding` inside the input; at least 1, so that
    /// the mean of no cell is 0.
    private static int divisor(PoolSpec spec, Array4 x, int r, int q) {
        int cells = counted(spec, spec.window().rows(), r, x.h()) * counted(spec, spec.window().cols(), q, x.w());
        return Math.max(1, cells);
    }

    private static int counted(PoolSpec spec, WindowAxis axis, int output, int input) {
        int first = spec.countPadding() ? -axis.padBefore() : 0;
        int end = spec.countPadding() ? input + axis.padAfter() : input;
        int count = 0;
        for (int k = 0; k < axis.kernel(); k++) {
            int index = axis.inputIndex(output, k);
            count += index >= first && index < end ? 1 : 0;
        }
        return count;
    }
}
