package org.receptive.nn;

/// Names the loss that training makes small, with its hyperparameters.
public sealed interface LossSpec {

    /// The cross-entropy of the softmax of the network's output, in natural logarithms.
    ///
    /// @param labelSmoothing ε: the target is `1 − ε + ε/K` for the right class and `ε/K` for the others
    record CrossEntropy(double labelSmoothing) implements LossSpec {
        /// Makes the plain one.
        public static CrossEntropy plain() {
            return new CrossEntropy(0);
        }
    }

    /// The mean over outputs of the squared difference from a target.
    ///
    /// @param low the target of the wrong classes
    /// @param high the target of the right class
    record MeanSquaredError(double low, double high) implements LossSpec {}

    /// LeNet-5's loss for outputs that are distances to codes: `y_D + log(e^−j + Σ e^−y)`.
    ///
    /// @param rubbish j, the distance of the rubbish class
    record Competition(double rubbish) implements LossSpec {}
}
