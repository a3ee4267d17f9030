package org.receptive.array;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

/// An immutable array of `double` with the four axes N, C, H, W, stored row by
/// row.
///
/// A weight tensor uses the axes as (O, I/groups, kH, kW); a signal is an array
/// with H = 1.
public final class Array4 {

    private final int n;
    private final int c;
    private final int h;
    private final int w;
    private final double[] values;

    private Array4(int n, int c, int h, int w, double[] values) {
        int count = count(n, c, h, w);
        if (count != values.length)
            throw ReadableException.of("error.array.size", n + "×" + c + "×" + h + "×" + w, count, values.length);
        this.n = n;
        this.c = c;
        this.h = h;
        this.w = w;
        this.values = values;
    }

    private static int count(int... sizes) {
        long count = 1;
        for (int size : sizes) {
            if (size < 1 || count * size > Integer.MAX_VALUE)
                throw ReadableException.of("error.array.shape", sizes[0], sizes[1], sizes[2], sizes[3], Integer.MAX_VALUE);
            count *= size;
        }
        return (int) count;
    }

    /// A value for each index, to fill an array with.
    @FunctionalInterface
    public interface Filler {
        /// Returns the value at (n, c, row, col).
        double at(int n, int c, int row, int col);
    }

    /// Makes an array of the values, which are copied; `values[((n·C + c)·H +
    /// row)·W + col]`.
    ///
    /// @throws ReadableException if there are not N·C·H·W of them
    public static Array4 of(int n, int c, int h, int w, double... values) {
        return new Array4(n, c, h, w, values.clone());
    }

    /// Makes an array by asking for every value once, in storage order.
    ///
    /// @throws ReadableException if a size is below 1 or the array would be too large
    public static Array4 fill(int n, int c, int h, int w, Filler filler) {
        var values = new double[count(n, c, h, w)];
        int i = 0;
        for (int in = 0; in < n; in++)
            for (int ic = 0; ic < c; ic++)
                for (int row = 0; row < h; row++)
                    for (int col = 0; col < w; col++)
                        values[i++] = filler.at(in, ic, row, col);
        return new Array4(n, c, h, w, values);
    }

    /// Returns the size of axis N (of a weight: O).
    public int n() {
        return n;
    }

    /// Returns the size of axis C (of a weight: I/groups).
    public int c() {
        return c;
    }

    /// Returns how many rows.
    public int h() {
        return h;
    }

    /// Returns how many columns.
    public int w() {
        return w;
    }

    /// Returns the shape of one example: C, H, W.
    public Shape shape() {
        return new Shape(c, h, w);
    }

    /// Makes an array of this shape by asking for every value once, in storage order.
    public Array4 like(Filler filler) {
        return fill(n, c, h, w, filler);
    }

    /// Applies a function to every value.
    public Array4 map(DoubleUnaryOperator function) {
        return new Array4(n, c, h, w, Arrays.stream(values).map(function).toArray());
    }

    /// Returns the same values in storage order, with other axes.
    ///
    /// @throws ReadableException if the axes hold another number of values
    public Array4 reshaped(int newN, int newC, int newH, int newW) {
        return new Array4(newN, newC, newH, newW, values);
    }

    /// Tells whether all four axes are as long as those of `other`.
    public boolean hasShapeOf(Array4 other) {
        return n == other.n && c == other.c && h == other.h && w == other.w;
    }

    /// Returns how many values.
    public int count() {
        return values.length;
    }

    /// Returns one value.
    public double get(int in, int ic, int row, int col) {
        return values[((in * c + ic) * h + row) * w + col];
    }

    /// Returns the value, or 0 where (row, col) lies outside: zero padding without
    /// copying the input.
    public double getPadded(int in, int ic, int row, int col) {
        return row < 0 || row >= h || col < 0 || col >= w ? 0 : get(in, ic, row, col);
    }

    /// Returns a copy with one value changed.
    ///
    /// @throws IndexOutOfBoundsException if there is no such value
    public Array4 with(int in, int ic, int row, int col, double value) {
        var copy = values.clone();
        int filter = Objects.checkIndex(in, n) * c + Objects.checkIndex(ic, c);
        copy[(filter * h + Objects.checkIndex(row, h)) * w + Objects.checkIndex(col, w)] = value;
        return new Array4(n, c, h, w, copy);
    }

    /// Returns every value in storage order, as a copy.
    public double[] toArray() {
        return values.clone();
    }

    /// Returns the largest absolute value.
    public double maxAbs() {
        double max = 0;
        for (double v : values)
            max = Math.max(max, Math.abs(v));
        return max;
    }

    /// Tells whether no value is below zero.
    public boolean isNonNegative() {
        return Arrays.stream(values).allMatch(v -> v >= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Array4 a && a.n == n && a.c == c && a.h == h && a.w == w
                && Arrays.equals(a.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + n + 7 * c + 49 * h + 343 * w;
    }

    @Override
    public String toString() {
        return n + "×" + c + "×" + h + "×" + w + Arrays.toString(values);
    }
}
