package org.receptive.draw.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.PadSettings;
import org.receptive.data.ink.Preprocessing;
import org.receptive.data.ink.Stroke;
import org.receptive.spec.Shape;

/// What decided, laid over the ink.
class DecidingOverlayTest {

    private static final Shape INPUT = new Shape(1, 28, 28);
    private static final PadContent LINE = PadContent.EMPTY
            .with(new Stroke(List.of(new Stroke.Point(0.2, 0.3), new Stroke.Point(0.8, 0.9))));

    private static List<DecidingOverlay.Patch> patches(float[] values, double least) {
        return new DecidingOverlay(values, least, INPUT, Preprocessing.of(LINE, PadSettings.MNIST)).patches();
    }

    @Test
    void everyCellThatHoldsInkLiesOverTheInk() {
        var seen = Preprocessing.of(LINE, PadSettings.MNIST);
        var values = new float[28 * 28];
        for (int i = 0; i < values.length; i++)
            values[i] = seen.digit().value(i / 28, i % 28);
        var strong = patches(values, 0).stream().filter(p -> p.speaks() > 0.9).toList();
        assertThat(strong).isNotEmpty();
        for (var patch : strong) {
            double x = patch.corners().stream().mapToDouble(Stroke.Point::x).average().orElseThrow();
            double y = patch.corners().stream().mapToDouble(Stroke.Point::y).average().orElseThrow();
            assertThat(y - x).as("on the line from (0.2, 0.3) to (0.8, 0.9)").isCloseTo(0.1, within(0.06));
        }
    }

    @Test
    void whatSpeaksForAndAgainstIsToldApartAndPaleCellsAreLeftOut() {
        var values = new float[28 * 28];
        values[100] = 2;
        values[200] = -1;
        values[300] = 0.001f;
        assertThat(patches(values, 0).stream().map(DecidingOverlay.Patch::speaks)).containsExactly(1.0, -0.5);
        assertThat(patches(new float[28 * 28], 0)).isEmpty();
        assertThat(patches(values, 4).stream().map(DecidingOverlay.Patch::speaks)).as("a least scale").containsExactly(0.5, -0.25);
    }
}
