package org.receptive.ui.control;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;

/// Something that a screen or the window can be told to do. One table of them feeds keys, buttons, menus and the list of keys.
///
/// @param id its name in the program
/// @param keys what gives it; the first is the one that people are told
/// @param textKey the key of the words that say what it does; commands that are listed together share it
/// @param action does it
/// @param enabled whether it can be done now
public record Command(String id, List<Keystroke> keys, String textKey, Runnable action, ObservableValue<Boolean> enabled) {

    /// Copies the keys.
    public Command {
        keys = List.copyOf(keys);
    }

    /// Makes a command that can always be given.
    public static Command of(String id, String textKey, Runnable action, Keystroke... keys) {
        return new Command(id, List.of(keys), textKey, action, new SimpleBooleanProperty(true));
    }

    /// Returns the same command, which can only be given while `condition` holds.
    public Command when(ObservableValue<Boolean> condition) {
        return new Command(id, keys, textKey, action, condition);
    }

    /// Returns the command of this name in a table.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public static Command find(List<Command> table, String id) {
        return table.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /// Does what the keys of this event give, if a command of the table has them and can be given now.
    ///
    /// @return whether something was done
    public static boolean run(List<Command> table, KeyEvent e) {
        var given = table.stream().filter(c -> c.enabled().getValue() && c.keys().stream().anyMatch(k -> k.matches(e))).findFirst();
        given.ifPresent(c -> c.action().run());
        return given.isPresent();
    }
}
