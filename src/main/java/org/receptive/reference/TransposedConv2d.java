package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// The transposed convolution: every input value is sent through the kernel to a window of the output. PyTorch's `ConvTranspose2d`.
///
/// It computes what the gradient of a [Conv2d] with respect to its input computes, so stride s, dilation d and padding p have the meaning
/// that they have there, with input and output exchanged.
///
/// Shapes: x (N, I, H, W); w (I, O/groups, kH, kW); b (O, 1, 1, 1); y (N, O, H', W'), H' and W' from [WindowAxis#transposedSize]. With
/// groups, the formulas count o from the first output channel of i's group. Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html">PyTorch, ConvTranspose2d</a>
/// @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, chapter 4</a>
public final class TransposedConv2d {

    private TransposedConv2d() {
    }

    /// Adds each input value times the kernel to the output.
    ///
    /// `y[n, o, r·s + kr·d − p, c·s + kc·d − p] += x[n,i,r,c] · w[i,o,kr,kc]`, then `y[n,o,·,·] += b[o]`; what falls into the padding is
    /// cut off.
    ///
    /// @param b one bias for each output channel; not read if the specification says that there is none
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 forward(TransposedConvSpec spec, Array4 x, Array4 w, Array4 b) {
        var out = spec.outputShape(x.shape());
        requireWeight(spec, w);
        if (spec.bias())
            b.requireShape("array.bias", spec.outChannels(), 1, 1, 1);
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var y = new Sums(x.n(), out);
        x.forEach((n, i, r, c) -> {
            int first = firstOutputChannel(spec, i);
            for (int o = 0; o < w.c(); o++)
                for (int kr = 0; kr < w.h(); kr++)
                    for (int kc = 0; kc < w.w(); kc++)
                        y.add(n, first + o, rows.inputIndex(r, kr), cols.inputIndex(c, kc), x.get(n, i, r, c) * w.get(i, o, kr, kc));
        });
        var sums = y.toArray4();
        return spec.bias() ? sums.like((n, o, r, c) -> sums.get(n, o, r, c) + b.get(o, 0, 0, 0)) : sums;
    }

    /// Computes all gradients of [#forward] from that of its output.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Gradients backward(TransposedConvSpec spec, Array4 x, Array4 w, Array4 gradY) {
        requireWeight(spec, w);
        gradY.requireShape("array.gradOutput", x.n(), spec.outputShape(x.shape()));
        return Gradients.of(gradX(spec, x, w, gradY), gradW(spec, x, w, gradY), spec.bias(), gradY);
    }

    /// Cross-correlates the gradient of the output with the kernel.
    ///
    /// `gradX[n,i,r,c] = Σ_(o,kr,kc) w[i,o,kr,kc] · gradY[n, o, r·s + kr·d − p, c·s + kc·d − p]`.
    private static Array4 gradX(TransposedConvSpec spec, Array4 x, Array4 w, Array4 gradY) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return x.like((n, i, r, c) -> {
            int first = firstOutputChannel(spec, i);
            double sum = 0;
            for (int o = 0; o < w.c(); o++)
                for (int kr = 0; kr < w.h(); kr++)
                    for (int kc = 0; kc < w.w(); kc++)
                        sum += w.get(i, o, kr, kc) * gradY.getPadded(n, first + o, rows.inputIndex(r, kr), cols.inputIndex(c, kc));
            return sum;
        });
    }

    /// Multiplies every input value with the gradients of the window that it was sent to.
    ///
    /// `gradW[i,o,kr,kc] = Σ_(n,r,c) x[n,i,r,c] · gradY[n, o, r·s + kr·d − p, c·s + kc·d − p]`.
    private static Array4 gradW(TransposedConvSpec spec, Array4 x, Array4 w, Array4 gradY) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return w.like((i, o, kr, kc) -> {
            int first = firstOutputChannel(spec, i);
            double sum = 0;
            for (int n = 0; n < x.n(); n++)
                for (int r = 0; r < x.h(); r++)
                    for (int c = 0; c < x.w(); c++)
                        sum += x.get(n, i, r, c) * gradY.getPadded(n, first + o, rows.inputIndex(r, kr), cols.inputIndex(c, kc));
            return sum;
        });
    }

    private static int firstOutputChannel(TransposedConvSpec spec, int inputChannel) {
        return spec.convolution().firstInputChannel(inputChannel);
    }

    private static void requireWeight(TransposedConvSpec spec, Array4 w) {
        w.requireShape("array.weight", spec.inChannels(), spec.outChannels() / spec.groups(), spec.window().rows().kernel(),
                spec.window().cols().kernel());
    }
}
