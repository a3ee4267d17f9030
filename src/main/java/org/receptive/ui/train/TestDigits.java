package org.receptive.ui.train;

import java.util.List;
import java.util.stream.IntStream;
import org.receptive.data.LabelledImages;
import org.receptive.session.DigitPicture;
import org.receptive.train.EvaluationReport;

/// Finds the pictures that belong to an evaluation.
final class TestDigits {

    private TestDigits() {}

    static TestDigit digit(LabelledImages images, int example, int predicted, float probability) {
        return new TestDigit(example, new DigitPicture(images.rows(), images.cols(), images.image(example)), images.label(example),
                predicted,
                probability);
    }

    static List<TestDigit> mistakes(LabelledImages images, EvaluationReport report) {
        return report.surestMistakes().stream().map(mistake -> digit(images, mistake.example(), mistake.predicted(), mistake.probability()))
                .toList();
    }

    /// Lists the digits of a class that were taken for another, or for itself.
    static OpenedCell cell(LabelledImages images, EvaluationReport report, int actual, int predicted) {
        var predictions = report.predictions();
        var examples = IntStream.range(0, predictions.count()).filter(i -> images.label(i) == actual && predictions.predicted(
                i) == predicted).boxed().sorted((a, b) -> Float.compare(predictions.probability(b), predictions.probability(a))).toList();
        return new OpenedCell(actual, predicted, examples.stream().limit(OpenedCell.MOST).map(i -> digit(images, i, predicted, predictions
                .probability(i))).toList(), examples.size());
    }
}
