package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.text.ReadableException;

/// The backward pass of cross-correlation and convolution.
///
/// Shapes as for [Convolutions#crossCorrelate]; `gradOutput` is ∂loss/∂y and has the shape of y.
public final class ConvolutionGradients {

    private ConvolutionGradients() {
    }

    /// Computes all gradients of [Convolutions#crossCorrelate].
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static ParameterGradients ofCrossCorrelation(Array4 x, Array4 w, Array4 gradOutput, ConvSpec spec) {
        Convolutions.requireWeight(w, spec);
        Expected.gradient(gradOutput, x.n(), spec.outputShape(x.shape()));
        return new ParameterGradients(gradX(x, w, gradOutput, spec), gradW(x, w, gradOutput, spec), ParameterGradients.ofBias(gradOutput));
    }

    /// Computes all gradients of [Convolutions#convolve]: those of the cross-correlation with the kernels rotated by 180°, the gradient of
    /// the weight rotated back.
    ///
    /// @throws ReadableException as [#ofCrossCorrelation] does
    public static ParameterGradients ofConvolution(Array4 x, Array4 w, Array4 gradOutput, ConvSpec spec) {
        var turned = ofCrossCorrelation(x, Convolutions.flipped(w), gradOutput, spec);
        return new ParameterGradients(turned.gradX(), Convolutions.flipped(turned.gradW()), turned.gradB());
    }

    /// Sends the gradient of every output through the kernel back to the window that it read.
    ///
    /// `gradX[n, i, r·s + kr·d − p, c·s + kc·d − p] += gradOutput[n,o,r,c] · w[o,i,kr,kc]`, the padding left out.
    private static Array4 gradX(Array4 x, Array4 w, Array4 gradOutput, ConvSpec spec) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var gradX = Sums.like(x);
        for (int n = 0; n < gradOutput.n(); n++)
            for (int o = 0; o < gradOutput.c(); o++)
                for (int r = 0; r < gradOutput.h(); r++)
                    for (int c = 0; c < gradOutput.w(); c++)
                        for (int i = 0; i < w.c(); i++)
                            for (int kr = 0; kr < w.h(); kr++)
                                for (int kc = 0; kc < w.w(); kc++)
                                    gradX.add(n, spec.firstInputChannel(o) + i, rows.inputIndex(r, kr), cols.inputIndex(c, kc),
                                            gradOutput.get(n, o, r, c) * w.get(o, i, kr, kc));
        return gradX.toArray4();
    }

    /// Cross-correlates the input with the gradient of the output.
    ///
    /// `gradW[o,i,kr,kc] = Σ gradOutput[n,o,r,c] · x[n, i, r·s + kr·d − p, c·s + kc·d − p]`.
    private static Array4 gradW(Array4 x, Array4 w, Array4 gradOutput, ConvSpec spec) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return w.like((o, i, kr, kc) -> {
            double sum = 0;
            for (int n = 0; n < gradOutput.n(); n++)
                for (int r = 0; r < gradOutput.h(); r++)
                    for (int c = 0; c < gradOutput.w(); c++)
                        sum += gradOutput.get(n, o, r, c)
                                * x.getPadded(n, spec.firstInputChannel(o) + i, rows.inputIndex(r, kr), cols.inputIndex(c, kc));
            return sum;
        });
    }
}
