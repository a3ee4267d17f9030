package org.receptive.trace;

import org.receptive.reference.UpdateRule;

/// How parameters move, with the numbers that are chosen for it.
///
/// @param kind what is made of the gradients
/// @param rate η, the learning rate
/// @param momentum μ, how much of the last velocity is kept; only momentum uses it
/// @param beta1 β₁, how much of the mean of the gradients is kept; only Adam uses it
/// @param beta2 β₂, how much of the mean of their squares is kept; only Adam uses it
/// @param epsilon ε, added to the root; only Adam uses it
public record UpdateMethod(Kind kind, double rate, double momentum, double beta1, double beta2, double epsilon) {

    /// What is made of the gradients.
    public enum Kind {
        /// A step against the gradient.
        SGD("sgd"),
        /// A step against the velocity, which gathers gradients.
        MOMENTUM("momentum"),
        /// A step against the mean gradient, divided by the root of the mean square.
        ADAM("adam");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Returns the word in files and texts.
        public String word() {
            return word;
        }
    }

    /// Makes a step against the gradient.
    public static UpdateMethod sgd(double rate) {
        return new UpdateMethod(Kind.SGD, rate, 0.9, 0.9, 0.999, 1e-8);
    }

    /// Returns this method with another kind.
    public UpdateMethod with(Kind other) {
        return new UpdateMethod(other, rate, momentum, beta1, beta2, epsilon);
    }

    /// Returns the rule of the textbook engine that is the same.
    public UpdateRule rule() {
        return switch (kind) {
            case SGD -> UpdateRule.Sgd.plain(rate);
            case MOMENTUM -> new UpdateRule.Sgd(rate, momentum, 0, 0, false);
            case ADAM -> new UpdateRule.Adam(rate, beta1, beta2, epsilon, 0, false);
        };
    }
}
