package org.receptive.ui.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.array.Maps;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.scene.Caption;
import org.receptive.scene.CaptionedWalk;
import org.receptive.scene.View;
import org.receptive.session.IterationReplay;
import org.receptive.session.RunRecord;
import org.receptive.text.Message;
import org.receptive.ui.train.WeightStory.Request;
import org.receptive.ui.train.WeightStory.Ticket;

/// The weight of a kernel that is looked at, and why it changed: the iteration is computed again in the background, and becomes a walk.
public final class WeightViewModel {

    /// What is known.
    ///
    /// @param weight the chosen weight of the filter that is made large, if one is
    /// @param canAsk whether there is a training in which it changed
    /// @param progress how far the work is, while there is some
    public record State(Optional<SliceSheet.Cell> weight, boolean canAsk, OptionalDouble progress) {

        private static final State NONE = new State(Optional.empty(), false, OptionalDouble.empty());
    }

    /// Why it changed.
    ///
    /// @param walk the iteration, where it opens, and what it is called
    /// @param path the names that lead to it
    /// @param examples the examples of the batch
    /// @param example which of them is walked through
    /// @param isFirst whether it was asked for on the Train screen, and not in the walk itself
    /// @param choose asks for another example, from where one stands
    public record Answer(CaptionedWalk walk, List<Caption> path, List<Caption> examples, int example, boolean isFirst,
            BiConsumer<Integer, View> choose) {
        /// Copies the lists.
        public Answer {
            path = List.copyOf(path);
            examples = List.copyOf(examples);
        }
    }

    private final ReplayViewModel replay;
    private final MessageViewModel message;
    private final int threads;
    private final LatestTask<Request, WeightStory.Reply> background = new LatestTask<>("why", new WeightStory()::tell);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private Optional<RunRecord> run = Optional.empty();
    private Optional<SliceSheet.Cell> weight = Optional.empty();
    private Optional<Ticket> working = Optional.empty();
    private Consumer<Answer> deliver = _ -> {
    };

    /// Follows what is shown.
    ///
    /// @param threads how many threads the work may use
    WeightViewModel(ReplayViewModel replay, MessageViewModel message, int threads) {
        this.replay = replay;
        this.message = message;
        this.threads = threads;
        replay.stateProperty().subscribe(_ -> publish());
    }

    // Properties

    /// What is known.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // Commands

    /// Gives every answer to `consumer` from now on.
    public void deliverTo(Consumer<Answer> consumer) {
        deliver = consumer;
    }

    /// Looks at the largest weight of a filter, or at none.
    public void enlarge(OptionalInt filter) {
        weight = filter.stream().boxed().findFirst().flatMap(f -> replay.stateProperty().get().kernels()
                .filter(k -> f < k.maps().count()).map(k -> largest(k.maps(), f)));
        publish();
    }

    private static boolean holds(Maps maps, SliceSheet.Cell cell) {
        return cell.filter() < maps.count() && cell.slice() < maps.slices() && cell.row() < maps.rows() && cell.col() < maps.cols();
    }

    /// Finds the weight of a filter that is farthest from 0.
    static SliceSheet.Cell largest(Maps maps, int filter) {
        var best = new SliceSheet.Cell(filter, 0, 0, 0);
        for (int s = 0; s < maps.slices(); s++)
            for (int r = 0; r < maps.rows(); r++)
                for (int c = 0; c < maps.cols(); c++)
                    if (Math.abs(maps.get(filter, s, r, c)) > Math.abs(maps.get(filter, best.slice(), best.row(), best.col())))
                        best = new SliceSheet.Cell(filter, s, r, c);
        return best;
    }

    /// Looks at a weight.
    public void choose(SliceSheet.Cell cell) {
        weight = Optional.of(cell);
        publish();
    }

    /// Looks at a weight further down or right; beyond an edge lies the next slice.
    public void move(int rows, int cols) {
        weight.ifPresent(at -> replay.stateProperty().get().kernels().map(k -> k.maps()).ifPresent(maps -> {
            int index = maps.index(at.filter(), at.slice(), at.row() + rows, at.col() + cols);
            int to = Math.clamp(index, maps.index(at.filter(), 0, 0, 0), maps.index(at.filter() + 1, 0, 0, 0) - 1);
            choose(new SliceSheet.Cell(at.filter(), maps.sliceAt(to), maps.rowAt(to), maps.colAt(to)));
        }));
    }

    /// Asks why the chosen weight changed in the iteration that is shown, or, before the first, in the first.
    public void ask() {
        var shown = replay.stateProperty().get();
        if (!state.get().canAsk())
            return;
        message.orSay(() -> run.flatMap(IterationReplay::of).ifPresent(from -> weight.ifPresent(cell -> {
            var snapshot = shown.snapshot().orElseThrow();
            var maps = shown.kernels().orElseThrow().maps();
            int index = maps.index(cell.filter(), cell.slice(), cell.row(), cell.col());
            ask(new Request(from, snapshot, shown.layer(), index, 0, Optional.empty(), threads, new Ticket()));
        })));
    }

    private void ask(Request request) {
        cancel();
        working = Optional.of(request.ticket());
        background.ask(request);
        publish();
    }

    /// Gives up what is being computed.
    public void cancel() {
        working.ifPresent(Ticket::cancel);
        working = Optional.empty();
        publish();
    }

    /// Turns to another training, or to none.
    void attach(Optional<RunRecord> other) {
        cancel();
        run = other;
        publish();
    }

    /// Publishes what has changed since the last call.
    void pulse() {
        background.take().filter(reply -> working.equals(Optional.of(reply.request().ticket()))).ifPresent(reply -> {
            working = Optional.empty();
            switch (reply) {
                case WeightStory.Reply.Told told -> deliver.accept(answer(told));
                case WeightStory.Reply.Impossible(_, Message problem) -> message.report(problem);
                case WeightStory.Reply.GivenUp _ -> {
                    // nothing is to be said
                }
            }
        });
        publish();
    }

    private Answer answer(WeightStory.Reply.Told told) {
        var request = told.request();
        return new Answer(told.walk(), told.path(), told.examples(), request.example(), request.from().isEmpty(),
                (example, now) -> ask(request.of(example, now)));
    }

    private void publish() {
        var shown = replay.stateProperty().get();
        boolean canAsk = shown.prepared().isPresent() && shown.snapshot().isPresent()
                && weight.isPresent() && shown.kernels().filter(k -> holds(k.maps(), weight.get())).isPresent();
        var now = new State(weight, canAsk, working.map(ticket -> OptionalDouble.of(ticket.progress())).orElse(OptionalDouble.empty()));
        if (!now.equals(state.get()))
            state.set(now);
    }

    /// Ends the thread; does not wait for that.
    void end() {
        cancel();
        background.cancel();
    }

    /// Waits for the end of the thread, but not longer than this.
    void awaitEnd(Duration longest) {
        background.end(longest);
    }
}
