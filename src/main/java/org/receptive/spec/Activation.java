package org.receptive.spec;

/// A function that a layer applies to every value on its own.
public sealed interface Activation {

    /// `max(0, x)`; its derivative at 0 is 0.
    record Relu() implements Activation {}

    /// `x` above 0, else `slope·x`; its derivative at 0 is `slope`.
    ///
    /// @param slope the slope below 0
    record LeakyRelu(double slope) implements Activation {}

    /// `1/(1 + e^−x)`.
    record Sigmoid() implements Activation {}

    /// The hyperbolic tangent.
    record Tanh() implements Activation {}

    /// `amplitude · tanh(slope·x)`; LeNet-5 uses 1.7159 and 2/3, so that f(±1) = ±1.
    ///
    /// @param amplitude A, the limit at infinity
    /// @param slope S, the slope at the origin divided by A
    record ScaledTanh(double amplitude, double slope) implements Activation {
        /// Makes the function of LeNet-5: `1.7159 · tanh(2x/3)`.
        public static ScaledTanh lecun() {
            return new ScaledTanh(1.7159, 2.0 / 3.0);
        }
    }

    /// `x` above 0, else `alpha·(e^x − 1)`.
    ///
    /// @param alpha the limit at minus infinity, negated
    record Elu(double alpha) implements Activation {}

    /// `x·Φ(x)` with the normal distribution's Φ, exact (no tanh approximation).
    record Gelu() implements Activation {}

    /// `ln(1 + e^x)`.
    record Softplus() implements Activation {}
}
