package org.receptive.ui.control;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;

/// A number with − and + that move it along a scale, which can also be typed. It only says what was wished for; the owner sets
/// what the number became.
public final class NumberField extends HBox {

    private final TextField field = new TextField();
    private final NumberScale scale;
    private final DoubleConsumer onWish;
    private final Consumer<Message> onProblem;
    private double value;

    /// Makes a field.
    ///
    /// @param onWish is told the number that was asked for
    /// @param onProblem is told why a typed text is no number; the old number stays
    public NumberField(NumberScale scale, DoubleConsumer onWish, Consumer<Message> onProblem) {
        this.scale = scale;
        this.onWish = onWish;
        this.onProblem = onProblem;
        getStyleClass().add("stepper");
        var less = button("−", false);
        var more = button("+", true);
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
                case UP -> wish(true);
                case DOWN -> wish(false);
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

    private Button button(String sign, boolean up) {
        var button = new Button(sign);
        button.getStyleClass().add("stepper-button");
        button.setFocusTraversable(false);
        button.setOnAction(e -> wish(up));
        return button;
    }

    /// Returns the field, to name it for tests and screen readers.
    public TextField field() {
        return field;
    }

    /// Shows a number.
    public void show(double newValue) {
        value = newValue;
        field.setText(text());
    }

    private String text() {
        return scale.isWhole() ? Long.toString((long) value) : Numbers.display(value, 6);
    }

    private void wish(boolean up) {
        onWish.accept(scale.next(value, up));
    }

    private void commit() {
        var typed = field.getText().strip();
        if (typed.equals(text()))
            return;
        try {
            double wished = Numbers.parse(typed);
            if (scale.isWhole() && (wished != Math.rint(wished) || Math.abs(wished) > Integer.MAX_VALUE))
                throw ReadableException.of("error.wholeNumber", typed);
            onWish.accept(wished);
        } catch (ReadableException e) {
            onProblem.accept(e.problem());
        }
        show(value);
    }
}
