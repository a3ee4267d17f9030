package org.receptive.ui.control;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the focus on a part of the window while that part is visible: who leaves it by Tab comes back to its beginning.
///
/// @param around the part
/// @param home what has the focus first
public record FocusFence(Node around, Node home) {

    /// Begins to watch the focus.
    public void watch() {
        around.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
    }

    private void keep(@Nullable Node owner) {
        if (around.isVisible() && owner != null && Stream.iterate(owner, Objects::nonNull, Node::getParent).noneMatch(around::equals))
            home.requestFocus();
    }
}
