package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

/// Cross-correlation and convolution as their formulas say, for images and
/// (with one row) for signals.
public final class Convolutions {

    private Convolutions() {
    }

    /// Cross-correlates `x` with every filter and adds that filter's bias.
    ///
    /// `y[n,o,r,c] = b[o] + Σ x[n, i, r·s + kr·d − p, c·s + kc·d − p] ·
    /// w[o,i,kr,kc]`, zero outside `x`.
    ///
    /// Shapes: x (N, I, H, W); w (O, I/groups, kH, kW); b (O, 1, 1, 1); result (N,
    /// O, H', W'). Modifies: nothing. Without bias in the specification, b is not
    /// read.
    ///
    /// @throws ReadableException if x has not I channels, w or b have another shape, or the dilated kernel does not fit
    /// @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin,
    ///      relationships 6 and 15</a>
    public static Array4 crossCorrelate(Array4 x, Array4 w, Array4 b, ConvSpec spec) {
        var out = spec.outputShape(new Shape(x.c(), x.h(), x.w()));
        requireParameters(w, b, spec);
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Array4.fill(x.n(), out.channels(), out.rows(), out.cols(), (n, o, r, c) -> {
            double sum = 0;
            int first = spec.firstInputChannel(o);
            for (int i = 0; i < w.c(); i++)
                for (int kr = 0; kr < w.h(); kr++)
                    for (int kc = 0; kc < w.w(); kc++)
                        sum += x.getPadded(n, first + i, rows.inputIndex(r, kr), cols.inputIndex(c, kc))
                                * w.get(o, i, kr, kc);
            return spec.bias() ? sum + b.get(o, 0, 0, 0) : sum;
        });
    }

    /// Convolves `x` with every filter: the cross-correlation with the kernels
    /// rotated by 180°.
    ///
    /// `y[n,o,r,c] = b[o] + Σ x[n, i, r·s + kr·d − p, c·s + kc·d − p] ·
    /// w[o,i,kH−1−kr,kW−1−kc]`.
    ///
    /// Shapes and errors as for [#crossCorrelate].
    public static Array4 convolve(Array4 x, Array4 w, Array4 b, ConvSpec spec) {
        return crossCorrelate(x, flipped(w), b, spec);
    }

    /// Rotates every kernel by 180°: `flipped[o,i,r,c] = w[o,i,kH−1−r,kW−1−c]`.
    public static Array4 flipped(Array4 w) {
        return Array4.fill(w.n(), w.c(), w.h(), w.w(), (o, i, r, c) -> w.get(o, i, w.h() - 1 - r, w.w() - 1 - c));
    }

    private static void requireParameters(Array4 w, Array4 b, ConvSpec spec) {
        requireWeight(w, spec);
        if (spec.bias() && b.count() != spec.outChannels())
            throw ReadableException.of("error.conv.bias", spec.outChannels(), b.count());
    }

    static void requireWeight(Array4 w, ConvSpec spec) {
        var window = spec.window();
        boolean fits = w.n() == spec.outChannels() && w.c() == spec.channelsPerFilter()
                && w.h() == window.rows().kernel() && w.w() == window.cols().kernel();
        if (!fits)
            throw ReadableException.of(
                    "error.conv.weight", spec.outChannels() + "×" + spec.channelsPerFilter() + "×"
                            + window.rows().kernel() + "×" + window.cols().kernel(),
                    w.n() + "×" + w.c() + "×" + w.h() + "×" + w.w());
    }
}
