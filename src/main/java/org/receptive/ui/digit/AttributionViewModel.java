package org.receptive.ui.digit;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.receptive.session.Attribution;
import org.receptive.session.Inspection;
import org.receptive.text.FailureLog;

/// Which part of the drawing decided, found out in the background. Only the newest question is answered: a pen is faster than a large
/// network.
public final class AttributionViewModel {

    /// What is asked and what is known.
    ///
    /// @param asked how the question is put; empty if it is not asked
    /// @param answer the last answer; it may be about an earlier drawing, or to the question as it was put before
    public record State(Optional<Attribution.Kind> asked, Optional<Attribution> answer) {

        /// Returns the answer to the question as it is put now, if there is one.
        public Optional<Attribution> current() {
            return answer.filter(a -> asked.equals(Optional.of(a.kind())));
        }
    }

    /// What is explained.
    ///
    /// @param inspection the network's answer
    /// @param digit the class that the drawing is asked about
    public record Subject(Inspection inspection, int digit) {}

    private record Question(Subject subject, Attribution.Kind kind) {}

    private final ObservableValue<Subject> subject;
    private final Executor background;
    private final Executor screen;
    private final AtomicReference<Optional<Question>> waiting = new AtomicReference<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(Optional.empty(), Optional.empty()));

    /// Makes it; nothing is asked yet.
    ///
    /// @param subject what is explained, the newest each
    /// @param background runs the work, one task at a time
    /// @param screen runs what changes properties
    public AttributionViewModel(ObservableValue<Subject> subject, Executor background, Executor screen) {
        this.subject = subject;
        this.background = background;
        this.screen = screen;
        subject.subscribe((before, now) -> ask());
    }

    // Properties

    /// What is asked and known now.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // Commands

    /// Asks which part decided, in one of the ways, or no longer.
    public void ask(Optional<Attribution.Kind> kind) {
        state.set(new State(kind, kind.flatMap(_ -> state.get().answer())));
        ask();
    }

    /// An earlier question that is not being worked on yet is forgotten.
    private void ask() {
        var question = state.get().asked().map(kind -> new Question(subject.getValue(), kind));
        boolean working = waiting.getAndSet(question).isPresent();
        if (question.isPresent() && !working)
            background.execute(this::work);
    }

    private void work() {
        waiting.getAndSet(Optional.empty()).ifPresent(question -> {
            try {
                var answer = Attribution.of(question.subject().inspection(), question.kind(), question.subject().digit());
                screen.execute(() -> show(answer));
            } catch (RuntimeException e) {
                FailureLog.write("what decided could not be found out", e);
            }
        });
    }

    private void show(Attribution answer) {
        var asked = state.get().asked();
        if (asked.isPresent())
            state.set(new State(asked, Optional.of(answer)));
    }
}
