package org.receptive.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;

/// Makes the controls that a screen puts into the top bar.
///
/// @param appearance language and look
record BarControls(Appearance appearance) {

    /// Makes the button of a command with the text `key` and the explanation `key.tip`.
    Button button(Command command, String id, String key) {
        return button(command, id, appearance.explain(appearance.label(new Button(), key), key + ".tip"));
    }

    /// Makes the button of a command with an icon and the explanation `key`.
    Button icon(Command command, String id, String key, Ikon icon) {
        var button = button(command, id, appearance.explain(new Button(null, new FontIcon(icon)), key));
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    private static Button button(Command command, String id, Button button) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> command.action().run());
        button.disableProperty().bind(command.enabled().map(enabled -> !enabled));
        return button;
    }

    /// Makes a switch with the text `key` and the explanation `key.tip`.
    ToggleButton toggle(String id, String key) {
        var toggle = appearance.explain(appearance.label(new ToggleButton(), key), key + ".tip");
        toggle.setId(id);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        return toggle;
    }

    /// Makes a menu with the text `key` and the tip that belongs to it.
    MenuButton menu(String id, String key) {
        var menu = appearance.tip(appearance.label(new MenuButton(), key), key);
        menu.setId(id);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    /// Makes the entry of a menu.
    MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(appearance.text(key));
        appearance.tip(item, key);
        item.setOnAction(e -> action.run());
        return item;
    }
}
