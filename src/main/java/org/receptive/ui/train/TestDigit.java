package org.receptive.ui.train;

import java.util.List;
import org.receptive.data.LabelledImages;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.train.EvaluationReport;

/// A test digit and what the network took it for.
///
/// @param images the test set
/// @param example its index there
/// @param predicted what the network took it for
/// @param probability that the network gave its answer
public record TestDigit(LabelledImages images, int example, int predicted, float probability) {

    /// Returns what it is.
    public int label() {
        return images.label(example);
    }

    /// Tells whether the network was right.
    public boolean isRight() {
        return label() == predicted;
    }

    /// Lists the wrongly classified digits of an evaluation, the most confident first.
    static List<TestDigit> mistakes(LabelledImages images, EvaluationReport report) {
        return report.surestMistakes().stream().map(m -> new TestDigit(images, m.example(), m.predicted(), m.probability())).toList();
    }

    /// Returns its picture with what it is and what it was taken for.
    DigitTiles.Tile tile(Texts texts) {
        var caption = isRight() ? texts.get("training.digit.right", label()) : texts.get("training.digit.wrong", label(), predicted);
        var bytes = images.image(example);
        var pixels = new int[bytes.length];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = Byte.toUnsignedInt(bytes[i]);
        return new DigitTiles.Tile(images.rows(), images.cols(), pixels, caption, Numbers.probability(probability), !isRight());
    }
}
