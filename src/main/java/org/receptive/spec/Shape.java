package org.receptive.spec;

import org.receptive.text.ReadableException;

/// The shape of one example: channels, rows, columns.
///
/// @param channels how many maps, at least 1
/// @param rows how many rows each has, at least 1
/// @param cols how many columns each has, at least 1
public record Shape(int channels, int rows, int cols) {

    /// Validates the three sizes.
    ///
    /// @throws ReadableException if one is below 1, or their product is beyond what an array holds
    public Shape {
        if (channels < 1 || rows < 1 || cols < 1)
            throw ReadableException.of("error.spec.shape", channels, rows, cols);
        if (rows > Integer.MAX_VALUE / cols || channels > Integer.MAX_VALUE / (rows * cols))
            throw ReadableException.of("error.spec.shapeLarge", channels, rows, cols, Integer.MAX_VALUE);
    }

    /// Returns how many values an example of this shape holds.
    public long count() {
        return (long) channels * rows * cols;
    }

    /// Returns where a value stands when the maps are stored one after the other, row by row: `(channel·rows + row)·cols + col`.
    ///
    /// The position is not checked; an example after the first is reached with a `channel` that counts on.
    public int index(int channel, int row, int col) {
        return (channel * rows + row) * cols + col;
    }

    /// Returns the sizes as people write them: `6×14×14`.
    @Override
    public String toString() {
        return channels + "×" + rows + "×" + cols;
    }
}
