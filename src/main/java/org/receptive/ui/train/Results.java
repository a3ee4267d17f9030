package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.receptive.session.Curve;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.train.ConfusionMatrix;
import org.receptive.train.EvaluationReport;

/// What is known of the results.
///
/// @param evaluation of the shown weights; while a new one is being computed it is an older one
/// @param opened the opened cell of its confusion matrix
public record Results(Optional<ShownEvaluation> evaluation, Optional<OpenedCell> opened) {

    private static final int CLASSES = 10;
    private static final int LISTED = 8;
    private static final String UNKNOWN = "–";

    static final Results NONE = new Results(Optional.empty(), Optional.empty());

    /// Returns the accuracy, once there is one.
    public OptionalDouble accuracy() {
        return evaluation.stream().mapToDouble(e -> e.report().accuracy()).findFirst();
    }

    /// Returns how many digits were taken for another one, and when.
    public Message sentence() {
        return evaluation.map(ShownEvaluation::sentence).orElse(Message.of("training.noAccuracy"));
    }

    /// Returns the surest mistakes; none while the digits of a cell stand in their place, which an empty cell has none of.
    public List<TestDigit> listedMistakes() {
        return opened.filter(cell -> cell.count() > 0).isPresent()
                ? List.of()
                : evaluation.stream().flatMap(e -> e.surestMistakes().stream()).limit(LISTED).toList();
    }

    /// Returns the accuracy of each class.
    public List<OptionalDouble> classes() {
        var confusion = evaluation.map(e -> e.report().confusion());
        return IntStream.range(0, confusion.map(ConfusionMatrix::classes).orElse(CLASSES))
                .mapToObj(k -> confusion.map(c -> c.accuracy(k)).orElse(OptionalDouble.empty())).toList();
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
            if (count == 0)
                return Message.of("training.opened.none", all);
            return digits.size() < count ? Message.of("training.opened.first", all, digits.size()) : all;
        }
    }

    /// The figure that stands large above the results, and what is said of it.
    ///
    /// @param head what it is
    /// @param accuracy the figure, once there is one
    /// @param sentence what is said below it
    public record Headline(Message head, OptionalDouble accuracy, Message sentence) {

        /// As many batches as the dark line of the curves is a mean of.
        private static final int BATCHES = 50;

        static Headline tested(Results state) {
            return new Headline(Message.of("training.accuracy"), state.accuracy(), state.sentence());
        }

        /// Before the first test of a training nothing but its batches tells how good it is.
        static Headline training(Curve curve, int points, ShownEvaluation before) {
            int mean = Math.min(points, BATCHES);
            double sum = 0;
            for (int i = points - mean; i < points; i++)
                sum += curve.accuracy(i);
            return new Headline(Message.of("training.accuracy.training"),
                    points == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / mean),
                    Message.of("training.accuracy.soon", Numbers.percent(before.report().accuracy())));
        }

        /// Returns the figure as it is written; a dash as long as there is none.
        public String figure() {
            return accuracy.isPresent() ? Numbers.percent(accuracy.getAsDouble()) : UNKNOWN;
        }
    }
}
