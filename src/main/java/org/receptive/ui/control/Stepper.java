package org.receptive.ui.control;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;

/// A whole number with − and +, which can also be typed. It only says what was wished for; the owner sets what the number became.
public final class Stepper extends HBox {

    private final TextField field = new TextField();
    private final int stride;
    private final IntConsumer onWish;
    private final Consumer<Message> onProblem;
    private int value;

    /// Makes a stepper.
    ///
    /// @param onWish is told the number that was asked for
    /// @param onProblem is told why a typed text is no number; the old number stays
    public Stepper(IntConsumer onWish, Consumer<Message> onProblem) {
        this(1, onWish, onProblem);
    }

    /// Makes a stepper whose − and + move by `stride`.
    public Stepper(int stride, IntConsumer onWish, Consumer<Message> onProblem) {
        this.stride = stride;
        this.onWish = onWish;
        this.onProblem = onProblem;
        getStyleClass().add("stepper");
        var less = button("−", -1);
        var more = button("+", 1);
        less.getStyleClass().add("left-pill");
        more.getStyleClass().add("right-pill");
        field.getStyleClass().addAll("center-pill", "stepper-field");
        field.setOnAction(e -> commit());
        field.focusedProperty().subscribe((was, focused) -> {
            if (was && !focused)
                commit();
        });
        field.accessibleTextProperty().subscribe(name -> {
            less.setAccessibleText(name + " −");
            more.setAccessibleText(name + " +");
        });
        field.setOnKeyPressed(e -> {
            switch (e.getCode()) {
                case UP -> wish(1);
                case DOWN -> wish(-1);
                case ESCAPE -> leave();
                default -> {
                    // Everything else is typing.
                }
            }
        });
        getChildren().addAll(less, field, more);
    }

    /// Takes back what was typed and gives the keys back to the window.
    private void leave() {
        show(value);
        requestFocus();
    }

    private Button button(String sign, int by) {
        var button = new Button(sign);
        button.getStyleClass().add("stepper-button");
        button.setFocusTraversable(false);
        button.setOnAction(e -> wish(by));
        return button;
    }

    /// Returns the field, to name it for tests and screen readers.
    public TextField field() {
        return field;
    }

    /// Shows a number.
    public void show(int newValue) {
        value = newValue;
        field.setText(Integer.toString(newValue));
    }

    private void wish(int by) {
        onWish.accept(value + by * stride);
    }

    private void commit() {
        var text = field.getText().strip();
        if (text.equals(Integer.toString(value)))
            return;
        try {
            double wished = Numbers.parse(text);
            if (wished != Math.rint(wished) || Math.abs(wished) > Integer.MAX_VALUE)
                throw ReadableException.of("error.wholeNumber", text);
            onWish.accept((int) wished);
        } catch (ReadableException e) {
            onProblem.accept(e.problem());
        }
        show(value);
    }
}
