package org.receptive.ui.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.session.Curve;
import org.receptive.session.PreparedTraining;
import org.receptive.session.Replay;
import org.receptive.session.RunRecord;
import org.receptive.session.RunRecord.EvaluationPoint;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.train.ConfusionMatrix;
import org.receptive.train.EvaluationReport;
import org.receptive.train.ParameterHistory.Snapshot;

/// How well the network of the shown iteration does on the test digits. What the training did not evaluate itself is computed in the
/// background.
public final class ResultsViewModel {

    private static final int CLASSES = 10;
    private static final int LISTED = 8;
    private static final String UNKNOWN = "–";
    /// As many batches as the dark line of the curves is a mean of.
    private static final int BATCHES = 50;

    private final ReplayViewModel replay;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<Headline> headline = new ReadOnlyObjectWrapper<>(Headline.tested(State.NONE));
    private final LatestTask<Request, Answer> background = new LatestTask<>("replay-evaluation", new Work()::answer);
    private Optional<RunRecord> run = Optional.empty();
    private long asked = -1;

    /// What is known of the results.
    ///
    /// @param evaluation of the shown weights; while a new one is being computed it is an older one
    /// @param opened the opened cell of its confusion matrix
    public record State(Optional<ShownEvaluation> evaluation, Optional<OpenedCell> opened) {

        private static final State NONE = new State(Optional.empty(), Optional.empty());

        /// Returns the accuracy; a dash as long as there is none.
        public String accuracy() {
            return evaluation.map(e -> Numbers.percent(e.report().accuracy())).orElse(UNKNOWN);
        }

        /// Returns how many digits were taken for another one, and when.
        public Message sentence() {
            return evaluation.map(ShownEvaluation::sentence).orElse(Message.of("training.noAccuracy"));
        }

        /// Returns the surest mistakes; none while the digits of a cell stand in their place.
        public List<TestDigit> listedMistakes() {
            return opened.isPresent() ? List.of() : evaluation.stream().flatMap(e -> e.surestMistakes().stream()).limit(LISTED).toList();
        }

        /// Returns the accuracy of each class.
        public List<OptionalDouble> classes() {
            var confusion = evaluation.map(e -> e.report().confusion());
            return IntStream.range(0, confusion.map(ConfusionMatrix::classes).orElse(CLASSES))
                    .mapToObj(k -> confusion.map(c -> c.accuracy(k)).orElse(OptionalDouble.empty())).toList();
        }
    }

    /// The figure that stands large above the results, and what is said of it.
    ///
    /// @param head what it is
    /// @param accuracy the figure
    /// @param sentence what is said below it
    /// @param large the figure and what it is in one line, for a lecture hall; none as long as there is no figure
    public record Headline(Message head, String accuracy, Message sentence, Optional<Message> large) {

        private static Headline tested(State state) {
            return new Headline(Message.of("training.accuracy"), state.accuracy(), state.sentence(),
                    state.evaluation().map(_ -> Message.of("chart.test", state.accuracy())));
        }

        /// Before the first test of a training nothing but its batches tells how good it is.
        private static Headline training(Curve curve, int points, ShownEvaluation before) {
            int mean = Math.min(points, BATCHES);
            double sum = 0;
            for (int i = points - mean; i < points; i++)
                sum += curve.accuracy(i);
            Optional<String> accuracy = points == 0 ? Optional.empty() : Optional.of(Numbers.percent(sum / mean));
            return new Headline(Message.of("training.accuracy.training"), accuracy.orElse(UNKNOWN),
                    Message.of("training.accuracy.soon", Numbers.percent(before.report().accuracy())),
                    accuracy.map(figure -> Message.of("chart.training", figure)));
        }
    }

    /// An evaluation on the test digits.
    ///
    /// @param iteration of the weights that were evaluated
    /// @param report accuracy, loss and confusion
    /// @param surestMistakes wrongly classified digits, the most confident first
    public record ShownEvaluation(long iteration, EvaluationReport report, List<TestDigit> surestMistakes) {

        /// Copies the list.
        public ShownEvaluation {
            surestMistakes = List.copyOf(surestMistakes);
        }

        private Message sentence() {
            var score = report.score();
            return Message.of(iteration == 0 ? "training.wrong.start" : "training.wrong", Numbers.grouped(score.count() - score.correct()),
                    Numbers.grouped(score.count()), Numbers.grouped(iteration));
        }
    }

    /// A cell of the confusion matrix and its digits, the surest first.
    ///
    /// @param actual the class of its digits
    /// @param predicted what they were taken for
    /// @param digits the first of them, at most [#MOST]
    /// @param count how many there are in all
    public record OpenedCell(int actual, int predicted, List<TestDigit> digits, int count) {

        /// How many digits are shown at most.
        public static final int MOST = 200;

        /// Copies the list.
        public OpenedCell {
            digits = List.copyOf(digits);
        }

        /// Returns what its digits are.
        public Message title() {
            var all = Message.of(actual == predicted ? "training.opened.right" : "training.opened.wrong", actual, predicted, count);
            return digits.size() < count ? Message.of("training.opened.first", all, digits.size()) : all;
        }
    }

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
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The figure that stands large above the results.
    public ReadOnlyObjectProperty<Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    // Commands

    /// Lists the test digits of class `actual` that were taken for `predicted`, the surest first.
    public void open(int actual, int predicted) {
        var evaluation = state.get().evaluation();
        evaluation.ifPresent(shown -> run.flatMap(RunRecord::prepared)
                .ifPresent(prepared -> state.set(new State(evaluation, Optional.of(cell(prepared, shown.report(), actual, predicted))))));
    }

    private static OpenedCell cell(PreparedTraining prepared, EvaluationReport report, int actual, int predicted) {
        var images = prepared.images().test();
        var predictions = report.predictions();
        var examples = IntStream.range(0, predictions.count())
                .filter(i -> images.label(i) == actual && predictions.predicted(i) == predicted).boxed()
                .sorted((a, b) -> Float.compare(predictions.probability(b), predictions.probability(a))).toList();
        var digits = examples.stream().limit(OpenedCell.MOST).map(i -> new TestDigit(images, i, predicted, predictions.probability(i)));
        return new OpenedCell(actual, predicted, digits.toList(), examples.size());
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
        state.set(new State(state.get().evaluation(), Optional.empty()));
    }

    /// Turns to another training, or to none.
    void attach(Optional<RunRecord> other) {
        run = other;
        asked = -1;
        state.set(State.NONE);
    }

    /// Shows the newest evaluation while the training is followed, otherwise that of the shown weights.
    void pulse() {
        run.ifPresent(record -> record.prepared().ifPresent(prepared -> {
            var points = record.evaluations();
            var now = replay.stateProperty().get();
            if (now.following()) {
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

    private Headline headline() {
        var curve = run.map(RunRecord::curve);
        int points = curve.map(Curve::size).orElse(0);
        var first = state.get().evaluation().filter(shown -> shown.iteration() == 0);
        boolean begun = points > 0 || run.filter(record -> record.state().isLive()).isPresent();
        return begun && first.isPresent() && replay.stateProperty().get().following()
                ? Headline.training(curve.orElseThrow(), points, first.get())
                : Headline.tested(state.get());
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
        state.set(new State(
                Optional.of(new ShownEvaluation(point.iteration(), report, TestDigit.mistakes(prepared.images().test(), report))), opened));
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
