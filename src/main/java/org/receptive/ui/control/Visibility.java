package org.receptive.ui.control;

import javafx.scene.Node;

/// Shows and hides parts of a screen.
public final class Visibility {

    private Visibility() {}

    /// Shows a part, or hides it so that it takes no room.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
