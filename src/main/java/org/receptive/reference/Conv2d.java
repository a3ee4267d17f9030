package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// The convolution layer, for images and (with one row) for signals: PyTorch's `Conv2d` and `Conv1d`.
///
/// What every framework computes under this name is the cross-correlation; the convolution of mathematics, with every kernel rotated by
/// 180°, is `flipped` here.
///
/// Shapes: x (N, I, H, W); w (O, I/groups, kH, kW); b (O, 1, 1, 1); y (N, O, H', W'), H' and W' from [WindowAxis#outputSize]. Stride s,
/// dilation d and padding p stand in [WindowAxis#inputIndex], `r·s + kr·d − p`. With groups, the filter of output channel o reads I/groups
/// channels from [ConvSpec#firstInputChannel] on; the formulas count i from there. Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">PyTorch, Conv2d</a>
/// @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, relationships 6 and 15</a>
public final class Conv2d {

    private Conv2d() {
    }

    /// Cross-correlates `x` with every filter and adds that filter's bias.
    ///
    /// `y[n,o,r,c] = b[o] + Σ_(i,kr,kc) x[n, i, r·s + kr·d − p, c·s + kc·d − p] · w[o,i,kr,kc]`, zero outside `x`.
    ///
    /// @param b one bias for each filter; not read if the specification says that there is none
    /// @throws ReadableException if x has not I channels, w or b have another shape, or the dilated kernel does not fit
    public static Array4 forward(ConvSpec spec, Array4 x, Array4 w, Array4 b) {
        var out = spec.outputShape(x.shape());
        requireWeight(spec, w);
        if (spec.bias() && b.count() != spec.outChannels())
            throw ReadableException.of("error.conv.bias", spec.outChannels(), b.count());
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return Array4.fill(x.n(), out, (n, o, r, c) -> {
            int first = spec.firstInputChannel(o);
            double sum = 0;
            for (int i = 0; i < w.c(); i++)
                for (int kr = 0; kr < w.h(); kr++)
                    for (int kc = 0; kc < w.w(); kc++)
                        sum += x.getPadded(n, first + i, rows.inputIndex(r, kr), cols.inputIndex(c, kc)) * w.get(o, i, kr, kc);
            return spec.bias() ? sum + b.get(o, 0, 0, 0) : sum;
        });
    }

    /// Computes all gradients of [#forward] from that of its output.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Gradients backward(ConvSpec spec, Array4 x, Array4 w, Array4 gradY) {
        requireWeight(spec, w);
        gradY.requireShape("array.gradOutput", x.n(), spec.outputShape(x.shape()));
        return Gradients.of(gradX(spec, x, w, gradY), gradW(spec, x, w, gradY), spec.bias(), gradY);
    }

    /// Sends the gradient of every output through the kernel back to the window that it read.
    ///
    /// `gradX[n, i, r·s + kr·d − p, c·s + kc·d − p] += gradY[n,o,r,c] · w[o,i,kr,kc]`, the padding left out.
    private static Array4 gradX(ConvSpec spec, Array4 x, Array4 w, Array4 gradY) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var gradX = Sums.like(x);
        gradY.forEach((n, o, r, c) -> {
            int first = spec.firstInputChannel(o);
            for (int i = 0; i < w.c(); i++)
                for (int kr = 0; kr < w.h(); kr++)
                    for (int kc = 0; kc < w.w(); kc++)
                        gradX.add(n, first + i, rows.inputIndex(r, kr), cols.inputIndex(c, kc),
                                gradY.get(n, o, r, c) * w.get(o, i, kr, kc));
        });
        return gradX.toArray4();
    }

    /// Cross-correlates the input with the gradient of the output: every weight meets one input value for each output.
    ///
    /// `gradW[o,i,kr,kc] = Σ_(n,r,c) gradY[n,o,r,c] · x[n, i, r·s + kr·d − p, c·s + kc·d − p]`.
    private static Array4 gradW(ConvSpec spec, Array4 x, Array4 w, Array4 gradY) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return w.like((o, i, kr, kc) -> {
            int first = spec.firstInputChannel(o);
            double sum = 0;
            for (int n = 0; n < gradY.n(); n++)
                for (int r = 0; r < gradY.h(); r++)
                    for (int c = 0; c < gradY.w(); c++)
                        sum += gradY.get(n, o, r, c) * x.getPadded(n, first + i, rows.inputIndex(r, kr), cols.inputIndex(c, kc));
            return sum;
        });
    }

    /// Convolves `x` with every filter: the cross-correlation with the kernels rotated by 180°.
    ///
    /// `y[n,o,r,c] = b[o] + Σ_(i,kr,kc) x[n, i, r·s + kr·d − p, c·s + kc·d − p] · w[o, i, kH−1−kr, kW−1−kc]`.
    ///
    /// @throws ReadableException as [#forward] does
    public static Array4 forwardFlipped(ConvSpec spec, Array4 x, Array4 w, Array4 b) {
        return forward(spec, x, flipped(w), b);
    }

    /// Rotates every kernel by 180°: `flipped[o,i,r,c] = w[o, i, kH−1−r, kW−1−c]`.
    public static Array4 flipped(Array4 w) {
        return w.like((o, i, r, c) -> w.get(o, i, w.h() - 1 - r, w.w() - 1 - c));
    }

    static void requireWeight(ConvSpec spec, Array4 w) {
        var window = spec.window();
        boolean fits = w.n() == spec.outChannels() && w.c() == spec.channelsPerFilter()
                && w.h() == window.rows().kernel() && w.w() == window.cols().kernel();
        if (!fits)
            throw ReadableException.of("error.conv.weight",
                    spec.outChannels() + "×" + spec.channelsPerFilter() + "×" + window.rows().kernel() + "×" + window.cols().kernel(),
                    w.n() + "×" + w.c() + "×" + w.h() + "×" + w.w());
    }
}
