package org.receptive.ui.control;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the focus on a part of the window while that part is visible: who leaves it by Tab comes back to its beginning. Afterwards the
/// focus is where it was.
public final class FocusFence {

    private final Node around;
    private final Node home;
    private Optional<Node> before = Optional.empty();

    /// Watches the focus from now on.
    ///
    /// @param around the part
    /// @param home what has the focus first
    public FocusFence(Node around, Node home) {
        this.around = around;
        this.home = home;
        around.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
    }

    private void keep(@Nullable Node owner) {
        if (around.isVisible() && owner != null && Stream.iterate(owner, Objects::nonNull, Node::getParent).noneMatch(around::equals))
            home.requestFocus();
    }

    /// Shows the part and gives it the focus.
    public void show() {
        before = Optional.ofNullable(around.getScene().getFocusOwner());
        around.setVisible(true);
        home.requestFocus();
    }

    /// Hides the part and gives the focus back.
    public void hide() {
        around.setVisible(false);
        before.ifPresent(Node::requestFocus);
    }
}
