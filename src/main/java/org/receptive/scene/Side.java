package org.receptive.scene;

import org.receptive.spec.Window;

/// The four sides of the input that zeros can stand on.
public enum Side {
    /// Above the first row.
    TOP,
    /// Below the last row.
    BOTTOM,
    /// Before the first column.
    LEFT,
    /// After the last column.
    RIGHT;

    /// Returns how many zeros stand on this side.
    public int padding(Window window) {
        return switch (this) {
            case TOP -> window.rows().padBefore();
            case BOTTOM -> window.rows().padAfter();
            case LEFT -> window.cols().padBefore();
            case RIGHT -> window.cols().padAfter();
        };
    }
}
