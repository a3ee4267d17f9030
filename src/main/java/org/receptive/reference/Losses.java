package org.receptive.reference;

import java.util.List;
import org.receptive.array.Array4;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.ReadableException;

/// Loss functions, and their gradients with respect to what the network gives.
public final class Losses {

    private Losses() {
    }

    /// Computes the cross-entropy of logits and classes: `−Σ_k q_k · ln softmax(x)_k` for each example, with `q_k = (1 − ε)·[k = target] +
    /// ε/K`.
    ///
    /// Shapes: x (N, K, H, W), usually H = W = 1; targets N·H·W classes from 0 to K−1, in the order (n, row, col).
    ///
    /// @param labelSmoothing ε, the share that is spread over all classes
    /// @throws ReadableException if there are more or fewer targets, or one is no class
    public static double crossEntropy(Array4 x, List<Integer> targets, LossReduction reduction, double labelSmoothing) {
        requireTargets(x, targets, labelSmoothing);
        var logProbabilities = Softmaxes.apply(x, new SoftmaxSpec(SoftmaxSpec.Axis.CHANNELS, true));
        var wanted = wanted(x, targets, labelSmoothing);
        double sum = 0;
        for (int n = 0; n < x.n(); n++)
            for (int k = 0; k < x.c(); k++)
                for (int row = 0; row < x.h(); row++)
                    for (int col = 0; col < x.w(); col++)
                        sum -= wanted.get(n, k, row, col) * logProbabilities.get(n, k, row, col);
        return sum * reduction.factor(targets.size());
    }

    /// Computes the gradient of [#crossEntropy]: `softmax(x)_k − q_k`, for the mean divided by the number of targets.
    ///
    /// @throws ReadableException as [#crossEntropy] does
    public static Array4 crossEntropyGradient(Array4 x, List<Integer> targets, LossReduction reduction, double labelSmoothing) {
        requireTargets(x, targets, labelSmoothing);
        var probabilities = Softmaxes.apply(x, SoftmaxSpec.overClasses());
        var wanted = wanted(x, targets, labelSmoothing);
        return x.like((n, k, row, col) -> (probabilities.get(n, k, row, col) - wanted.get(n, k, row, col))
                * reduction.factor(targets.size()));
    }

    private static Array4 wanted(Array4 x, List<Integer> targets, double labelSmoothing) {
        return x.like((n, k, row, col) -> {
            boolean isTarget = targets.get((n * x.h() + row) * x.w() + col) == k;
            return (isTarget ? 1 - labelSmoothing : 0) + labelSmoothing / x.c();
        });
    }

    private static void requireTargets(Array4 x, List<Integer> targets, double labelSmoothing) {
        if (targets.size() != x.n() * x.h() * x.w())
            throw ReadableException.of("error.loss.targets", x.n() * x.h() * x.w(), targets.size());
        for (int target : targets)
            if (target < 0 || target >= x.c())
                throw ReadableException.of("error.loss.class", target, x.c() - 1);
        if (!(labelSmoothing >= 0 && labelSmoothing <= 1))
            throw ReadableException.of("error.loss.smoothing", labelSmoothing);
    }

    /// Computes the squared error `Σ (x − target)²`, for the mean divided by the number of values.
    ///
    /// @throws ReadableException if the shapes differ
    public static double squaredError(Array4 x, Array4 target, LossReduction reduction) {
        Expected.shape("array.target", target, x.n(), x.c(), x.h(), x.w());
        var values = x.toArray();
        var targets = target.toArray();
        double sum = 0;
        for (int i = 0; i < values.length; i++)
            sum += (values[i] - targets[i]) * (values[i] - targets[i]);
        return sum * reduction.factor(x.count());
    }

    /// Computes the gradient of [#squaredError] with respect to x: `2·(x − target)`, for the mean divided by the number of values.
    ///
    /// @throws ReadableException if the shapes differ
    public static Array4 squaredErrorGradient(Array4 x, Array4 target, LossReduction reduction) {
        Expected.shape("array.target", target, x.n(), x.c(), x.h(), x.w());
        return x.like((n, c, row, col) -> 2 * (x.get(n, c, row, col) - target.get(n, c, row, col)) * reduction.factor(x.count()));
    }

    /// Computes the loss of LeNet-5, the maximum a posteriori criterion: the mean over the examples of `y_D + ln(e^−j + Σ_i e^−y_i)`.
    ///
    /// y are penalties, the squared distances of the radial basis functions; D is the right class. The second term pushes the penalties of
    /// the wrong classes up, but not beyond j.
    ///
    /// Shapes: y (N, K, 1, 1); targets N classes from 0 to K−1.
    ///
    /// @param j the constant penalty of the class "garbage"
    /// @throws ReadableException if there are more or fewer targets, or one is no class
    /// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, equation 9</a>
    public static double maximumAPosteriori(Array4 y, List<Integer> targets, double j) {
        requireTargets(y, targets, 0);
        double sum = 0;
        for (int n = 0; n < y.n(); n++)
            sum += y.get(n, targets.get(n), 0, 0) + logSum(y, n, j);
        return sum / y.n();
    }

    /// Computes the gradient of [#maximumAPosteriori]: `([k = D] − e^−y_k / (e^−j + Σ_i e^−y_i)) / N`.
    ///
    /// @throws ReadableException as [#maximumAPosteriori] does
    public static Array4 maximumAPosterioriGradient(Array4 y, List<Integer> targets, double j) {
        requireTargets(y, targets, 0);
        return y.like((n, k, row, col) -> {
            double wanted = targets.get(n) == k ? 1 : 0;
            return (wanted - Math.exp(-y.get(n, k, 0, 0) - logSum(y, n, j))) / y.n();
        });
    }

    /// Returns `ln(e^−j + Σ_i e^−y_i)` with the largest term taken out, so that not all of them underflow to 0.
    private static double logSum(Array4 y, int n, double j) {
        double least = j;
        for (int i = 0; i < y.c(); i++)
            least = Math.min(least, y.get(n, i, 0, 0));
        double sum = Math.exp(least - j);
        for (int i = 0; i < y.c(); i++)
            sum += Math.exp(least - y.get(n, i, 0, 0));
        return Math.log(sum) - least;
    }
}
