package org.receptive.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.data.LabelledImages;
import org.receptive.data.MnistFolder;
import org.receptive.io.TrainedModel;
import org.receptive.text.Message;

/// Learns twenty digits of a writer and looks at the writer's other digits. It needs the folders that the environment's `RECEPTIVE_DATA`
/// (MNIST) and `RECEPTIVE_STROKES` (pen strokes with their writers) name.
class TuningByWriterTest {

    private static final int EACH = 2;
    private static final int WRITERS = 4;

    @Test
    void twentyDigitsOfAWriterHelpWithTheOthersAndMnistIsNotForgotten() throws IOException {
        var folder = System.getenv("RECEPTIVE_DATA");
        assumeTrue(folder != null, "RECEPTIVE_DATA names no folder with MNIST");
        var mnist = new MnistFolder(Path.of(folder));
        var known = mnist.train();
        var test = mnist.test();
        var model = TrainedModel.open("lenet5");
        double gained = 0;
        double lost = 0;
        for (var writer : WriterStrokes.all().values().stream().limit(WRITERS).toList()) {
            var mine = DigitCollection.images(writer.first(EACH));
            var others = tuned(model, mine, known, DigitCollection.images(writer.rest(EACH)));
            gained += others.accuracyAfter() - others.accuracyBefore();
            var digits = tuned(model, mine, known, test);
            lost += digits.accuracyBefore() - digits.accuracyAfter();
        }
        assertThat(gained / WRITERS).isGreaterThan(0.01);
        assertThat(lost / WRITERS).isLessThan(0.003);
    }

    private static TuningComparison tuned(TrainedModel model, LabelledImages mine,
            LabelledImages known, LabelledImages test) {
        var work = new FineTuning.Work(model, mine, () -> Optional.of(new KnownDigits(Message.of("mydigit.set.mnist"), known, test)),
                TuningSettings.standard(TuningScope.SLOW_EARLY));
        return ((FineTuning.Result.Tuned) FineTuning.run(work, 2, _ -> {})).test().orElseThrow();
    }
}
