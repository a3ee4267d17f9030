package org.receptive.ui.control;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;

/// A number with − and + that move it along a scale of their own, which can also be typed. It only says what was wished for; the owner sets
/// what the number became.
public final class NumberField extends HBox {

    private static final int UNITS = 3;

    /// Where − and + lead.
    public enum Scale {
        /// …, 0.01, 0.02, 0.05, 0.1, …; below 0.00001 it is 0.
        ONE_TWO_FIVE,
        /// 1, 2, 4, 8, …
        DOUBLED,
        /// One up or down.
        WHOLE,
        /// A thousand up or down.
        THOUSANDS,
        /// A tenth up or down.
        TENTHS;

        private static final double LEAST = 1e-5;

        /// Returns the next number upwards or downwards; never below 0.
        public double next(double value, boolean up) {
            return switch (this) {
                case ONE_TWO_FIVE -> oneTwoFive(value, up);
                case DOUBLED -> up ? Math.max(1, value * 2) : Math.max(1, Math.floor(value / 2));
                case WHOLE -> Math.max(0, value + (up ? 1 : -1));
                case THOUSANDS -> Math.max(0, value + (up ? 1000 : -1000));
                case TENTHS -> Math.max(0, Math.rint(value * 10 + (up ? 1 : -1)) / 10);
            };
        }

        private static double oneTwoFive(double value, boolean up) {
            if (value < LEAST)
                return up ? LEAST : 0;
            int start = UNITS * (int) Math.floor(Math.log10(value) + 1e-9);
            for (int i = -1; i <= UNITS + 2; i++) {
                int k = up ? start + i : start + UNITS + 1 - i;
                double candidate = nice(k);
                if (up ? candidate > value * (1 + 1e-9) : candidate < value * (1 - 1e-9))
                    return candidate < LEAST * (1 - 1e-9) ? 0 : candidate;
            }
            return value;
        }

        /// Returns the k-th of 1, 2, 5, 10, 20, …, written without a rounding error.
        private static double nice(int k) {
            return Double.parseDouble("125".charAt(Math.floorMod(k, UNITS)) + "e" + Math.floorDiv(k, UNITS));
        }

        boolean isWhole() {
            return switch (this) {
                case DOUBLED, WHOLE, THOUSANDS -> true;
                case ONE_TWO_FIVE, TENTHS -> false;
            };
        }
    }

    private final TextField field = new TextField();
    private final Scale scale;
    private final DoubleConsumer onWish;
    private final Consumer<Message> onProblem;
    private double value;

    /// Makes a field.
    ///
    /// @param onWish is told the number that was asked for
    /// @param onProblem is told why a typed text is no number; the old number stays
    public NumberField(Scale scale, DoubleConsumer onWish, Consumer<Message> onProblem) {
        this.scale = scale;
        this.onWish = onWish;
        this.onProblem = onProblem;
        getStyleClass().add("stepper");
        var less = button("−", false);
        var more = button("+", true);
        less.getStyleClass().add("left-pill");
        more.getStyleClass().add("right-pill");
        field.getStyleClass().addAll("center-pill", "stepper-field", "number-field");
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
                case ESCAPE -> {
                    show(value);
                    requestFocus();
                }
                default -> {
                    // Everything else is typing.
                }
            }
        });
        getChildren().addAll(less, field, more);
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
