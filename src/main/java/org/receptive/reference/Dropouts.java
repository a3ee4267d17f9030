package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.DropoutSpec;
import org.receptive.text.ReadableException;

/// Dropout with a given mask.
///
/// @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al. 2014</a>
public final class Dropouts {

    private Dropouts() {
    }

    /// Computes `y = x · mask / (1 − rate)` value by value; the mask is 1 where a value stays and 0 where it is dropped.
    ///
    /// @throws ReadableException if the mask has another shape than x
    public static Array4 apply(Array4 x, Array4 mask, DropoutSpec spec) {
        Expected.shape("array.mask", mask, x.n(), x.c(), x.h(), x.w());
        return x.like((n, c, row, col) -> x.get(n, c, row, col) * mask.get(n, c, row, col) / (1 - spec.rate()));
    }

    /// Computes `gradX = gradOutput · mask / (1 − rate)`: what was dropped has no gradient.
    ///
    /// @throws ReadableException if the mask has another shape than the gradient
    public static Array4 gradX(Array4 gradOutput, Array4 mask, DropoutSpec spec) {
        return apply(gradOutput, mask, spec);
    }
}
