package org.receptive.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.receptive.text.Message;

/// One of several choices, listed in a menu. It only says what was chosen; the owner shows what it became.
///
/// An FXML file gives it its `id` and `appearance`, and the controller its options.
///
/// @param <T> what is chosen
public final class Picker<T> extends MenuButton {

    private Optional<Appearance> appearance = Optional.empty();

    /// One choice.
    ///
    /// @param value what is chosen
    /// @param text its name
    /// @param explained the key of the text whose tip explains it, if that has one
    public record Option<T>(T value, Message text, String explained) {

        /// Makes a choice that is explained by the tip of its name.
        public Option(T value, Message text) {
            this(value, text, text.key());
        }
    }

    /// Makes a menu without choices.
    public Picker() {
        getStyleClass().add("picker");
        setMaxWidth(Double.MAX_VALUE);
    }

    /// Makes a menu of choices; `onChoose` is told what was pressed.
    public Picker(Appearance appearance, String id, List<Option<T>> options, Consumer<T> onChoose) {
        this();
        setId(id);
        setAppearance(appearance);
        offer(options, onChoose);
    }

    /// Says in which language the names stand.
    public void setAppearance(Appearance appearance) {
        this.appearance = Optional.of(appearance);
    }

    /// Returns in which language the names stand.
    ///
    /// @throws java.util.NoSuchElementException before it was set
    public Appearance getAppearance() {
        return appearance.orElseThrow();
    }

    /// Lists the choices; `onChoose` is told what was pressed. The id of each is the menu's own with its index.
    public void offer(List<Option<T>> options, Consumer<T> onChoose) {
        getItems().clear();
        for (var option : options) {
            var item = new MenuItem();
            item.setId(getId() + "-" + getItems().size());
            item.textProperty().bind(textOf(option.text()));
            getAppearance().tip(item, option.explained());
            item.setOnAction(e -> onChoose.accept(option.value()));
            getItems().add(item);
        }
    }

    private StringBinding textOf(Message message) {
        var words = getAppearance();
        return Bindings.createStringBinding(() -> words.texts().get(message), words.textsProperty());
    }

    /// Shows the name of what is chosen.
    public void show(Message name) {
        textProperty().bind(textOf(name));
    }
}
