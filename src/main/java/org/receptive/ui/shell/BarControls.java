package org.receptive.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.ui.control.Appearance;

/// Makes the controls of the top bar.
///
/// @param appearance language and look
record BarControls(Appearance appearance) {

    /// Makes a button with the text `bar.NAME` and the explanation `bar.NAME.tip`.
    Button button(String name, Runnable action) {
        return button(name, "bar." + name, action);
    }

    /// Makes a button with the text `key` and the explanation `key.tip`.
    Button button(String id, String key, Runnable action) {
        return button(appearance.explain(appearance.label(new Button(), key), key + ".tip"), id, action);
    }

    /// Makes a button with an icon and the explanation `bar.NAME`.
    Button icon(String name, Ikon icon, Runnable action, ObservableValue<Boolean> disabled) {
        var button = button(appearance.explain(new Button(null, new FontIcon(icon)), "bar." + name), name, action);
        button.getStyleClass().addAll("button-icon", "flat");
        button.disableProperty().bind(disabled);
        return button;
    }

    /// Makes a menu with the text `key`.
    MenuButton menu(String id, String key) {
        var menu = appearance.label(new MenuButton(), key);
        menu.setId(id);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    /// Makes an entry of a menu.
    MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(appearance.text(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    static Button button(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
