package org.receptive.trace;

import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.spec.ConvSpec;

/// The kernel slides over the input as it is stored: the operation that every
/// framework calls convolution.
///
/// @param spec the hyperparameters
/// @param x the input (1, I, H, W)
/// @param w the weight (O, I/groups, kH, kW)
/// @param b the biases (O, 1, 1, 1), read only if the specification has a bias
/// @param y the output (1, O, H', W'), from the reference engine
public record CrossCorrelation(ConvSpec spec, Array4 x, Array4 w, Array4 b, Array4 y) implements SlidingProduct {

    /// Computes the output and makes the operation.
    ///
    /// @throws org.receptive.text.ReadableException if x is not a single example, or the shapes do not suit the specification
    public static CrossCorrelation of(ConvSpec spec, Array4 x, Array4 w, Array4 b) {
        SlidingProduct.requireSingle(x);
        return new CrossCorrelation(spec, x, w, b, Conv2d.forward(spec, x, w, b));
    }

    @Override
    public boolean isFlipped() {
        return false;
    }
}
