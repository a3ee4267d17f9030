package org.receptive.ui.walk;

import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.receptive.ui.control.Tip;

/// A name, a value, and what makes it smaller and larger, in a size that a hall can read.
///
/// An FXML file gives it its `name` and `tip`, and the controller its value.
public final class StepRow extends HBox {

    private final Label name = new Label();
    private final Label value = new Label();
    private final StringProperty tip = new SimpleStringProperty(this, "tip", "");
    private final Button more = button("+");
    private final Button less = button("−");
    private IntConsumer onStep = by -> {};

    /// Makes a row that no one listens to yet.
    public StepRow() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        value.getStyleClass().add("step-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        less.setOnAction(e -> onStep.accept(-1));
        more.setOnAction(e -> onStep.accept(1));
        less.accessibleTextProperty().bind(name.textProperty().concat(" −"));
        more.accessibleTextProperty().bind(name.textProperty().concat(" +"));
        Tip.explain(this, tip);
        getChildren().addAll(name, less, value, more);
    }

    private static Button button(String sign) {
        var button = new Button(sign);
        button.getStyleClass().add("step-button");
        return button;
    }

    /// What is set.
    public StringProperty nameProperty() {
        return name.textProperty();
    }

    /// Returns what is set.
    public String getName() {
        return name.getText();
    }

    /// Says what is set.
    public void setName(String text) {
        name.setText(text);
    }

    /// What explains the value.
    public StringProperty tipProperty() {
        return tip;
    }

    /// Returns what explains the value.
    public String getTip() {
        return tip.get();
    }

    /// Says what explains the value.
    public void setTip(String words) {
        tip.set(words);
    }

    /// Says who is told that someone wants it larger by 1 or smaller by 1.
    void listen(IntConsumer step) {
        onStep = step;
    }

    /// Writes the value.
    void show(String text) {
        value.setText(text);
    }

    /// Takes the keys.
    void focus() {
        more.requestFocus();
    }
}
