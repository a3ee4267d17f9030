package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.DenseSpec;
import org.receptive.text.ReadableException;

/// The dense (fully connected) layer: every output reads every value of an example, in storage order. PyTorch's `Flatten` and `Linear`.
///
/// Shapes: x (N, C, H, W) with C·H·W = I; w (O, I, 1, 1); b (O, 1, 1, 1); y (N, O, 1, 1). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html">PyTorch, Linear</a>
public final class Dense {

    private Dense() {
    }

    /// Computes `y[n,o] = b[o] + Σ_j w[o,j] · x[n,j]`.
    ///
    /// @param b one bias for each output; not read if the specification says that there is none
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 forward(DenseSpec spec, Array4 x, Array4 w, Array4 b) {
        var flat = flattened(spec, x, w);
        if (spec.bias())
            b.requireShape("array.bias", spec.outCount(), 1, 1, 1);
        return Array4.fill(x.n(), spec.outCount(), 1, 1, (n, o, r, c) -> {
            double sum = 0;
            for (int j = 0; j < spec.inCount(); j++)
                sum += w.get(o, j, 0, 0) * flat.get(n, j, 0, 0);
            return spec.bias() ? sum + b.get(o, 0, 0, 0) : sum;
        });
    }

    /// Computes all gradients of [#forward] from that of its output: `gradX[n,j] = Σ_o gradY[n,o] · w[o,j]` and
    /// `gradW[o,j] = Σ_n gradY[n,o] · x[n,j]`.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Gradients backward(DenseSpec spec, Array4 x, Array4 w, Array4 gradY) {
        var flat = flattened(spec, x, w);
        gradY.requireShape("array.gradOutput", x.n(), spec.outCount(), 1, 1);
        var gradX = flat.like((n, j, r, c) -> {
            double sum = 0;
            for (int o = 0; o < spec.outCount(); o++)
                sum += gradY.get(n, o, 0, 0) * w.get(o, j, 0, 0);
            return sum;
        });
        var gradW = w.like((o, j, r, c) -> {
            double sum = 0;
            for (int n = 0; n < x.n(); n++)
                sum += gradY.get(n, o, 0, 0) * flat.get(n, j, 0, 0);
            return sum;
        });
        return Gradients.of(gradX.reshaped(x.n(), x.c(), x.h(), x.w()), gradW, spec.bias(), gradY);
    }

    private static Array4 flattened(DenseSpec spec, Array4 x, Array4 w) {
        spec.outputShape(x.shape());
        w.requireShape("array.weight", spec.outCount(), spec.inCount(), 1, 1);
        return x.reshaped(x.n(), spec.inCount(), 1, 1);
    }
}
