package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.MaxoutSpec;
import org.receptive.text.ReadableException;

/// Maxout: groups of maps compete value by value.
///
/// Shapes: x (N, C, H, W); y (N, C/pieces, H, W).
///
/// @see <a href="https://arxiv.org/abs/1302.4389">Goodfellow et al. 2013</a>
public final class Maxouts {

    private Maxouts() {
    }

    /// Computes `y[n,c,r,q] = max x[n, c·pieces + k, r, q]` over k.
    ///
    /// @throws ReadableException if the pieces do not divide the maps
    public static Array4 maximum(Array4 x, MaxoutSpec spec) {
        int maps = spec.outputShape(x.shape()).channels();
        return Array4.fill(x.n(), maps, x.h(), x.w(), (n, c, r, q) -> x.get(n, winner(x, n, c, r, q, spec), r, q));
    }

    /// Gives the gradient of every maximum to the map that won; the first of equal ones.
    ///
    /// @throws ReadableException if the gradient has not the output's shape
    public static Array4 gradX(Array4 x, Array4 gradOutput, MaxoutSpec spec) {
        Expected.gradient(gradOutput, x.n(), spec.outputShape(x.shape()));
        return x.like((n, i, r, q) -> {
            int c = i / spec.pieces();
            return winner(x, n, c, r, q, spec) == i ? gradOutput.get(n, c, r, q) : 0;
        });
    }

    private static int winner(Array4 x, int n, int c, int r, int q, MaxoutSpec spec) {
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
