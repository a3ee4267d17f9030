package org.receptive.array;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.receptive.spec.Shape;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// An immutable array of `double` with the four axes N, C, H, W, stored row by
/// row.
///
/// A weight tensor uses the axes as (O, I/groups, kH, kW); a signal is an array
/// with H = 1.
public final class Array4 {

    private final int n;
    private final Shape shape;
    private final double[] values;

    private Array4(int n, int c, int h, int w, double[] values) {
        int count = count(n, c, h, w);
        if (count != values.length)
            throw ReadableException.of("error.array.size", sizes(n, c, h, w), count, values.length);
        this.n = n;
        this.shape = new Shape(c, h, w);
        this.values = values;
    }

    private static String sizes(int n, int c, int h, int w) {
        return n + "×" + c + "×" + h + "×" + w;
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

    /// Something to do at each index.
    @FunctionalInterface
    public interface Visitor {
        /// Visits (n, c, row, col).
        void at(int n, int c, int row, int col);
    }

    /// Sums with the four axes of an array, all zero at first, to which values are added one after the other.
    public static final class Sums {

        private final Array4 sums;

        /// Makes `n` examples of zeros.
        public Sums(int n, Shape shape) {
            this.sums = fill(n, shape, (in, ic, row, col) -> 0);
        }

        /// Makes zeros in the shape of `array`.
        public static Sums like(Array4 array) {
            return new Sums(array.n, array.shape);
        }

        /// Adds a value; what falls outside the rows and columns is lost, because padding has no gradient.
        public void add(int in, int ic, int row, int col, double value) {
            if (sums.holds(row, col))
                sums.values[sums.index(in, ic, row, col)] += value;
        }

        /// Returns a copy of the sums.
        public Array4 toArray4() {
            return sums.map(sum -> sum);
        }
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

    /// Makes an array of `n` examples by asking for every value once, in storage order.
    ///
    /// @throws ReadableException if `n` is below 1 or the array would be too large
    public static Array4 fill(int n, Shape shape, Filler filler) {
        return fill(n, shape.channels(), shape.rows(), shape.cols(), filler);
    }

    /// Returns the size of axis N (of a weight: O).
    public int n() {
        return n;
    }

    /// Returns the size of axis C (of a weight: I/groups).
    public int c() {
        return shape.channels();
    }

    /// Returns how many rows.
    public int h() {
        return shape.rows();
    }

    /// Returns how many columns.
    public int w() {
        return shape.cols();
    }

    /// Returns the shape of one example: C, H, W.
    public Shape shape() {
        return shape;
    }

    /// Makes an array of this shape by asking for every value once, in storage order.
    public Array4 like(Filler filler) {
        return fill(n, shape, filler);
    }

    /// Makes an array of this shape of the values, which are copied.
    ///
    /// @throws ReadableException if there are not as many of them
    public Array4 withValues(double... other) {
        return of(n, c(), h(), w(), other);
    }

    /// Visits every index once, in storage order.
    public void forEach(Visitor visitor) {
        for (int in = 0; in < n; in++)
            for (int ic = 0; ic < c(); ic++)
                for (int row = 0; row < h(); row++)
                    for (int col = 0; col < w(); col++)
                        visitor.at(in, ic, row, col);
    }

    /// Applies a function to every value.
    public Array4 map(DoubleUnaryOperator function) {
        return new Array4(n, c(), h(), w(), Arrays.stream(values).map(function).toArray());
    }

    /// Returns the same values in storage order, with other axes.
    ///
    /// @throws ReadableException if the axes hold another number of values
    public Array4 reshaped(int newN, int newC, int newH, int newW) {
        return new Array4(newN, newC, newH, newW, values);
    }

    /// Tells whether all four axes are as long as those of `other`.
    public boolean hasShapeOf(Array4 other) {
        return n == other.n && shape.equals(other.shape);
    }

    /// Requires four sizes.
    ///
    /// @param name the key of what the array is, for the message
    /// @throws ReadableException if a size differs; the message gives both shapes
    public void requireShape(String name, int wantedN, int wantedC, int wantedH, int wantedW) {
        if (n != wantedN || c() != wantedC || h() != wantedH || w() != wantedW)
            throw ReadableException.of("error.array.expected", Message.of(name), sizes(wantedN, wantedC, wantedH, wantedW),
                    sizes(n, c(), h(), w()));
    }

    /// Requires `wantedN` examples of a shape.
    ///
    /// @param name the key of what the array is, for the message
    /// @throws ReadableException if a size differs; the message gives both shapes
    public void requireShape(String name, int wantedN, Shape wanted) {
        requireShape(name, wantedN, wanted.channels(), wanted.rows(), wanted.cols());
    }

    /// Returns how many values.
    public int count() {
        return values.length;
    }

    /// Returns one value.
    public double get(int in, int ic, int row, int col) {
        return values[index(in, ic, row, col)];
    }

    private int index(int in, int ic, int row, int col) {
        return shape.index(in * shape.channels() + ic, row, col);
    }

    private boolean holds(int row, int col) {
        return row >= 0 && row < shape.rows() && col >= 0 && col < shape.cols();
    }

    /// Returns the value, or 0 where (row, col) lies outside: zero padding without
    /// copying the input.
    public double getPadded(int in, int ic, int row, int col) {
        return holds(row, col) ? get(in, ic, row, col) : 0;
    }

    /// Returns a copy with one value changed.
    ///
    /// @throws IndexOutOfBoundsException if there is no such value
    public Array4 with(int in, int ic, int row, int col, double value) {
        var copy = values.clone();
        Objects.checkIndex(in, n);
        Objects.checkIndex(ic, c());
        Objects.checkIndex(row, h());
        Objects.checkIndex(col, w());
        copy[index(in, ic, row, col)] = value;
        return new Array4(n, c(), h(), w(), copy);
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
        return other instanceof Array4 a && hasShapeOf(a) && Arrays.equals(a.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + n + 7 * shape.hashCode();
    }

    @Override
    public String toString() {
        return sizes(n, c(), h(), w()) + Arrays.toString(values);
    }
}
