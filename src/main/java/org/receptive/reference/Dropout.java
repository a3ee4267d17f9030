package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.DropoutSpec;
import org.receptive.text.ReadableException;

/// The dropout layer while training, with a given mask. PyTorch's `Dropout`.
///
/// Shapes: x, mask and y (N, C, H, W). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html">PyTorch, Dropout</a>
/// @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al. 2014</a>
public final class Dropout {

    private Dropout() {
    }

    /// Computes `y = x · mask / (1 − rate)` value by value.
    ///
    /// @param mask 1 where a value stays and 0 where it is dropped
    /// @throws ReadableException if the mask has another shape than x
    public static Array4 forward(DropoutSpec spec, Array4 x, Array4 mask) {
        mask.requireShape("array.mask", x.n(), x.shape());
        return x.like((n, c, row, col) -> x.get(n, c, row, col) * mask.get(n, c, row, col) / (1 - spec.rate()));
    }

    /// Computes `gradX = gradY · mask / (1 − rate)`: what was dropped has no gradient.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if the mask has another shape than the gradient
    public static Gradients backward(DropoutSpec spec, Array4 mask, Array4 gradY) {
        return Gradients.of(forward(spec, gradY, mask));
    }
}
