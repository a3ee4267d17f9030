package org.receptive.explain;

/// A rectangle of cells, both ends included.
///
/// @param firstRow the topmost row
/// @param lastRow the lowest row
/// @param firstCol the leftmost column
/// @param lastCol the rightmost column
public record Region(int firstRow, int lastRow, int firstCol, int lastCol) {

    /// Returns how many rows.
    public int rows() {
        return lastRow - firstRow + 1;
    }

    /// Returns how many columns.
    public int cols() {
        return lastCol - firstCol + 1;
    }

    /// Tells whether the cell lies inside.
    public boolean contains(int row, int col) {
        return row >= firstRow && row <= lastRow && col >= firstCol && col <= lastCol;
    }
}
