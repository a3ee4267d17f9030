package org.receptive.nn;

/// Says how an optimizer changes parameters by their gradient. Names, defaults and arithmetic are PyTorch's.
///
/// In the formulas p is a parameter, g its gradient and η the learning rate; g has had `weightDecay·p` added, except where noted.
public sealed interface OptimizerSpec {

    /// Returns how many numbers per parameter it remembers.
    int memory();

    /// Stochastic gradient descent: `v ← momentum·v + (1 − dampening)·g` (at first `v ← g`), `p ← p − η·v`, or with Nesterov's
    /// look-ahead `p ← p − η·(g + momentum·v)`.
    record Sgd(double momentum, double dampening, boolean nesterov, double weightDecay) implements OptimizerSpec {
        /// Makes gradient descent with momentum and nothing else.
        public static Sgd withMomentum(double momentum) {
            return new Sgd(momentum, 0, false, 0);
        }

        @Override
        public int memory() {
            return momentum == 0 ? 0 : 1;
        }
    }

    /// `s ← s + g²`, `p ← p − η·g/(√s + ε)` (Duchi et al. 2011).
    record Adagrad(double epsilon, double weightDecay) implements OptimizerSpec {
        @Override
        public int memory() {
            return 1;
        }
    }

    /// `s ← α·s + (1 − α)·g²`, `v ← momentum·v + g/(√s + ε)`, `p ← p − η·v` (Hinton 2012).
    record RmsProp(double alpha, double epsilon, double momentum, double weightDecay) implements OptimizerSpec {
        @Override
        public int memory() {
            return 2;
        }
    }

    /// `m ← β₁·m + (1 − β₁)·g`, `s ← β₂·s + (1 − β₂)·g²`, `p ← p − η·m̂/(√ŝ + ε)`, where the hats divide by `1 − βᵗ` (Kingma and Ba 2015).
    record Adam(double beta1, double beta2, double epsilon, double weightDecay) implements OptimizerSpec {
        @Override
        public int memory() {
            return 2;
        }
    }

    /// Adam whose weight decay does not pass through the moments: first `p ← p − η·weightDecay·p` (Loshchilov and Hutter 2019).
    record AdamW(double beta1, double beta2, double epsilon, double weightDecay) implements OptimizerSpec {
        @Override
        public int memory() {
            return 2;
        }
    }

    /// `s ← ρ·s + (1 − ρ)·g²`, `d ← g·√(u + ε)/√(s + ε)`, `u ← ρ·u + (1 − ρ)·d²`, `p ← p − η·d` (Zeiler 2012).
    record Adadelta(double rho, double epsilon, double weightDecay) implements OptimizerSpec {
        @Override
        public int memory() {
            return 2;
        }
    }
}
