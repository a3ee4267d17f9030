package org.receptive.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;

/// Keeps the focus in a card while it is open, and gives it back where it was when it closes: what lies behind a card cannot be reached.
final class FocusTrap {

    private final Parent card;
    private final Optional<Node> home;
    private Optional<Node> before = Optional.empty();

    private FocusTrap(Parent card, Optional<Node> home) {
        this.card = card;
        this.home = home;
    }

    /// Keeps the focus in a card from now on. The card stands in a window already.
    ///
    /// @param home what has the focus first; the first control where there is none
    static void in(Parent card, Optional<Node> home) {
        var trap = new FocusTrap(card, home);
        card.visibleProperty().subscribe(trap::openOrClose);
        card.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(trap::follow);
    }

    private void openOrClose(boolean open) {
        if (open) {
            before = Optional.ofNullable(card.getScene()).map(Scene::getFocusOwner);
            enter();
        } else {
            before.ifPresent(Node::requestFocus);
            before = Optional.empty();
        }
    }

    private void follow(Node owner) {
        if (card.isVisible() && owner != null && !contains(owner))
            enter();
    }

    private boolean contains(Node node) {
        for (Node n = node; n != null; n = n.getParent())
            if (n.equals(card))
                return true;
        return false;
    }

    private void enter() {
        home.ifPresentOrElse(Node::requestFocus, () -> {
            card.requestFocus();
            card.requestFocusTraversal(TraversalDirection.NEXT);
        });
    }
}
