package org.receptive.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A few exclusive choices side by side. One is always selected.
///
/// @param <T> what is chosen
public final class Choice<T> extends HBox {

    /// One choice.
    ///
    /// @param value what is chosen
    /// @param key the key of its text
    /// @param id the node's id, for tests
    /// @param args what stands for the placeholders of the text
    public record Option<T>(T value, String key, String id, List<Object> args) {

        /// Makes a choice whose text has no placeholders.
        public Option(T value, String key, String id) {
            this(value, key, id, List.of());
        }
    }

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /// Makes the row of choices; `onChoose` is told what was pressed.
    public Choice(Appearance appearance, List<Option<T>> options, Consumer<T> onChoose) {
        var group = new ToggleGroup();
        getStyleClass().add("choice");
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var button = appearance.label(new ToggleButton(), option.key(), option.args().toArray());
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

    /// Shows what is chosen; nothing if `value` is none of the options.
    public void show(T value) {
        buttons.forEach((v, button) -> button.setSelected(v.equals(value)));
    }
}
