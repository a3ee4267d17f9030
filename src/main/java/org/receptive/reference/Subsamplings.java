package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.text.ReadableException;

/// LeNet-5's trainable subsampling: each window's sum times a coefficient of its map, plus a bias of its map.
///
/// Shapes: x (N, C, H, W); weight and bias (C, 1, 1, 1); y (N, C, H', W').
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, section II.B, layer S2</a>
public final class Subsamplings {

    private Subsamplings() {
    }

    /// Computes `y[n,c,r,q] = weight[c] · Σ x[n, c, window(r,q)] + bias[c]`.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 subsample(Array4 x, Array4 weight, Array4 bias, SubsamplingSpec spec) {
        Expected.vector("array.weight", weight, spec.channels());
        Expected.vector("array.bias", bias, spec.channels());
        var sums = windowSums(x, spec);
        return sums.like((n, c, r, q) -> weight.get(c, 0, 0, 0) * sums.get(n, c, r, q) + bias.get(c, 0, 0, 0));
    }

    /// Computes all gradients of [#subsample].
    ///
    /// `gradX[n, c, window(r,q)] += gradOutput[n,c,r,q] · weight[c]` and `gradW[c] = Σ gradOutput[n,c,r,q] · Σ x[n, c, window(r,q)]`.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static ParameterGradients gradients(Array4 x, Array4 weight, Array4 gradOutput, SubsamplingSpec spec) {
        Expected.vector("array.weight", weight, spec.channels());
        Expected.gradient(gradOutput, x.n(), spec.outputShape(x.shape()));
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var sums = windowSums(x, spec);
        var gradX = Sums.like(x);
        for (int n = 0; n < gradOutput.n(); n++)
            for (int c = 0; c < gradOutput.c(); c++)
                for (int r = 0; r < gradOutput.h(); r++)
                    for (int q = 0; q < gradOutput.w(); q++)
                        for (int kr = 0; kr < rows.kernel(); kr++)
                            for (int kq = 0; kq < cols.kernel(); kq++)
                                gradX.add(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq),
                                        gradOutput.get(n, c, r, q) * weight.get(c, 0, 0, 0));
        var gradW = ParameterGradients.ofBias(sums.like((n, c, r, q) -> gradOutput.get(n, c, r, q) * sums.get(n, c, r, q)));
        return new ParameterGradients(gradX.toArray4(), gradW, ParameterGradients.ofBias(gradOutput));
    }

    private static Array4 windowSums(Array4 x, SubsamplingSpec spec) {
        var out = spec.outputShape(x.shape());
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Array4.fill(x.n(), x.c(), out.rows(), out.cols(), (n, c, r, q) -> {
            double sum = 0;
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kq = 0; kq < cols.kernel(); kq++)
                    sum += x.getPadded(n, c, rows.inputIndex(r, kr), cols.inputIndex(q, kq));
            return sum;
        });
    }
}
