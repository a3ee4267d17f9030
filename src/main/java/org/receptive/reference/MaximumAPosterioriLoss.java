package org.receptive.reference;

import java.util.List;
import org.receptive.array.Array4;
import org.receptive.text.ReadableException;

/// The loss of LeNet-5, its maximum a posteriori criterion. Not in PyTorch.
///
/// It reads penalties, the squared distances of [RadialBasis]: that of the right class is pulled down, those of the wrong ones are pushed
/// up, but not beyond j, the constant penalty of a class "none of these".
///
/// Shapes: y (N, K, 1, 1); targets N classes from 0 to K−1. Nothing is modified.
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, equation 9</a>
public final class MaximumAPosterioriLoss {

    private MaximumAPosterioriLoss() {
    }

    /// Computes the mean over the examples of `y_D + ln(e^−j + Σ_k e^−y_k)`, D the right class.
    ///
    /// @throws ReadableException if there are more or fewer targets, or one is no class
    public static double forward(double j, Array4 y, List<Integer> targets) {
        CrossEntropyLoss.requireTargets(y, targets);
        double sum = 0;
        for (int n = 0; n < y.n(); n++)
            sum += y.get(n, targets.get(n), 0, 0) + logSum(j, y, n);
        return sum / y.n();
    }

    /// Computes the gradient of [#forward] with respect to y: `([k = D] − e^−y_k / (e^−j + Σ_i e^−y_i)) / N`.
    ///
    /// @throws ReadableException as [#forward] does
    public static Array4 backward(double j, Array4 y, List<Integer> targets) {
        CrossEntropyLoss.requireTargets(y, targets);
        return y.like((n, k, row, col) -> {
            double wanted = targets.get(n) == k ? 1 : 0;
            return (wanted - Math.exp(-y.get(n, k, 0, 0) - logSum(j, y, n))) / y.n();
        });
    }

    /// Returns `ln(e^−j + Σ_k e^−y_k)` with the largest term taken out, so that not all of them underflow to 0.
    private static double logSum(double j, Array4 y, int n) {
        double least = j;
        for (int k = 0; k < y.c(); k++)
            least = Math.min(least, y.get(n, k, 0, 0));
        double sum = Math.exp(least - j);
        for (int k = 0; k < y.c(); k++)
            sum += Math.exp(least - y.get(n, k, 0, 0));
        return Math.log(sum) - least;
    }
}
