package org.receptive.ui.shell;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Scrolls a little further than the toolkit does when the keyboard leads to a control that is not in view, so that its ring is seen too.
final class FocusReveal {

    private static final double RING = 8;

    private FocusReveal() {}

    static void listenOn(Scene scene) {
        // the toolkit scrolls after the focus has moved
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner != null)
                Platform.runLater(() -> reveal(owner));
        });
    }

    private static void reveal(Node owner) {
        if (owner.isFocusVisible())
            paneOf(owner).ifPresent(pane -> reveal(owner, pane));
    }

    private static Optional<ScrollPane> paneOf(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent())
            if (n instanceof ScrollPane pane)
                return Optional.of(pane);
        return Optional.empty();
    }

    private static void reveal(Node owner, ScrollPane pane) {
        var content = pane.getContent();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0)
            return;
        var bounds = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
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
