package org.receptive.scene;

/// Which axes an edit changes: rows and columns together, or one of them alone.
public enum Axes {
    /// Rows and columns get the same value.
    BOTH,
    /// Only the rows, from top to bottom.
    ROWS,
    /// Only the columns, from left to right.
    COLS;

    /// Tells whether the rows are changed.
    public boolean hasRows() {
        return this != COLS;
    }

    /// Tells whether the columns are changed.
    public boolean hasCols() {
        return this != ROWS;
    }
}
