package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;
import org.receptive.spec.PoolSpec;
import org.receptive.text.ReadableException;

/// L2 pooling: the length of what a window reads, taken as a vector. PyTorch's `LPPool2d` with norm 2.
///
/// Shapes: x (N, C, H, W); y (N, C, H', W') as of [Pool2d] with the same window; what kind of pooling the specification says is not read.
/// Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html">PyTorch, LPPool2d</a>
public final class L2Pool2d {

    private L2Pool2d() {
    }

    /// Takes the length of each window: `y[n,c,r,q] = √Σ_(kr,kq) x[n, c, r·s + kr·d − p, q·s + kq·d − p]²`; padding is 0.
    ///
    /// @throws ReadableException if the window does not fit
    public static Array4 forward(PoolSpec spec, Array4 x) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Array4.fill(x.n(), spec.outputShape(x.shape()), (n, c, r, q) -> {
            double sum = 0;
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++) {
                    double value = x.getPadded(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq));
                    sum += value * value;
                }
            return Math.sqrt(sum);
        });
    }

    /// Computes the gradient of [#forward] from that of its output: `gradX += gradY · x / y`, and nothing where y is 0.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if the gradient has not the shape of y
    public static Gradients backward(PoolSpec spec, Array4 x, Array4 gradY) {
        gradY.requireShape("array.gradOutput", x.n(), spec.outputShape(x.shape()));
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var y = forward(spec, x);
        var gradX = Sums.like(x);
        gradY.forEach((n, c, r, q) -> {
            double length = y.get(n, c, r, q);
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++) {
                    int row = rows.inputIndex(r, kr);
                    int col = cols.inputIndex(q, kq);
                    if (length > 0)
                        gradX.add(n, c, row, col, gradY.get(n, c, r, q) * x.getPadded(n, c, row, col) / length);
                }
        });
        return Gradients.of(gradX.toArray4());
    }
}
