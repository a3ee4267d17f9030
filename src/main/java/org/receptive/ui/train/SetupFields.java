package org.receptive.ui.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.receptive.session.TrainingSetup;
import org.receptive.text.Message;
import org.receptive.ui.control.NumberField;
import org.receptive.ui.control.Picker;

/// Binds pickers and number fields to the setup of the next training.
///
/// @param setup what they show and change
/// @param message what is said
record SetupFields(SetupViewModel setup, MessageViewModel message) {

    /// Offers choices.
    ///
    /// @param shown names what is chosen
    /// @param change makes the change of a choice
    <T> void bind(Picker<T> picker, List<Picker.Option<T>> options, Function<TrainingSetup, Message> shown,
            Function<T, UnaryOperator<TrainingSetup>> change) {
        picker.offer(options, choice -> setup.change(change.apply(choice)));
        setup.setupProperty().map(shown).subscribe(title -> picker.show(title));
    }

    /// Lists the values of an enum.
    static <E extends Enum<E>> List<Picker.Option<E>> options(E[] values, Function<E, Message> title) {
        return Arrays.stream(values).map(v -> new Picker.Option<>(v, title.apply(v))).toList();
    }

    /// Shows a number of the setup and changes it.
    void bind(NumberField field, ToDoubleFunction<TrainingSetup> read, DoubleFunction<UnaryOperator<TrainingSetup>> change) {
        field.listen(number -> setup.change(change.apply(number)), message::report);
        field.field().getStyleClass().add("number-field");
        setup.setupProperty().subscribe(s -> field.show(read.applyAsDouble(s)));
    }
}
