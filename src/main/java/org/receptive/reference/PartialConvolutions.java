package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.PartialConvSpec;
import org.receptive.text.ReadableException;

/// Cross-correlation whose feature maps read only the input maps of a table.
///
/// It is the cross-correlation over all maps with the weights of the others 0; their gradient is 0, so they stay so.
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, table I</a>
public final class PartialConvolutions {

    private PartialConvolutions() {
    }

    /// Cross-correlates each feature map's input maps and adds its bias: [Convolutions#crossCorrelate] with `i` from the table.
    ///
    /// Shapes: x (N, I, H, W); w (O, I, kH, kW), what the table leaves out is not read; b (O, 1, 1, 1).
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 crossCorrelate(Array4 x, Array4 w, Array4 b, PartialConvSpec spec) {
        Convolutions.requireWeight(w, spec.full());
        return Convolutions.crossCorrelate(x, connected(w, spec), b, spec.full());
    }

    /// Computes all gradients of [#crossCorrelate]; that of a weight which the table leaves out is 0.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static ParameterGradients gradients(Array4 x, Array4 w, Array4 gradOutput, PartialConvSpec spec) {
        Convolutions.requireWeight(w, spec.full());
        var full = ConvolutionGradients.ofCrossCorrelation(x, connected(w, spec), gradOutput, spec.full());
        return new ParameterGradients(full.gradX(), connected(full.gradW(), spec), full.gradB());
    }

    /// Returns the weight with 0 where the table leaves a map out.
    public static Array4 connected(Array4 w, PartialConvSpec spec) {
        return w.like((o, i, kr, kc) -> spec.connects(o, i) ? w.get(o, i, kr, kc) : 0);
    }
}
