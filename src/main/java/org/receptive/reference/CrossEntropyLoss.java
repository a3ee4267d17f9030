package org.receptive.reference;

import java.util.List;
import org.receptive.array.Array4;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.ReadableException;

/// The cross-entropy of logits and classes. PyTorch's `CrossEntropyLoss`, the softmax included.
///
/// Shapes: x (N, K, H, W), usually H = W = 1; targets N·H·W classes from 0 to K−1, in the order (n, row, col). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">PyTorch, CrossEntropyLoss</a>
public final class CrossEntropyLoss {

    private CrossEntropyLoss() {
    }

    /// Computes `−Σ_k q_k · ln softmax(x)_k` for each target, with `q_k = (1 − ε)·[k = target] + ε/K`.
    ///
    /// @param reduction whether the mean over the targets is taken, or the sum
    /// @param labelSmoothing ε, the share that is spread over all classes
    /// @throws ReadableException if there are more or fewer targets, one is no class, or ε is not between 0 and 1
    public static double forward(LossReduction reduction, double labelSmoothing, Array4 x, List<Integer> targets) {
        requireTargets(x, targets);
        requireSmoothing(labelSmoothing);
        var logProbabilities = Softmax.forward(new SoftmaxSpec(SoftmaxSpec.Axis.CHANNELS, true), x);
        var wanted = wanted(labelSmoothing, x, targets);
        double sum = 0;
        for (int n = 0; n < x.n(); n++)
            for (int k = 0; k < x.c(); k++)
                for (int row = 0; row < x.h(); row++)
                    for (int col = 0; col < x.w(); col++)
                        sum -= wanted.get(n, k, row, col) * logProbabilities.get(n, k, row, col);
        return sum * reduction.factor(targets.size());
    }

    /// Computes the gradient of [#forward] with respect to x: `softmax(x)_k − q_k`, for the mean divided by the number of targets.
    ///
    /// @throws ReadableException as [#forward] does
    public static Array4 backward(LossReduction reduction, double labelSmoothing, Array4 x, List<Integer> targets) {
        requireTargets(x, targets);
        requireSmoothing(labelSmoothing);
        var probabilities = Softmax.forward(SoftmaxSpec.overClasses(), x);
        var wanted = wanted(labelSmoothing, x, targets);
        return x.like((n, k, row, col) -> (probabilities.get(n, k, row, col) - wanted.get(n, k, row, col))
                * reduction.factor(targets.size()));
    }

    private static Array4 wanted(double labelSmoothing, Array4 x, List<Integer> targets) {
        return x.like((n, k, row, col) -> {
            boolean isTarget = targets.get((n * x.h() + row) * x.w() + col) == k;
            return (isTarget ? 1 - labelSmoothing : 0) + labelSmoothing / x.c();
        });
    }

    private static void requireSmoothing(double labelSmoothing) {
        if (!(labelSmoothing >= 0 && labelSmoothing <= 1))
            throw ReadableException.of("error.loss.smoothing", labelSmoothing);
    }

    static void requireTargets(Array4 x, List<Integer> targets) {
        if (targets.size() != x.n() * x.h() * x.w())
            throw ReadableException.of("error.loss.targets", x.n() * x.h() * x.w(), targets.size());
        for (int target : targets)
            if (target < 0 || target >= x.c())
                throw ReadableException.of("error.loss.class", target, x.c() - 1);
    }
}
