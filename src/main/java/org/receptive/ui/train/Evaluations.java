package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.session.EvaluationPoint;
import org.receptive.session.PreparedTraining;
import org.receptive.session.Replay;
import org.receptive.session.RunRecord;
import org.receptive.train.ParameterHistory.Snapshot;

/// Which evaluation is shown, and the opened cell of its confusion matrix. What the training did not evaluate itself is computed in the
/// background.
final class Evaluations {

    private final ReadOnlyObjectWrapper<Optional<ShownEvaluation>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OpenedCell>> openedCell = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestTask<Request, Answer> background = new LatestTask<>("replay-evaluation", new Work()::answer);
    private Optional<RunRecord> run = Optional.empty();
    private long asked = -1;

    private record Request(PreparedTraining prepared, Snapshot snapshot) {}

    private record Answer(PreparedTraining prepared, EvaluationPoint point) {}

    /// Evaluates on one thread.
    private static final class Work {
        private Optional<Replay> replay = Optional.empty();

        Answer answer(Request request) {
            if (replay.isEmpty() || !replay.get().prepared().equals(request.prepared()))
                replay = Optional.of(new Replay(request.prepared()));
            var snapshot = request.snapshot();
            return new Answer(request.prepared(), new EvaluationPoint(snapshot.iteration(), replay.get().evaluate(snapshot.values())));
        }
    }

    ReadOnlyObjectProperty<Optional<ShownEvaluation>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<OpenedCell>> openedCellProperty() {
        return openedCell.getReadOnlyProperty();
    }

    void attach(Optional<RunRecord> other) {
        run = other;
        asked = -1;
        shown.set(Optional.empty());
        openedCell.set(Optional.empty());
    }

    /// Shows the newest evaluation while following, otherwise that of the shown weights.
    void pulse(Optional<Snapshot> snapshot, boolean following) {
        run.flatMap(RunRecord::prepared).ifPresent(prepared -> {
            var points = run.orElseThrow().evaluations();
            if (following) {
                asked = -1;
                if (!points.isEmpty())
                    show(prepared, points.getLast());
            } else
                snapshot.ifPresent(wanted -> find(prepared, points, wanted));
            background.take().filter(answer -> answer.prepared().equals(prepared) && answer.point().iteration() == asked).ifPresent(
                    answer -> show(prepared, answer.point()));
        });
    }

    private void find(PreparedTraining prepared, List<EvaluationPoint> points, Snapshot wanted) {
        if (asked == wanted.iteration())
            return;
        asked = wanted.iteration();
        points.stream().filter(point -> point.iteration() == asked).findFirst().ifPresentOrElse(point -> show(prepared, point),
                () -> background.ask(new Request(prepared, wanted)));
    }

    private void show(PreparedTraining prepared, EvaluationPoint point) {
        if (shown.get().filter(now -> now.iteration() == point.iteration()).isPresent())
            return;
        shown.set(Optional.of(new ShownEvaluation(point.iteration(), point.report(), TestDigits.mistakes(prepared.images().test(), point
                .report()))));
        openedCell.get().ifPresent(cell -> open(cell.actual(), cell.predicted()));
    }

    void open(int actual, int predicted) {
        run.flatMap(RunRecord::prepared).ifPresent(prepared -> shown.get().ifPresent(evaluation -> openedCell.set(Optional.of(TestDigits
                .cell(prepared.images().test(), evaluation.report(), actual, predicted)))));
    }

    void closeCell() {
        openedCell.set(Optional.empty());
    }

    LatestTask<?, ?> background() {
        return background;
    }
}
