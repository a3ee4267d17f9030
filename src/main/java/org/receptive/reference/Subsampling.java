package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.text.ReadableException;

/// LeNet-5's trainable subsampling: each window's sum times a coefficient of its map, plus a bias of its map. Not in PyTorch.
///
/// Shapes: x (N, C, H, W); w and b (C, 1, 1, 1); y (N, C, H', W'). Nothing is modified.
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, section II.B, layer S2</a>
public final class Subsampling {

    private Subsampling() {
    }

    /// Computes `y[n,c,r,q] = b[c] + w[c] · Σ_(kr,kq) x[n, c, r·s + kr·d − p, q·s + kq·d − p]`.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 forward(SubsamplingSpec spec, Array4 x, Array4 w, Array4 b) {
        w.requireShape("array.weight", spec.channels(), 1, 1, 1);
        b.requireShape("array.bias", spec.channels(), 1, 1, 1);
        var sums = windowSums(spec, x);
        return sums.like((n, c, r, q) -> w.get(c, 0, 0, 0) * sums.get(n, c, r, q) + b.get(c, 0, 0, 0));
    }

    /// Computes all gradients of [#forward] from that of its output.
    ///
    /// `gradX[n, c, r·s + kr·d − p, q·s + kq·d − p] += gradY[n,c,r,q] · w[c]` and `gradW[c] = Σ_(n,r,q) gradY[n,c,r,q] · sum(n,c,r,q)`,
    /// the sum of the window.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Gradients backward(SubsamplingSpec spec, Array4 x, Array4 w, Array4 gradY) {
        w.requireShape("array.weight", spec.channels(), 1, 1, 1);
        gradY.requireShape("array.gradOutput", x.n(), spec.outputShape(x.shape()));
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var gradX = Sums.like(x);
        gradY.forEach((n, c, r, q) -> {
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++)
                    gradX.add(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq), gradY.get(n, c, r, q) * w.get(c, 0, 0, 0));
        });
        var sums = windowSums(spec, x);
        var gradW = Gradients.sumOfMaps(sums.like((n, c, r, q) -> gradY.get(n, c, r, q) * sums.get(n, c, r, q)));
        return Gradients.of(gradX.toArray4(), gradW, true, gradY);
    }

    private static Array4 windowSums(SubsamplingSpec spec, Array4 x) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Array4.fill(x.n(), spec.outputShape(x.shape()), (n, c, r, q) -> {
            double sum = 0;
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++)
                    sum += x.getPadded(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq));
            return sum;
        });
    }
}
