package org.receptive.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// A value between a − and a + that ask for a smaller or larger one. It only says what was asked for; the owner shows what the value
/// became.
///
/// An FXML file gives it its `caption` and `tip`.
public abstract sealed class Stepper extends HBox permits NumberField, StepRow {

    private final StringProperty caption = new SimpleStringProperty(this, "caption", "");
    private final StringProperty tip = new SimpleStringProperty(this, "tip", "");

    Stepper() {
        Tip.explain(this, Bindings.createStringBinding(() -> tip.get().isEmpty() ? caption.get() : tip.get(), tip, caption));
    }

    /// Makes the button that asks for a smaller or larger value.
    Button button(boolean up) {
        var sign = up ? "+" : "−";
        var button = new Button(sign);
        button.accessibleTextProperty().bind(caption.concat(" " + sign));
        button.setOnAction(e -> ask(up));
        return button;
    }

    /// Asks for the next value upwards or downwards.
    abstract void ask(boolean up);

    /// What the value is: its name for a screen reader.
    public final StringProperty captionProperty() {
        return caption;
    }

    /// Returns what the value is.
    public final String getCaption() {
        return caption.get();
    }

    /// Says what the value is.
    public final void setCaption(String words) {
        caption.set(words);
    }

    /// What explains the value; it is the caption where nothing else is said.
    public final StringProperty tipProperty() {
        return tip;
    }

    /// Returns what explains the value.
    public final String getTip() {
        return tip.get();
    }

    /// Says what explains the value.
    public final void setTip(String words) {
        tip.set(words);
    }
}
