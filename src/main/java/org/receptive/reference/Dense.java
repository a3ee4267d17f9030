package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.DenseSpec;
import org.receptive.text.ReadableException;

/// The dense (fully connected) layer: every output reads every value of an example, in storage order.
///
/// Shapes: x (N, C, H, W) with C·H·W = I; w (O, I, 1, 1); b (O, 1, 1, 1); y (N, O, 1, 1).
public final class Dense {

    private Dense() {
    }

    /// Computes `y[n,o] = b[o] + Σ w[o,j] · x[n,j]`. Without bias in the specification, b is not read.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 multiply(Array4 x, Array4 w, Array4 b, DenseSpec spec) {
        var rows = flattened(x, w, spec);
        if (spec.bias())
            Expected.vector("array.bias", b, spec.outCount());
        return Array4.fill(x.n(), spec.outCount(), 1, 1, (n, o, r, c) -> {
            double sum = 0;
            for (int j = 0; j < spec.inCount(); j++)
                sum += w.get(o, j, 0, 0) * rows.get(n, j, 0, 0);
            return spec.bias() ? sum + b.get(o, 0, 0, 0) : sum;
        });
    }

    /// Computes all gradients of [#multiply]: `gradX[n,j] = Σ gradOutput[n,o] · w[o,j]` and `gradW[o,j] = Σ gradOutput[n,o] · x[n,j]`.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static ParameterGradients gradients(Array4 x, Array4 w, Array4 gradOutput, DenseSpec spec) {
        var rows = flattened(x, w, spec);
        Expected.shape("array.gradOutput", gradOutput, x.n(), spec.outCount(), 1, 1);
        var gradX = rows.like((n, j, r, c) -> {
            double sum = 0;
            for (int o = 0; o < spec.outCount(); o++)
                sum += gradOutput.get(n, o, 0, 0) * w.get(o, j, 0, 0);
            return sum;
        });
        var gradW = w.like((o, j, r, c) -> {
            double sum = 0;
            for (int n = 0; n < x.n(); n++)
                sum += gradOutput.get(n, o, 0, 0) * rows.get(n, j, 0, 0);
            return sum;
        });
        return new ParameterGradients(gradX.reshaped(x.n(), x.c(), x.h(), x.w()), gradW, ParameterGradients.ofBias(gradOutput));
    }

    private static Array4 flattened(Array4 x, Array4 w, DenseSpec spec) {
        spec.outputShape(x.shape());
        Expected.shape("array.weight", w, spec.outCount(), spec.inCount(), 1, 1);
        return x.reshaped(x.n(), spec.inCount(), 1, 1);
    }
}
