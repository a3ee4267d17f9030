package org.receptive.golden;

import java.util.List;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.LayerSpec;

/// What a golden case computes.
public sealed interface GoldenOperation {

    /// A layer applied to x with the parameters of the case.
    ///
    /// @param spec its hyperparameters
    /// @param training whether it takes mean and variance of x itself
    record Layer(LayerSpec spec, boolean training) implements GoldenOperation {

        /// Makes a layer after training.
        public Layer(LayerSpec spec) {
            this(spec, false);
        }
    }

    /// A convolution proper: the kernels of the case are rotated by 180° first.
    ///
    /// @param spec its hyperparameters
    record FlippedConvolution(ConvSpec spec) implements GoldenOperation {}

    /// Cross-entropy of logits.
    ///
    /// @param targets the class at each (n, row, col), in that order
    /// @param mean whether the mean is taken, or else the sum
    /// @param labelSmoothing the share that is spread over all classes
    record CrossEntropy(List<Integer> targets, boolean mean, double labelSmoothing) implements GoldenOperation {
        /// Copies the classes.
        public CrossEntropy {
            targets = List.copyOf(targets);
        }
    }

    /// Squared error.
    ///
    /// @param target what x should be
    /// @param mean whether the mean is taken, or else the sum
    record SquaredError(Array4 target, boolean mean) implements GoldenOperation {}
}
