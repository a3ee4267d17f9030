package org.receptive.ui.shell;

import java.util.Optional;
import javafx.scene.Node;

/// Something above the window that has to be closed before the work goes on.
interface Card {

    /// Binds its parts; called once, before it is first opened.
    default void bind() {
        // Most cards need nothing.
    }

    /// Returns what has the keys first; its first control, where the card does not say.
    default Optional<Node> home() {
        return Optional.empty();
    }

    boolean isOpen();

    /// Closes it, if it may be closed now.
    void close();
}
