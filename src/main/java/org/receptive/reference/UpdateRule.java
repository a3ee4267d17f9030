package org.receptive.reference;

/// The hyperparameters of an optimizer, named and defined as in PyTorch.
///
/// `weightDecay` is λ: the gradient becomes `g + λ·θ` before everything else, but [AdamW] shrinks the parameter itself.
public sealed interface UpdateRule {

    /// Stochastic gradient descent.
    ///
    /// @param learningRate η
    /// @param momentum μ, how much of the last velocity is kept; 0 for none
    /// @param dampening τ, how much of the gradient the velocity leaves out
    /// @param weightDecay λ
    /// @param nesterov whether the gradient is corrected by the next velocity
    record Sgd(double learningRate, double momentum, double dampening, double weightDecay, boolean nesterov) implements UpdateRule {
        /// Makes the plain rule `θ ← θ − η·g`.
        public static Sgd plain(double learningRate) {
            return new Sgd(learningRate, 0, 0, 0, false);
        }
    }

    /// Adagrad: steps become smaller by the root of all squared gradients.
    ///
    /// @param learningRate η
    /// @param learningRateDecay by how much η shrinks: `η / (1 + (t−1)·decay)`
    /// @param weightDecay λ
    /// @param initialAccumulator the sum of squares before the first step
    /// @param epsilon ε, added to the root
    /// @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi et al. 2011</a>
    record Adagrad(double learningRate, double learningRateDecay, double weightDecay, double initialAccumulator,
            double epsilon) implements UpdateRule {}

    /// RMSprop: steps are divided by the root of a running mean of squared gradients.
    ///
    /// @param learningRate η
    /// @param alpha α, how much of the running mean is kept
    /// @param epsilon ε, added to the root
    /// @param weightDecay λ
    /// @param momentum μ
    /// @param centered whether the running mean of the gradients is subtracted, so that a variance is divided by
    record RmsProp(double learningRate, double alpha, double epsilon, double weightDecay, double momentum,
            boolean centered) implements UpdateRule {}

    /// Adam: running means of the gradient and of its square, both corrected for their start at 0.
    ///
    /// @param learningRate η
    /// @param beta1 how much of the mean of the gradients is kept
    /// @param beta2 how much of the mean of their squares is kept
    /// @param epsilon ε, added to the root
    /// @param weightDecay λ
    /// @param amsgrad whether the largest mean of squares so far is divided by
    /// @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015</a>
    record Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay,
            boolean amsgrad) implements UpdateRule {}

    /// Adam with the weight decay decoupled from the gradient: `θ ← θ − η·λ·θ` comes first.
    ///
    /// @param learningRate η
    /// @param beta1 how much of the mean of the gradients is kept
    /// @param beta2 how much of the mean of their squares is kept
    /// @param epsilon ε, added to the root
    /// @param weightDecay λ
    /// @param amsgrad whether the largest mean of squares so far is divided by
    /// @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019</a>
    record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay,
            boolean amsgrad) implements UpdateRule {}

    /// Adadelta: steps have the size of the steps before them.
    ///
    /// @param learningRate η
    /// @param rho ρ, how much of both running means is kept
    /// @param epsilon ε, added under both roots
    /// @param weightDecay λ
    /// @see <a href="https://arxiv.org/abs/1212.5701">Zeiler 2012</a>
    record Adadelta(double learningRate, double rho, double epsilon, double weightDecay) implements UpdateRule {}
}
