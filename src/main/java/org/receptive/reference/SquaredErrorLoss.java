package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.text.ReadableException;

/// The squared distance to a target. PyTorch's `MSELoss`.
///
/// Shapes: x and target (N, C, H, W). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">PyTorch, MSELoss</a>
public final class SquaredErrorLoss {

    private SquaredErrorLoss() {
    }

    /// Computes `Σ (x − target)²`, for the mean divided by the number of values.
    ///
    /// @throws ReadableException if the shapes differ
    public static double forward(LossReduction reduction, Array4 x, Array4 target) {
        target.requireShape("array.target", x.n(), x.shape());
        var values = x.toArray();
        var targets = target.toArray();
        double sum = 0;
        for (int i = 0; i < values.length; i++)
            sum += (values[i] - targets[i]) * (values[i] - targets[i]);
        return sum * reduction.factor(x.count());
    }

    /// Computes the gradient of [#forward] with respect to x: `2·(x − target)`, for the mean divided by the number of values.
    ///
    /// @throws ReadableException if the shapes differ
    public static Array4 backward(LossReduction reduction, Array4 x, Array4 target) {
        target.requireShape("array.target", x.n(), x.shape());
        return x.like((n, c, row, col) -> 2 * (x.get(n, c, row, col) - target.get(n, c, row, col)) * reduction.factor(x.count()));
    }
}
