package org.receptive.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.receptive.text.Message;

/// One of several choices, listed in a menu. It only says what was wished for; the owner shows what it became.
///
/// @param <T> what is chosen
public final class Picker<T> extends MenuButton {

    private final Appearance appearance;

    /// One choice.
    ///
    /// @param value what is chosen
    /// @param text its name
    public record Option<T>(T value, Message text) {}

    /// Makes a menu of choices; `onChoose` is told what was pressed.
    public Picker(Appearance appearance, String id, List<Option<T>> options, Consumer<T> onChoose) {
        this.appearance = appearance;
        setId(id);
        getStyleClass().add("picker");
        setMaxWidth(Double.MAX_VALUE);
        for (var option : options) {
            var item = new MenuItem();
            item.setId(id + "-" + getItems().size());
            item.textProperty().bind(textOf(option.text()));
            item.setOnAction(e -> onChoose.accept(option.value()));
            getItems().add(item);
        }
    }

    private javafx.beans.binding.StringBinding textOf(Message message) {
        return javafx.beans.binding.Bindings.createStringBinding(() -> appearance.texts().get(message), appearance.textsProperty());
    }

    /// Shows the name of what is chosen.
    public void show(Message name) {
        textProperty().bind(textOf(name));
    }
}
