package org.receptive.ui.walk;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Decides when something at an edge of the screen is seen: while the pointer is near or it is being used, and a little longer.
final class EdgeReveal {

    /// How near the edge the pointer must come, in px.
    static final double NEAR = 24;
    /// How long it stays when it is left alone.
    static final double SECONDS = 3;

    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);
    private double left;

    /// Whether it is seen.
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Hears where the pointer is.
    ///
    /// @param toEdge from the pointer to the edge, in px
    /// @param size how far what is at the edge reaches into the screen
    void pointer(double toEdge, double size) {
        if (toEdge <= NEAR || (shown.get() && toEdge <= size))
            show();
    }

    /// Shows it for a while.
    void show() {
        left = SECONDS;
        shown.set(true);
    }

    /// Hides it at once.
    void hide() {
        shown.set(false);
    }

    /// Moves the clock.
    ///
    /// @param used whether it has the keys, so that it stays
    void advance(double seconds, boolean used) {
        left = used ? SECONDS : left - seconds;
        if (left <= 0)
            hide();
    }
}
