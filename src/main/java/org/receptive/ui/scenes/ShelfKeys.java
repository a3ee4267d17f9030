package org.receptive.ui.scenes;

import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the collection: arrows choose, Enter opens, and the key that opened it closes it. All others belong to the search field.
///
/// @param model what is chosen from
/// @param open opens a scene
/// @param close closes the collection
public record ShelfKeys(ScenesViewModel model, Consumer<ShelvedScene> open, Runnable close) {

    private static final int PAGE = 3;

    /// Does what a key says, if it is one of them.
    public void press(KeyEvent e) {
        if (e.isShortcutDown() ? e.getCode() == KeyCode.K && closes() : !e.isShiftDown() && !e.isAltDown() && pressed(e))
            e.consume();
    }

    private boolean closes() {
        close.run();
        return true;
    }

    private boolean pressed(KeyEvent e) {
        switch (e.getCode()) {
            case LEFT -> model.moveAlong(-1);
            case RIGHT -> model.moveAlong(1);
            case UP -> model.moveDown(-1);
            case DOWN -> model.moveDown(1);
            case PAGE_UP -> model.moveDown(-PAGE);
            case PAGE_DOWN -> model.moveDown(PAGE);
            case ENTER -> enter(e);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Enter presses a button that has the focus.
    private void enter(KeyEvent e) {
        if (e.getTarget() instanceof ButtonBase button)
            button.fire();
        else
            model.shelfProperty().get().chosen().ifPresent(open);
    }
}
