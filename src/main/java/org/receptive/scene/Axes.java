package org.receptive.scene;

import java.util.function.UnaryOperator;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

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

    /// Returns the axis whose value stands for both: the columns if they alone are changed, the rows otherwise.
    WindowAxis leading(Window window) {
        return hasRows() ? window.rows() : window.cols();
    }

    /// Returns `window` with these axes changed.
    Window change(Window window, UnaryOperator<WindowAxis> change) {
        return new Window(hasRows() ? change.apply(window.rows()) : window.rows(), hasCols() ? change.apply(window.cols()) : window.cols());
    }
}
