package org.receptive.reference;

import org.receptive.array.Array4;

/// The maxima of a pooling and where they were found.
///
/// @param y the maxima
/// @param indices for each the position `row·W + col` in its input map, or −1 where a window lies in the padding alone
public record Maxima(Array4 y, Array4 indices) {

    /// Finds the maximum of one set of positions; the first of equal ones wins, and NaN beats everything.
    static final class Search {

        private final Array4 x;
        private final int n;
        private final int c;
        private double best = Double.NEGATIVE_INFINITY;
        private int index = -1;

        Search(Array4 x, int n, int c) {
            this.x = x;
            this.n = n;
            this.c = c;
        }

        /// Looks at a position; one in the padding is passed over.
        void visit(int row, int col) {
            if (row < 0 || row >= x.h() || col < 0 || col >= x.w())
                return;
            double value = x.get(n, c, row, col);
            if (index < 0 || value > best || (Double.isNaN(value) && !Double.isNaN(best))) {
                best = value;
                index = row * x.w() + col;
            }
        }

        int index() {
            return index;
        }
    }

    /// Reads the values at the positions; a window in the padding alone has no value, so its maximum is −∞.
    static Maxima at(Array4 x, Array4 indices) {
        return new Maxima(indices.like((n, c, r, q) -> {
            int index = (int) indices.get(n, c, r, q);
            return index < 0 ? Double.NEGATIVE_INFINITY : x.get(n, c, index / x.w(), index % x.w());
        }), indices);
    }

    /// Sends the gradient of every maximum to where it was found: `gradX[n, c, index(n,c,r,q)] += gradOutput[n,c,r,q]`.
    Array4 gradX(Array4 x, Array4 gradOutput) {
        var gradX = Sums.like(x);
        for (int n = 0; n < gradOutput.n(); n++)
            for (int c = 0; c < gradOutput.c(); c++)
                for (int r = 0; r < gradOutput.h(); r++)
                    for (int q = 0; q < gradOutput.w(); q++) {
                        int index = (int) indices.get(n, c, r, q);
                        if (index >= 0)
                            gradX.add(n, c, index / x.w(), index % x.w(), gradOutput.get(n, c, r, q));
                    }
        return gradX.toArray4();
    }
}
