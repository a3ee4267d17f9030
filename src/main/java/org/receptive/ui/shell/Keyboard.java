package org.receptive.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.NumberField;

/// The keyboard of the window: gives the window's commands and those of the screen that is shown, unless a control needs the key itself.
///
/// @param window the commands of the window
/// @param screen returns the commands of the screen that is shown
/// @param cards the cards above the window; while one is open it has the keys
record Keyboard(List<Command> window, Supplier<List<Command>> screen, Card cards) {

    /// What lists and tables use themselves.
    private static final Set<KeyCode> OWN = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END,
            KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.ENTER, KeyCode.SPACE);

    /// What a text field does itself while Ctrl is held.
    private static final Set<KeyCode> EDITING = Set.of(KeyCode.Z, KeyCode.Y, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);

    /// What a text field also does while Ctrl is held, where no command has the key.
    private static final Set<KeyCode> CLIPBOARD = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);

    void listenOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (pressed(e, Optional.ofNullable(scene.getFocusOwner())))
                e.consume();
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (!cards.isOpen() && !(scene.getFocusOwner() instanceof TextInputControl) && Command.run(screen.get(), e))
                e.consume();
        });
    }

    private boolean pressed(KeyEvent e, Optional<Node> owner) {
        if (cards.isOpen())
            return closesCard(e) || press(e, owner);
        // a command that is called by a key works with what was typed before it
        if (e.isShortcutDown() && !e.getCode().isModifierKey() && !EDITING.contains(e.getCode()) && !CLIPBOARD.contains(e.getCode()))
            owner.map(Node::getParent).filter(NumberField.class::isInstance).map(NumberField.class::cast).ifPresent(NumberField::commit);
        if (Command.run(window, e))
            return true;
        if (owner.filter(control -> needs(control, e)).isPresent())
            return false;
        return press(e, owner) || Command.run(screen.get(), e);
    }

    private boolean closesCard(KeyEvent e) {
        boolean closes = e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.F1;
        if (closes)
            cards.close();
        return closes;
    }

    private static boolean needs(Node control, KeyEvent e) {
        boolean alone = !e.isShortcutDown();
        return switch (control) {
            case TextInputControl _ -> alone || EDITING.contains(e.getCode());
            case ComboBoxBase<?> _ -> alone;
            default -> alone && OWN.contains(e.getCode()) && control.getStyleClass().contains(Appearance.OWN_KEYS);
        };
    }

    /// Enter presses the focused button, since the space bar may belong to the screen.
    private static boolean press(KeyEvent e, Optional<Node> owner) {
        if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && owner.isPresent() && owner.get() instanceof ButtonBase button) {
            button.fire();
            return true;
        }
        return false;
    }
}
