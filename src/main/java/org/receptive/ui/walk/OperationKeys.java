package org.receptive.ui.walk;

import javafx.scene.input.KeyEvent;

/// The keys of the menu of operations: arrows choose, Enter takes, Escape leaves. All others belong to the search field.
///
/// @param model the menu
record OperationKeys(OperationMenu model) {

    private static final int PAGE = 5;

    /// Does what a key says, if it is one of them.
    void press(KeyEvent e) {
        if (!e.isShortcutDown() && !e.isAltDown() && pressed(e))
            e.consume();
    }

    private boolean pressed(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> model.moveDown(-1);
            case DOWN -> model.moveDown(1);
            case LEFT -> model.moveAcross(-1);
            case RIGHT -> model.moveAcross(1);
            case PAGE_UP -> model.moveDown(-PAGE);
            case PAGE_DOWN -> model.moveDown(PAGE);
            case TAB -> model.moveDown(e.isShiftDown() ? -1 : 1);
            case ENTER -> model.take(e.isShiftDown());
            case ESCAPE -> model.close();
            default -> {
                return false;
            }
        }
        return true;
    }
}
