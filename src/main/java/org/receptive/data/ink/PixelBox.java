package org.receptive.data.ink;

/// A rectangle of whole pixels.
///
/// @param row its first row, 0 or more
/// @param col its first column, 0 or more
/// @param rows its height, 1 or more
/// @param cols its width, 1 or more
public record PixelBox(int row, int col, int rows, int cols) {

    /// Checks that there is a pixel inside.
    ///
    /// @throws IllegalArgumentException if there is none
    public PixelBox {
        if (row < 0 || col < 0 || rows < 1 || cols < 1)
            throw new IllegalArgumentException("a box needs a corner and a size, not " + row + ", " + col + ", " + rows + " × " + cols);
    }
}
