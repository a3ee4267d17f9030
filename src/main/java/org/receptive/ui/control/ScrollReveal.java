package org.receptive.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls what stands in a pane that scrolls so far that all of it is seen.
public final class ScrollReveal {

    private static final double RING = 8;

    private ScrollReveal() {}

    /// Scrolls as little as shows a part of a screen with its ring, its upper end if it is too high for the pane; does nothing for a part
    /// that no pane scrolls.
    public static void show(Node part) {
        paneOf(part).ifPresent(pane -> show(part, pane));
    }

    private static Optional<ScrollPane> paneOf(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent())
            if (n instanceof ScrollPane pane)
                return Optional.of(pane);
        return Optional.empty();
    }

    private static void show(Node part, ScrollPane pane) {
        var content = pane.getContent();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0)
            return;
        var bounds = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double top = pane.getVvalue() * hidden;
        double wanted = top;
        if (bounds.getMaxY() + RING > top + seen)
            wanted = bounds.getMaxY() + RING - seen;
        if (bounds.getMinY() - RING < wanted)
            wanted = bounds.getMinY() - RING;
        if (wanted != top)
            pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
