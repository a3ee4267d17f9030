package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.Shape;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.text.ReadableException;

/// The transposed convolution: every input value is sent through the kernel to a window of the output.
///
/// Shapes: x (N, I, H, W); w (I, O/groups, kH, kW); b (O, 1, 1, 1); y (N, O, H', W'), H' and W' from
/// [org.receptive.spec.WindowAxis#transposedSize].
public final class TransposedConvolutions {

    private TransposedConvolutions() {
    }

    /// Adds each input value times the kernel to the output.
    ///
    /// `y[n, o, r·s + kr·d − p, c·s + kc·d − p] += x[n,i,r,c] · w[i,o,kr,kc]`, then `y[n,o,·,·] += b[o]`; what falls into the padding is
    /// cut off. Without bias in the specification, b is not read.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    /// @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, chapter 4</a>
    public static Array4 transpose(Array4 x, Array4 w, Array4 b, TransposedConvSpec spec) {
        var out = spec.outputShape(x.shape());
        requireWeight(w, spec);
        if (spec.bias())
            Expected.vector("array.bias", b, spec.outChannels());
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var y = new Sums(x.n(), out.channels(), out.rows(), out.cols());
        for (int n = 0; n < x.n(); n++)
            for (int i = 0; i < x.c(); i++)
                for (int r = 0; r < x.h(); r++)
                    for (int c = 0; c < x.w(); c++)
                        for (int o = 0; o < w.c(); o++)
                            for (int kr = 0; kr < w.h(); kr++)
                                for (int kc = 0; kc < w.w(); kc++)
                                    y.add(n, firstOutputChannel(spec, i) + o, rows.inputIndex(r, kr), cols.inputIndex(c, kc),
                                            x.get(n, i, r, c) * w.get(i, o, kr, kc));
        var sums = y.toArray4();
        return spec.bias() ? sums.like((n, o, r, c) -> sums.get(n, o, r, c) + b.get(o, 0, 0, 0)) : sums;
    }

    /// Computes all gradients of [#transpose].
    ///
    /// `gradX[n,i,r,c] = Σ gradOutput[n, o, r·s + kr·d − p, c·s + kc·d − p] · w[i,o,kr,kc]`, a cross-correlation, and
    /// `gradW[i,o,kr,kc] = Σ x[n,i,r,c] · gradOutput[n, o, r·s + kr·d − p, c·s + kc·d − p]`.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static ParameterGradients gradients(Array4 x, Array4 w, Array4 gradOutput, TransposedConvSpec spec) {
        requireWeight(w, spec);
        Expected.gradient(gradOutput, x.n(), spec.outputShape(x.shape()));
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var gradX = x.like((n, i, r, c) -> {
            double sum = 0;
            for (int o = 0; o < w.c(); o++)
                for (int kr = 0; kr < w.h(); kr++)
                    for (int kc = 0; kc < w.w(); kc++)
                        sum += w.get(i, o, kr, kc) * gradOutput.getPadded(n, firstOutputChannel(spec, i) + o, rows.inputIndex(r, kr),
                                cols.inputIndex(c, kc));
            return sum;
        });
        var gradW = w.like((i, o, kr, kc) -> {
            double sum = 0;
            for (int n = 0; n < x.n(); n++)
                for (int r = 0; r < x.h(); r++)
                    for (int c = 0; c < x.w(); c++)
                        sum += x.get(n, i, r, c) * gradOutput.getPadded(n, firstOutputChannel(spec, i) + o, rows.inputIndex(r, kr),
                                cols.inputIndex(c, kc));
            return sum;
        });
        return new ParameterGradients(gradX, gradW, ParameterGradients.ofBias(gradOutput));
    }

    private static int firstOutputChannel(TransposedConvSpec spec, int inputChannel) {
        return spec.convolution().firstInputChannel(inputChannel);
    }

    private static void requireWeight(Array4 w, TransposedConvSpec spec) {
        var taps = new Shape(spec.outChannels() / spec.groups(), spec.window().rows().kernel(), spec.window().cols().kernel());
        Expected.shape("array.weight", w, spec.inChannels(), taps.channels(), taps.rows(), taps.cols());
    }
}
