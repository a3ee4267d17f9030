package org.receptive.reference;

import org.receptive.reference.UpdateRule.Adadelta;
import org.receptive.reference.UpdateRule.Adagrad;
import org.receptive.reference.UpdateRule.Adam;
import org.receptive.reference.UpdateRule.AdamW;
import org.receptive.reference.UpdateRule.RmsProp;
import org.receptive.reference.UpdateRule.Sgd;

/// One step of an optimizer for one parameter; every parameter of a network is updated for itself.
///
/// θ is the parameter, g its gradient, t counts the steps from 1.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/optim.html">PyTorch, torch.optim</a>
public final class Optimizers {

    private Optimizers() {
    }

    /// A single parameter together with what an optimizer remembers of its gradients.
    ///
    /// @param value θ
    /// @param steps how many steps were taken
    /// @param velocity a running sum or mean of gradients or steps: the velocity of momentum, m of Adam, the mean squared step of Adadelta
    /// @param square a running sum or mean of squared gradients
    /// @param extra the mean gradient of centered RMSprop, or the largest mean of squares of AMSGrad
    public record LearnedNumber(double value, int steps, double velocity, double square, double extra) {

        /// Makes a parameter before the first step.
        public static LearnedNumber of(double value) {
            return new LearnedNumber(value, 0, 0, 0, 0);
        }
    }

    /// Updates a parameter.
    public static LearnedNumber step(UpdateRule rule, LearnedNumber before, double gradient) {
        return switch (rule) {
            case Sgd sgd -> sgd(sgd, before, gradient + sgd.weightDecay() * before.value());
            case Adagrad adagrad -> adagrad(adagrad, before, gradient + adagrad.weightDecay() * before.value());
            case RmsProp rmsProp -> rmsProp(rmsProp, before, gradient + rmsProp.weightDecay() * before.value());
            case Adam adam -> adam(adam, before, before.value(), gradient + adam.weightDecay() * before.value());
            case AdamW w -> adam(new Adam(w.learningRate(), w.beta1(), w.beta2(), w.epsilon(), 0, w.amsgrad()), before,
                    before.value() * (1 - w.learningRate() * w.weightDecay()), gradient);
            case Adadelta adadelta -> adadelta(adadelta, before, gradient + adadelta.weightDecay() * before.value());
        };
    }

    /// `v ← μ·v + (1 − τ)·g`, at the first step `v = g`; `θ ← θ − η·v`, with Nesterov `θ ← θ − η·(g + μ·v)`.
    private static LearnedNumber sgd(Sgd rule, LearnedNumber before, double g) {
        double v = before.steps() == 0 ? g : rule.momentum() * before.velocity() + (1 - rule.dampening()) * g;
        double direction = rule.momentum() == 0 ? g : rule.nesterov() ? g + rule.momentum() * v : v;
        return new LearnedNumber(before.value() - rule.learningRate() * direction, before.steps() + 1, v, 0, 0);
    }

    /// `s ← s + g²`; `θ ← θ − η/(1 + (t−1)·decay) · g / (√s + ε)`.
    private static LearnedNumber adagrad(Adagrad rule, LearnedNumber before, double g) {
        double s = (before.steps() == 0 ? rule.initialAccumulator() : before.square()) + g * g;
        double rate = rule.learningRate() / (1 + before.steps() * rule.learningRateDecay());
        return new LearnedNumber(before.value() - rate * g / (Math.sqrt(s) + rule.epsilon()), before.steps() + 1, 0, s, 0);
    }

    /// `s ← α·s + (1 − α)·g²`, centered `a ← α·a + (1 − α)·g`; `d = g / (√(s − a²) + ε)`; `v ← μ·v + d`; `θ ← θ − η·v`.
    private static LearnedNumber rmsProp(RmsProp rule, LearnedNumber before, double g) {
        double s = rule.alpha() * before.square() + (1 - rule.alpha()) * g * g;
        double a = rule.centered() ? rule.alpha() * before.extra() + (1 - rule.alpha()) * g : 0;
        double d = g / (Math.sqrt(s - a * a) + rule.epsilon());
        double v = rule.momentum() * before.velocity() + d;
        return new LearnedNumber(before.value() - rule.learningRate() * v, before.steps() + 1, v, s, a);
    }

    /// `m ← β₁·m + (1 − β₁)·g`; `s ← β₂·s + (1 − β₂)·g²`; `θ ← θ − η · m/(1 − β₁ᵗ) / (√(s/(1 − β₂ᵗ)) + ε)`; AMSGrad divides by the
    /// largest s so far.
    private static LearnedNumber adam(Adam rule, LearnedNumber before, double theta, double g) {
        int t = before.steps() + 1;
        double m = rule.beta1() * before.velocity() + (1 - rule.beta1()) * g;
        double s = rule.beta2() * before.square() + (1 - rule.beta2()) * g * g;
        double largest = Math.max(before.extra(), s);
        double corrected = (rule.amsgrad() ? largest : s) / (1 - Math.pow(rule.beta2(), t));
        double step = m / (1 - Math.pow(rule.beta1(), t)) / (Math.sqrt(corrected) + rule.epsilon());
        return new LearnedNumber(theta - rule.learningRate() * step, t, m, s, largest);
    }

    /// `s ← ρ·s + (1 − ρ)·g²`; `d = √(u + ε) / √(s + ε) · g`; `u ← ρ·u + (1 − ρ)·d²`; `θ ← θ − η·d`.
    private static LearnedNumber adadelta(Adadelta rule, LearnedNumber before, double g) {
        double s = rule.rho() * before.square() + (1 - rule.rho()) * g * g;
        double d = Math.sqrt(before.velocity() + rule.epsilon()) / Math.sqrt(s + rule.epsilon()) * g;
        double u = rule.rho() * before.velocity() + (1 - rule.rho()) * d * d;
        return new LearnedNumber(before.value() - rule.learningRate() * d, before.steps() + 1, u, s, 0);
    }
}
