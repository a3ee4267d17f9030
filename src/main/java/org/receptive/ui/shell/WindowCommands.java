package org.receptive.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.scene.input.KeyCode;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.Keystroke;

/// What the window itself can be told to do, whichever screen it shows.
///
/// @param appearance language, theme and Present
/// @param choose shows a screen
/// @param help shows the list of keys
record WindowCommands(Appearance appearance, Consumer<ScreenName> choose, Runnable help) {

    /// Returns the commands in the order of the list of keys.
    List<Command> table() {
        var all = new ArrayList<Command>();
        for (var screen : ScreenName.values())
            all.add(Command.of(screen.id(), "keys.screens", () -> choose.accept(screen), Keystroke.ctrl(screen.digit())));
        all.addAll(List.of(
                Command.of("language", "keys.language", this::changeLanguage, Keystroke.ctrl(KeyCode.L)),
                Command.of("theme", "keys.language", () -> toggle(appearance.darkProperty()), Keystroke.ctrl(KeyCode.T)),
                Command.of("present", "keys.present", () -> toggle(appearance.presentingProperty()), Keystroke.of(KeyCode.F11)),
                Command.of("help", "keys.present", help, Keystroke.of(KeyCode.F1))));
        return List.copyOf(all);
    }

    private void changeLanguage() {
        appearance.languageProperty().set(appearance.nextLanguage());
    }

    private static void toggle(Property<Boolean> setting) {
        setting.setValue(!setting.getValue());
    }
}
