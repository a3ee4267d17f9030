package org.receptive.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.receptive.trace.Cell;
import org.receptive.trace.Grain;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.walk.ConvolveScreen;
import org.receptive.ui.walk.ConvolveViewModel;

/// The keys of the Convolve screen: every command has one. While a number is typed into a field, the field has the keys.
final class ConvolveKeys {

    private final ConvolveViewModel model;
    private final ConvolveScreen screen;
    private final Appearance appearance;
    private final Actions actions;

    ConvolveKeys(ConvolveViewModel model, ConvolveScreen screen, Appearance appearance, Actions actions) {
        this.model = model;
        this.screen = screen;
        this.appearance = appearance;
        this.actions = actions;
    }

    boolean pressed(KeyEvent e, boolean typing, Optional<Node> owner) {
        if (e.isShortcutDown())
            return withControl(e, typing);
        if (e.getCode() == KeyCode.ESCAPE)
            return !typing && run(this::escape);
        return !typing && !e.isAltDown() && plain(e, owner);
    }

    boolean typed(KeyEvent e) {
        return startsNumber(e);
    }

    private boolean withControl(KeyEvent e, boolean typing) {
        return switch (e.getCode()) {
            case S -> run(actions::save);
            case O -> run(actions::open);
            case E -> run(actions::export);
            case Z -> !typing && run(e.isShiftDown() ? actions::redo : actions::undo);
            case Y -> !typing && run(actions::redo);
            case LEFT -> !typing && run(() -> model.pointing().moveCursor(0, -1));
            case RIGHT -> !typing && run(() -> model.pointing().moveCursor(0, 1));
            case UP -> !typing && run(() -> model.pointing().moveCursor(-1, 0));
            case DOWN -> !typing && run(() -> model.pointing().moveCursor(1, 0));
            default -> false;
        };
    }

    private boolean plain(KeyEvent e, Optional<Node> owner) {
        var player = model.player();
        return switch (e.getCode()) {
            case SPACE -> run(player::toggle);
            case LEFT -> run(e.isShiftDown() ? () -> player.row(-1) : player::back);
            case RIGHT -> run(e.isShiftDown() ? () -> player.row(1) : player::forward);
            case HOME -> run(player::first);
            case END -> run(player::last);
            case PLUS, ADD, EQUALS -> run(player::faster);
            case MINUS, SUBTRACT -> run(player::slower);
            case G -> run(() -> model.setGrain(other(model.sceneProperty().get().view().grain())));
            case M -> run(model.pointing()::nextSlice);
            case F -> run(() -> model.setSymbols(!model.sceneProperty().get().view().symbols()));
            case P -> onCursor(model::togglePin);
            case B -> onCursor(c -> {
                model.beginStroke(c);
                model.endStroke();
            });
            case ENTER -> press(owner);
            case DELETE, BACK_SPACE -> onCursor(c -> model.type(c, "0"));
            default -> false;
        };
    }

    /// Enter presses the focused button, since the space bar always plays; on the maps it opens the cell.
    private boolean press(Optional<Node> owner) {
        if (owner.isPresent() && owner.get() instanceof ButtonBase button)
            return run(button::fire);
        return onCursor(c -> screen.edit(c, Optional.empty()));
    }

    private boolean onCursor(Consumer<Cell> command) {
        model.pointing().cursorProperty().get().ifPresent(command);
        return model.pointing().cursorProperty().get().isPresent();
    }

    /// A digit typed on a cell opens it with that digit.
    private boolean startsNumber(KeyEvent e) {
        boolean digit = e.getCharacter().length() == 1 && Character.isDigit(e.getCharacter().charAt(0));
        return digit && onCursor(c -> screen.edit(c, Optional.of(e.getCharacter())));
    }

    private void escape() {
        if (appearance.presentingProperty().get())
            appearance.presentingProperty().set(false);
        model.unpin();
        model.dismiss();
    }

    private static Grain other(Grain grain) {
        return switch (grain) {
            case VALUE -> Grain.TERM;
            case TERM -> Grain.VALUE;
        };
    }

    private static boolean run(Runnable command) {
        command.run();
        return true;
    }
}
