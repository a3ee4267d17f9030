package org.receptive.ui.control;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;

/// A number with − and + that move it along a scale, which can also be typed. It only says what was asked for; the owner shows what
/// the number became.
///
/// An FXML file gives it its `caption`, `tip`, `fieldId`, `scale` and `columns`, and the controller what is to happen.
public final class NumberField extends Stepper {

    private final TextField field = new TextField();
    private NumberScale scale = NumberScale.Named.WHOLE;
    private DoubleConsumer onRequest = asked -> {};
    private Consumer<Message> onProblem = problem -> {};
    private double value;

    /// Makes a field of whole numbers that no one listens to yet.
    public NumberField() {
        getStyleClass().add("stepper");
        var less = button(false);
        var more = button(true);
        less.getStyleClass().addAll("stepper-button", "left-pill");
        more.getStyleClass().addAll("stepper-button", "right-pill");
        // the arrow keys do in the field what they do
        less.setFocusTraversable(false);
        more.setFocusTraversable(false);
        field.getStyleClass().addAll("center-pill", "stepper-field");
        field.setOnAction(e -> commit());
        field.focusedProperty().subscribe((was, focused) -> {
            if (was && !focused)
                commit();
        });
        field.accessibleTextProperty().bind(captionProperty());
        field.setOnKeyPressed(e -> {
            switch (e.getCode()) {
                case UP -> ask(true);
                case DOWN -> ask(false);
                case ESCAPE -> leave();
                default -> {
                    // Everything else is typing.
                }
            }
        });
        getChildren().addAll(less, field, more);
    }

    /// Makes a field.
    ///
    /// @param onRequest is told the number that was asked for
    /// @param onProblem is told why a typed text is no number; the old number stays
    public NumberField(NumberScale scale, DoubleConsumer onRequest, Consumer<Message> onProblem) {
        this();
        setScale(scale);
        listen(onRequest, onProblem);
    }

    /// Says who is told the number that was asked for, and why a typed text is no number; the old number stays then.
    public void listen(DoubleConsumer request, Consumer<Message> problem) {
        onRequest = request;
        onProblem = problem;
    }

    /// Returns where − and + lead.
    public NumberScale getScale() {
        return scale;
    }

    /// Says where − and + lead.
    public void setScale(NumberScale scale) {
        this.scale = scale;
    }

    /// Returns the id of the field itself.
    public String getFieldId() {
        return field.getId();
    }

    /// Names the field itself, for tests.
    public void setFieldId(String id) {
        field.setId(id);
    }

    /// Returns how many characters the field has room for.
    public int getColumns() {
        return field.getPrefColumnCount();
    }

    /// Says how many characters the field has room for.
    public void setColumns(int count) {
        field.setPrefColumnCount(count);
    }

    /// Takes back what was typed and gives the keys back to the window.
    private void leave() {
        takeBack();
        requestFocus();
    }

    /// Returns the field, to name it for tests and screen readers.
    public TextField field() {
        return field;
    }

    /// Shows a number. What is being typed stays if the number is the same as before.
    public void show(double newValue) {
        if (newValue == value && field.isFocused())
            return;
        value = newValue;
        takeBack();
    }

    private void takeBack() {
        // a text that is set is laid out anew, also an equal one
        if (!field.getText().equals(text()))
            field.setText(text());
    }

    private String text() {
        return scale.isWhole() ? Long.toString((long) value) : Numbers.display(value, 6);
    }

    @Override
    void ask(boolean up) {
        onRequest.accept(scale.next(value, up));
    }

    /// Asks for what was typed, if it is another number than the shown one.
    public void commit() {
        var typed = field.getText().strip();
        if (typed.equals(text()))
            return;
        try {
            double asked = Numbers.parse(typed);
            if (scale.isWhole() && (asked != Math.rint(asked) || Math.abs(asked) > Integer.MAX_VALUE))
                throw ReadableException.of("error.wholeNumber", typed);
            onRequest.accept(asked);
        } catch (ReadableException e) {
            onProblem.accept(e.problem());
        }
        takeBack();
    }
}
