package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.MaxoutSpec;
import org.receptive.text.ReadableException;

/// The maxout layer: groups of maps compete value by value. Not in PyTorch, where it is a view and a maximum.
///
/// Shapes: x (N, C, H, W); y (N, C/pieces, H, W). Nothing is modified.
///
/// @see <a href="https://arxiv.org/abs/1302.4389">Goodfellow et al. 2013</a>
public final class Maxout {

    private Maxout() {
    }

    /// Computes `y[n,c,r,q] = max_k x[n, c·pieces + k, r, q]`, k from 0 to pieces − 1.
    ///
    /// @throws ReadableException if the pieces do not divide the maps
    public static Array4 forward(MaxoutSpec spec, Array4 x) {
        int maps = spec.outputShape(x.shape()).channels();
        return Array4.fill(x.n(), maps, x.h(), x.w(), (n, c, r, q) -> x.get(n, winner(spec, x, n, c, r, q), r, q));
    }

    /// Gives the gradient of every maximum to the map that won, the first of equal ones.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if the gradient has not the shape of y
    public static Gradients backward(MaxoutSpec spec, Array4 x, Array4 gradY) {
        gradY.requireShape("array.gradOutput", x.n(), spec.outputShape(x.shape()));
        return Gradients.of(x.like((n, i, r, q) -> {
            int c = i / spec.pieces();
            return winner(spec, x, n, c, r, q) == i ? gradY.get(n, c, r, q) : 0;
        }));
    }

    private static int winner(MaxoutSpec spec, Array4 x, int n, int c, int r, int q) {
        int best = c * spec.pieces();
        for (int i = best + 1; i < (c + 1) * spec.pieces(); i++) {
            double value = x.get(n, i, r, q);
            double most = x.get(n, best, r, q);
            if (value > most || (Double.isNaN(value) && !Double.isNaN(most)))
                best = i;
        }
        return best;
    }
}
