package org.receptive.ui.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.session.Curve;
import org.receptive.session.PreparedTraining;
import org.receptive.session.Replay;
import org.receptive.session.RunRecord;
import org.receptive.session.RunRecord.EvaluationPoint;
import org.receptive.train.EvaluationReport;
import org.receptive.train.ParameterHistory.Snapshot;

/// How well the network of the shown iteration does on the test digits. What the training did not evaluate itself is computed in the
/// background.
public final class ResultsViewModel {

    private final ReplayViewModel replay;
    private final ReadOnlyObjectWrapper<Results> state = new ReadOnlyObjectWrapper<>(Results.NONE);
    private final ReadOnlyObjectWrapper<Results.Headline> headline = new ReadOnlyObjectWrapper<>(Results.Headline.tested(Results.NONE));
    private final LatestTask<Request, Answer> background = new LatestTask<>("replay-evaluation", new Work()::answer);
    private final BooleanProperty matrix = new SimpleBooleanProperty(false);
    private Optional<RunRecord> run = Optional.empty();
    private long asked = -1;

    private record Request(PreparedTraining prepared, Snapshot snapshot) {}

    private record Answer(PreparedTraining prepared, EvaluationPoint point) {}

    /// Evaluates on one thread.
    private static final class Work {

        private Optional<Replay> last = Optional.empty();

        Answer answer(Request request) {
            var on = last.filter(r -> r.prepared().equals(request.prepared())).orElseGet(() -> new Replay(request.prepared()));
            last = Optional.of(on);
            var snapshot = request.snapshot();
            return new Answer(request.prepared(), new EvaluationPoint(snapshot.iteration(), on.evaluate(snapshot.values())));
        }
    }

    /// Follows what is shown.
    ResultsViewModel(ReplayViewModel replay) {
        this.replay = replay;
        replay.stateProperty().subscribe(_ -> pulse());
    }

    // Properties

    /// What is known of the results.
    public ReadOnlyObjectProperty<Results> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The figure that stands large above the results.
    public ReadOnlyObjectProperty<Results.Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// Whether a lecture hall sees the confusion matrix in place of the curves.
    public BooleanProperty matrixProperty() {
        return matrix;
    }

    // Commands

    /// Lists the test digits of class `actual` that were taken for `predicted`, the surest first.
    public void open(int actual, int predicted) {
        var evaluation = state.get().evaluation();
        evaluation.ifPresent(shown -> run.flatMap(RunRecord::prepared)
                .ifPresent(prepared -> state.set(new Results(evaluation, Optional.of(cell(prepared, shown.report(), actual, predicted))))));
    }

    private static Results.OpenedCell cell(PreparedTraining prepared, EvaluationReport report, int actual, int predicted) {
        var images = prepared.images().test();
        var predictions = report.predictions();
        var examples = IntStream.range(0, predictions.count())
                .filter(i -> images.label(i) == actual && predictions.predicted(i) == predicted).boxed()
                .sorted((a, b) -> Float.compare(predictions.probability(b), predictions.probability(a))).toList();
        var digits = examples.stream().limit(Results.OpenedCell.MOST)
                .map(i -> new TestDigit(images, i, predicted, predictions.probability(i)));
        return new Results.OpenedCell(actual, predicted, digits.toList(), examples.size());
    }

    /// Opens a cell; if it is the open one, closes it.
    public void toggle(int actual, int predicted) {
        if (state.get().opened().filter(c -> c.actual() == actual && c.predicted() == predicted).isPresent())
            close();
        else
            open(actual, predicted);
    }

    /// Closes the opened cell.
    public void close() {
        state.set(new Results(state.get().evaluation(), Optional.empty()));
    }

    /// Turns to another training, or to none.
    void attach(Optional<RunRecord> other) {
        run = other;
        asked = -1;
        state.set(Results.NONE);
    }

    /// Shows the newest evaluation while the training is followed, otherwise, and after a divergence, that of the shown weights.
    void pulse() {
        run.ifPresent(record -> record.prepared().ifPresent(prepared -> {
            var points = record.evaluations();
            var now = replay.stateProperty().get();
            // after a divergence earlier weights are back, and what the last ones were worth is not said of them
            if (now.following() && record.divergence().isEmpty()) {
                asked = -1;
                if (!points.isEmpty())
                    show(prepared, points.getLast());
            } else
                now.snapshot().ifPresent(wanted -> find(prepared, points, wanted));
            background.take().filter(answer -> answer.prepared().equals(prepared) && answer.point().iteration() == asked)
                    .ifPresent(answer -> show(prepared, answer.point()));
        }));
        headline.set(headline());
    }

    private Results.Headline headline() {
        var curve = run.map(RunRecord::curve);
        int points = curve.map(Curve::size).orElse(0);
        var first = state.get().evaluation().filter(shown -> shown.iteration() == 0);
        boolean diverged = run.flatMap(RunRecord::divergence).isPresent();
        boolean begun = points > 0 || run.filter(record -> record.state().isLive()).isPresent();
        return begun && !diverged && first.isPresent() && replay.stateProperty().get().following()
                ? Results.Headline.training(curve.orElseThrow(), points, first.get())
                : Results.Headline.tested(state.get());
    }

    private void find(PreparedTraining prepared, List<EvaluationPoint> points, Snapshot wanted) {
        if (asked == wanted.iteration())
            return;
        asked = wanted.iteration();
        points.stream().filter(point -> point.iteration() == asked).findFirst().ifPresentOrElse(point -> show(prepared, point),
                () -> background.ask(new Request(prepared, wanted)));
    }

    private void show(PreparedTraining prepared, EvaluationPoint point) {
        if (state.get().evaluation().filter(now -> now.iteration() == point.iteration()).isPresent())
            return;
        var report = point.report();
        var opened = state.get().opened().map(cell -> cell(prepared, report, cell.actual(), cell.predicted()));
        state.set(new Results(
                Optional.of(new Results.ShownEvaluation(point.iteration(), report, TestDigit.mistakes(prepared.images().test(), report))),
                opened));
    }

    /// Ends the thread after what it is computing; does not wait for that.
    void cancel() {
        background.cancel();
    }

    /// Waits for the end of the thread, but not longer than this.
    void awaitEnd(Duration longest) {
        background.end(longest);
    }
}
