package org.receptive.array;

import java.util.Arrays;
import java.util.Objects;

/// An immutable stack of equal maps of `float`: the filters of a layer (several slices each), their gradients, or feature maps (one slice
/// each).
///
/// Shape: (maps, slices, rows, cols), stored row by row. Numbers may be infinite or none, as a training that diverges leaves them. Two
/// stacks are equal if shapes and numbers are.
public final class Maps {

    private final int count;
    private final int slices;
    private final int rows;
    private final int cols;
    private final float[] values;
    private final float largest;
    private final boolean nonNegative;

    /// Gives the numbers in storage order.
    @FunctionalInterface
    public interface Source {
        /// Returns the number at an index, `((map·slices + slice)·rows + row)·cols + col`.
        float at(int index);
    }

    /// Gives the number of a cell.
    @FunctionalInterface
    public interface Filler {
        /// Returns the number at (map, slice, row, col).
        float at(int map, int slice, int row, int col);
    }

    private Maps(int count, int slices, int rows, int cols, float[] values) {
        this.count = count;
        this.slices = slices;
        this.rows = rows;
        this.cols = cols;
        this.values = values;
        float most = 0;
        boolean none = true;
        for (float value : values) {
            if (Float.isFinite(value))
                most = Math.max(most, Math.abs(value));
            none &= !(value < 0);
        }
        largest = most;
        nonNegative = none;
    }

    private static float[] room(int count, int slices, int rows, int cols) {
        if (count < 1 || slices < 1 || rows < 1 || cols < 1)
            throw new IllegalArgumentException(
                    "maps of " + count + " × " + slices + " × " + rows + " × " + cols + " values: every size must be at least 1");
        return new float[Math.multiplyExact(Math.multiplyExact(count, slices), Math.multiplyExact(rows, cols))];
    }

    /// Makes a stack by asking for every number once, in storage order.
    ///
    /// @throws IllegalArgumentException if a size is below 1
    public static Maps of(int count, int slices, int rows, int cols, Source source) {
        var values = room(count, slices, rows, cols);
        for (int i = 0; i < values.length; i++)
            values[i] = source.at(i);
        return new Maps(count, slices, rows, cols, values);
    }

    /// Makes a stack by asking for the number of every cell once, in storage order.
    ///
    /// @throws IllegalArgumentException if a size is below 1
    public static Maps fill(int count, int slices, int rows, int cols, Filler filler) {
        var values = room(count, slices, rows, cols);
        int i = 0;
        for (int m = 0; m < count; m++)
            for (int s = 0; s < slices; s++)
                for (int r = 0; r < rows; r++)
                    for (int c = 0; c < cols; c++)
                        values[i++] = filler.at(m, s, r, c);
        return new Maps(count, slices, rows, cols, values);
    }

    /// Returns how many maps or filters there are.
    public int count() {
        return count;
    }

    /// Returns how many slices each has.
    public int slices() {
        return slices;
    }

    /// Returns the height of a slice.
    public int rows() {
        return rows;
    }

    /// Returns the width of a slice.
    public int cols() {
        return cols;
    }

    /// Returns the index of a cell in storage order, `((map·slices + slice)·rows + row)·cols + col`.
    public int index(int map, int slice, int row, int col) {
        return ((map * slices + slice) * rows + row) * cols + col;
    }

    /// Returns in which slice of its map an index lies.
    public int sliceAt(int index) {
        return index / (rows * cols) % slices;
    }

    /// Returns in which row of its slice an index lies.
    public int rowAt(int index) {
        return index / cols % rows;
    }

    /// Returns at which column of its row an index lies.
    public int colAt(int index) {
        return index % cols;
    }

    /// Returns one number.
    public float get(int map, int slice, int row, int col) {
        return values[index(map, slice, row, col)];
    }

    /// Returns the largest finite amount, for a scale that is symmetric around zero.
    public float largest() {
        return largest;
    }

    /// Tells whether no number is below 0.
    public boolean isNonNegative() {
        return nonNegative;
    }

    /// Returns one map or filter alone.
    ///
    /// @throws IndexOutOfBoundsException if there is no such map
    public Maps only(int map) {
        int from = index(Objects.checkIndex(map, count), 0, 0, 0);
        return new Maps(1, slices, rows, cols, Arrays.copyOfRange(values, from, from + slices * rows * cols));
    }

    /// Returns every number in storage order, as a copy.
    public float[] toArray() {
        return values.clone();
    }

    /// Tells whether the other has maps of the same shape, and as many.
    public boolean hasShapeOf(Maps other) {
        return count == other.count && slices == other.slices && rows == other.rows && cols == other.cols;
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof Maps that && hasShapeOf(that) && Arrays.equals(values, that.values));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + index(count, slices, rows, cols);
    }

    @Override
    public String toString() {
        return count + "×" + slices + "×" + rows + "×" + cols + ", largest " + largest;
    }
}
