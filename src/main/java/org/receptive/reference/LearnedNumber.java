package org.receptive.reference;

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
