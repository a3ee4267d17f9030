package org.receptive.ui.control;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A stepper in a size that a hall can read: its name is written before it, and its value can be any text and is not typed.
///
/// An FXML file gives it its `caption` and `tip`, and the controller its value.
public final class StepRow extends Stepper {

    private final Label value = new Label();
    private final Button more = button(true);
    private IntConsumer onStep = by -> {};

    /// Makes a row that no one listens to yet.
    public StepRow() {
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label();
        name.textProperty().bind(captionProperty());
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        value.getStyleClass().add("step-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        var less = button(false);
        less.getStyleClass().add("step-button");
        more.getStyleClass().add("step-button");
        getChildren().addAll(name, less, value, more);
    }

    @Override
    void ask(boolean up) {
        onStep.accept(up ? 1 : -1);
    }

    /// Says who is told that someone wants it larger by 1 or smaller by 1.
    public void listen(IntConsumer step) {
        onStep = step;
    }

    /// Writes the value.
    public void show(String text) {
        value.setText(text);
    }

    /// Takes the keys.
    public void focus() {
        more.requestFocus();
    }
}
