package org.receptive.ui.train;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.session.BatchLesson;
import org.receptive.session.IterationReplay;
import org.receptive.session.RunRecord;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainedIteration;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.train.ParameterHistory.Snapshot;

/// What the batch taught that led to the shown weights. It is computed again in the background, while the training stands still.
public final class LessonViewModel {

    /// What is known.
    ///
    /// @param lesson of the shown weights
    /// @param words why there is none
    public record State(Optional<BatchLesson> lesson, Message words) {

        private static final State NONE = new State(Optional.empty(), Message.of("lesson.none"));
        private static final State WORKING = new State(Optional.empty(), Message.of("lesson.working"));

        private static State of(BatchLesson lesson) {
            return new State(Optional.of(lesson), Message.of("lesson.none"));
        }
    }

    private record Request(IterationReplay replay, Snapshot snapshot, String layer, int threads, AtomicBoolean dropped) {

        boolean isLike(Request other) {
            return snapshot.equals(other.snapshot()) && layer.equals(other.layer()) && replay.prepared().equals(other.replay().prepared());
        }
    }

    private record Reply(Request request, State state) {}

    private final ReplayViewModel replay;
    private final int threads;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final LatestTask<Request, Reply> background = new LatestTask<>("lesson", new Teacher()::teach);
    private Optional<RunRecord> run = Optional.empty();
    private Optional<Request> asked = Optional.empty();

    /// Follows what is shown.
    ///
    /// @param threads how many threads the work may use
    LessonViewModel(ReplayViewModel replay, int threads) {
        this.replay = replay;
        this.threads = threads;
    }

    /// What is known.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether it is looked at.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// Turns to another training, or to none.
    void attach(Optional<RunRecord> other) {
        run = other;
        drop();
    }

    /// What is being computed is not wanted any longer.
    private void drop() {
        if (asked.isEmpty() && state.get().equals(State.NONE))
            return;
        asked.ifPresent(request -> request.dropped().set(true));
        asked = Optional.empty();
        state.set(State.NONE);
    }

    /// Asks for what is not known yet, and publishes what has been computed.
    void pulse() {
        background.take().filter(reply -> asked.filter(reply.request()::isLike).isPresent()).ifPresent(reply -> state.set(reply.state()));
        var request = wanted.get() ? request() : Optional.<Request>empty();
        if (request.isEmpty())
            drop();
        request.filter(now -> asked.filter(now::isLike).isEmpty()).ifPresent(this::ask);
    }

    private Optional<Request> request() {
        var shown = replay.stateProperty().get();
        return run.filter(record -> record.state() != RunState.RUNNING && record.state() != RunState.PREPARING)
                .flatMap(IterationReplay::of).flatMap(from -> shown.snapshot().filter(s -> s.iteration() > 0)
                        .map(snapshot -> new Request(from, snapshot, shown.layer(), threads, new AtomicBoolean())));
    }

    private void ask(Request request) {
        drop();
        asked = Optional.of(request);
        state.set(State.WORKING);
        background.ask(request);
    }

    /// Ends the thread after what it is computing; does not wait for that.
    void cancel() {
        drop();
        background.cancel();
    }

    /// Waits for the end of the thread, but not longer than this.
    void awaitEnd(Duration longest) {
        background.end(longest);
    }

    /// Computes lessons, on one thread. The iteration that was computed last is kept: another layer is there at once.
    private static final class Teacher {

        private record Kept(Request request, TrainedIteration iteration) {}

        private Optional<Kept> last = Optional.empty();

        Reply teach(Request request) {
            try {
                last = last.filter(kept -> kept.request().snapshot().equals(request.snapshot())
                        && kept.request().replay().prepared().equals(request.replay().prepared())).or(() -> computed(request));
                var lesson = last.map(kept -> BatchLesson.of(kept.iteration(), request.layer()));
                return new Reply(request, lesson.map(State::of).orElse(State.NONE));
            } catch (ReadableException e) {
                return new Reply(request, new State(Optional.empty(), e.problem()));
            }
        }

        private static Optional<Kept> computed(Request request) {
            var snapshot = request.snapshot();
            return request.replay()
                    .compute(snapshot.iteration(), Optional.of(snapshot.values()), request.threads(), _ -> {}, request.dropped()::get)
                    .map(found -> new Kept(request, found));
        }
    }
}
