package org.receptive.ui.train;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;

/// Texts with values on controls, which follow both the value and the language.
final class Spoken {

    private Spoken() {}

    /// Shows a message.
    static void show(Labeled control, ObservableValue<Message> message, Appearance appearance) {
        control.textProperty()
                .bind(Bindings.createStringBinding(() -> appearance.texts().get(message.getValue()), message, appearance.textsProperty()));
    }

    /// Shows a message while there is one, and otherwise some other text.
    static void show(Labeled control, ObservableValue<Optional<Message>> message, String otherwise, Appearance appearance) {
        control.textProperty().bind(Bindings.createStringBinding(() -> message.getValue().map(appearance.texts()::get).orElse(otherwise),
                message, appearance.textsProperty()));
    }
}
