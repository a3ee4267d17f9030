package org.receptive.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.receptive.ui.control.ScrollReveal;

/// Scrolls a little further than the toolkit does when the keyboard leads to a control that is not in view, so that its ring is seen too.
final class FocusReveal {

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
            ScrollReveal.show(owner);
    }
}
