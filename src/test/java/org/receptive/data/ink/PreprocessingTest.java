package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;

class PreprocessingTest {

    private static StrokeDrawing digit(int index) {
        return new GeneratedDigits(WritingStyle.VARIED).drawing(5, index);
    }

    @Test
    void whereAndHowLargeSomeoneDrawsChangesNothing() {
        for (int i = 0; i < 30; i++) {
            var expected = InkPipeline.MNIST.run(digit(i)).digit();
            for (double share : new double[] {0.2, 0.5, 0.9})
                assertThat(Preprocessing.of(PadContent.of(digit(i)).fitted(share), PadSettings.MNIST).digit()).isEqualTo(expected);
        }
    }

    @Test
    void withoutScalingASmallDrawingStaysSmall() {
        var small = Preprocessing.of(PadContent.of(digit(1)).fitted(0.3), PadSettings.MNIST.withStages(true, false, true)).digit();
        var box = small.inkBox().orElseThrow();
        assertThat(Math.max(box.rows(), box.cols())).isLessThan(13);
    }

    @Test
    void movingShiftsWhatTheNetworkSeesByWholePixels() {
        var still = Preprocessing.of(PadContent.of(digit(2)), PadSettings.MNIST).digit();
        var moved = Preprocessing.of(PadContent.of(digit(2)), PadSettings.MNIST.withMovement(2, -1, 0)).digit();
        for (int row = 2; row < 28; row++)
            for (int col = 0; col < 27; col++)
                assertThat(moved.value(row, col)).isEqualTo(still.value(row - 2, col + 1));
    }

    @Test
    void fourQuarterTurnsBringEverythingBack() {
        var still = Preprocessing.of(PadContent.of(digit(3)), PadSettings.MNIST).digit();
        assertThat(still.moved(0, 0, 90).moved(0, 0, 90).moved(0, 0, 90).moved(0, 0, 90)).isEqualTo(still);
        assertThat(still.moved(0, 0, 90)).isNotEqualTo(still);
    }

    /// A short stroke is drawn; the pixel of the digit in which its ink lies must be traced back to it.
    @Test
    void aPlaceOfTheDigitIsFoundAgainOnThePad() {
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            var from = new Stroke.Point(0.1 + 0.3 * random.nextDouble(), 0.1 + 0.3 * random.nextDouble());
            var to = new Stroke.Point(0.6 + 0.3 * random.nextDouble(), 0.6 + 0.3 * random.nextDouble());
            var pad = PadContent.EMPTY.with(new Stroke(List.of(from, to)));
            var settings = PadSettings.MNIST.withStages(random.nextBoolean(), random.nextBoolean(), random.nextBoolean())
                    .withMovement(random.nextInt(5) - 2, random.nextInt(5) - 2, random.nextInt(30));
            var seen = Preprocessing.of(pad, settings);
            var centre = seen.digit().centreOfMass().orElseThrow();
            var found = seen.onPad(centre.row(), centre.col());
            // the ink of a straight stroke has its centre in the stroke's middle
            assertThat(found.x()).as("%s %s", pad, settings).isCloseTo((from.x() + to.x()) / 2, within(0.04));
            assertThat(found.y()).as("%s %s", pad, settings).isCloseTo((from.y() + to.y()) / 2, within(0.04));
        }
    }
}
