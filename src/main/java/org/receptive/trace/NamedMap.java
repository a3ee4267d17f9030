package org.receptive.trace;

import org.receptive.array.Array4;

/// One table of an operation: its name, what it is for, and its values.
///
/// Slice `channel` is `values[channel / C][channel % C]`, so an input (1, I, H,
/// W) and a weight (O, I/groups, kH, kW) are both lists of slices.
///
/// @param name the letter of the formula: `x`, `w`, `b` or `y`
/// @param role what the map is to the operation
/// @param values the numbers
/// @param border the padding around each slice
public record NamedMap(String name, Role role, Array4 values, Border border) {

    /// Makes a map without padding.
    public static NamedMap plain(String name, Role role, Array4 values) {
        return new NamedMap(name, role, values, Border.none(values.h(), values.w()));
    }

    /// Returns how many slices.
    public int channels() {
        return values.n() * values.c();
    }

    /// Returns the rows of a slice.
    public int rows() {
        return values.h();
    }

    /// Returns the columns of a slice.
    public int cols() {
        return values.w();
    }

    /// Returns the value of a cell, 0 in the padding.
    public double value(int channel, int row, int col) {
        return values.getPadded(channel / values.c(), channel % values.c(), row, col);
    }

    /// Returns the value of a cell, 0 in the padding.
    public double value(Cell cell) {
        return value(cell.channel(), cell.row(), cell.col());
    }

    /// Tells whether (row, col) is a cell of the map and not of its padding.
    public boolean contains(int row, int col) {
        return row >= 0 && row < rows() && col >= 0 && col < cols();
    }
}
