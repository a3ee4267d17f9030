package org.receptive.reference;

import org.receptive.array.Array4;

/// Sums with the axes N, C, H, W, all zero at first, to which values are added one after the other.
final class Sums {

    private final int n;
    private final int c;
    private final int h;
    private final int w;
    private final double[] values;

    Sums(int n, int c, int h, int w) {
        this.n = n;
        this.c = c;
        this.h = h;
        this.w = w;
        this.values = Array4.fill(n, c, h, w, (in, ic, row, col) -> 0).toArray();
    }

    /// Makes sums of the shape of `array`.
    static Sums like(Array4 array) {
        return new Sums(array.n(), array.c(), array.h(), array.w());
    }

    /// Adds a value; what falls outside the rows and columns is lost, because padding has no gradient.
    void add(int in, int ic, int row, int col, double value) {
        if (row >= 0 && row < h && col >= 0 && col < w)
            values[((in * c + ic) * h + row) * w + col] += value;
    }

    /// Returns the sums.
    Array4 toArray4() {
        return Array4.of(n, c, h, w, values);
    }
}
