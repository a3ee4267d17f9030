package org.receptive.trace;

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

    private static final double MOMENTUM = 0.9;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    /// Numbers that the kind does not use are the usual ones.
    public UpdateMethod {
        momentum = kind == Kind.MOMENTUM ? momentum : MOMENTUM;
        beta1 = kind == Kind.ADAM ? beta1 : BETA1;
        beta2 = kind == Kind.ADAM ? beta2 : BETA2;
        epsilon = kind == Kind.ADAM ? epsilon : EPSILON;
    }

    /// Makes a step against the gradient.
    public static UpdateMethod sgd(double rate) {
        return new UpdateMethod(Kind.SGD, rate, MOMENTUM, BETA1, BETA2, EPSILON);
    }

    /// Returns this method with another kind.
    public UpdateMethod with(Kind other) {
        return new UpdateMethod(other, rate, momentum, beta1, beta2, epsilon);
    }
}
