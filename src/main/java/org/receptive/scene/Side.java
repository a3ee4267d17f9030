package org.receptive.scene;

import java.util.Set;
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

    /// Returns the two or four sides of these axes.
    static Set<Side> of(Axes axes) {
        return switch (axes) {
            case BOTH -> Set.of(values());
            case ROWS -> Set.of(TOP, BOTTOM);
            case COLS -> Set.of(LEFT, RIGHT);
        };
    }

    /// Returns `window` with `amount` zeros on these sides.
    static Window pad(Window window, Set<Side> sides, int amount) {
        return new Window(
                window.rows().withPadding(TOP.amount(window, sides, amount), BOTTOM.amount(window, sides, amount)),
                window.cols().withPadding(LEFT.amount(window, sides, amount), RIGHT.amount(window, sides, amount)));
    }

    private int amount(Window window, Set<Side> sides, int amount) {
        return sides.contains(this) ? amount : padding(window);
    }
}
