package org.receptive.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.receptive.text.Message;

/// A few exclusive choices side by side. One is always selected.
///
/// An FXML file gives it its `appearance`, and the controller its options.
///
/// @param <T> what is chosen
public final class Choice<T> extends HBox {

    /// One choice.
    ///
    /// @param value what is chosen
    /// @param key the key of its text
    /// @param id the node's id, for tests
    /// @param args what stands for the placeholders of the text and the tip
    /// @param tip the key of the text whose tip explains it
    public record Option<T>(T value, String key, String id, List<Object> args, String tip) {

        /// Makes a choice whose text has no placeholders.
        public Option(T value, String key, String id) {
            this(value, key, id, List.of());
        }

        /// Makes a choice that is explained by the tip of its own text.
        public Option(T value, String key, String id, List<Object> args) {
            this(value, key, id, args, key);
        }
    }

    /// More choices stand closer together.
    private static final int MOST_LOOSE = 4;
    private static final String TIGHT = "tight";

    private Optional<Appearance> appearance = Optional.empty();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /// Makes a row without choices.
    public Choice() {
        getStyleClass().add("choice");
    }

    /// Makes the row of choices; `onChoose` is told what was pressed.
    public Choice(Appearance appearance, List<Option<T>> options, Consumer<T> onChoose) {
        this();
        setAppearance(appearance);
        offer(options, onChoose);
    }

    /// Says in which language the choices stand.
    public void setAppearance(Appearance appearance) {
        this.appearance = Optional.of(appearance);
    }

    /// Returns in which language the choices stand.
    ///
    /// @throws java.util.NoSuchElementException before it was set
    public Appearance getAppearance() {
        return appearance.orElseThrow();
    }

    /// Puts the choices side by side; `onChoose` is told what was pressed.
    public void offer(List<Option<T>> options, Consumer<T> onChoose) {
        buttons.clear();
        if (options.size() > MOST_LOOSE && !getStyleClass().contains(TIGHT))
            getStyleClass().add(TIGHT);
        getChildren().clear();
        var group = new ToggleGroup();
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var button = getAppearance().label(new ToggleButton(), option.key(), option.args().toArray());
            getAppearance().tip(button, option.tip(), option.args().toArray());
            button.setId(option.id());
            button.setToggleGroup(group);
            // A word cut to dots is no choice.
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add(i == 0 ? "left-pill" : i == options.size() - 1 ? "right-pill" : "center-pill");
            button.setOnAction(e -> {
                button.setSelected(true);
                onChoose.accept(option.value());
            });
            buttons.put(option.value(), button);
            getChildren().add(button);
        }
    }

    /// Explains one of the choices in other words from now on.
    public void explain(T value, Message words) {
        var texts = getAppearance();
        Optional.ofNullable(buttons.get(value)).ifPresent(
                button -> Tip.explain(button, Bindings.createStringBinding(() -> texts.texts().get(words), texts.textsProperty())));
    }

    /// Shows what is chosen; nothing if `value` is none of the options.
    public void show(T value) {
        buttons.forEach((v, button) -> button.setSelected(v.equals(value)));
    }
}
