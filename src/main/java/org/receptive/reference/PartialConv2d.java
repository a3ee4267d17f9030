package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.PartialConvSpec;
import org.receptive.text.ReadableException;

/// The convolution layer whose feature maps read only the input maps of a table; LeNet-5's layer C3, not in PyTorch.
///
/// It is [Conv2d] over all maps with the weights of the others 0; their gradient is 0, so they stay so.
///
/// Shapes: x (N, I, H, W); w (O, I, kH, kW), what the table leaves out is not read; b (O, 1, 1, 1); y (N, O, H', W'). Nothing is modified.
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, table I</a>
public final class PartialConv2d {

    private PartialConv2d() {
    }

    /// Cross-correlates each feature map's input maps with its filter and adds its bias.
    ///
    /// `y[n,o,r,c] = b[o] + Σ_(i in table[o], kr, kc) x[n, i, r·s + kr·d − p, c·s + kc·d − p] · w[o,i,kr,kc]`.
    ///
    /// @param b one bias for each filter; not read if the specification says that there is none
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 forward(PartialConvSpec spec, Array4 x, Array4 w, Array4 b) {
        Conv2d.requireWeight(spec.full(), w);
        return Conv2d.forward(spec.full(), x, connected(spec, w), b);
    }

    /// Computes all gradients of [#forward] from that of its output; that of a weight which the table leaves out is 0.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Gradients backward(PartialConvSpec spec, Array4 x, Array4 w, Array4 gradY) {
        Conv2d.requireWeight(spec.full(), w);
        var full = Conv2d.backward(spec.full(), x, connected(spec, w), gradY);
        return Gradients.of(full.gradX(), connected(spec, full.gradW()), spec.bias(), gradY);
    }

    /// Returns the weight with 0 where the table leaves a map out.
    public static Array4 connected(PartialConvSpec spec, Array4 w) {
        return w.like((o, i, kr, kc) -> spec.connects(o, i) ? w.get(o, i, kr, kc) : 0);
    }
}
