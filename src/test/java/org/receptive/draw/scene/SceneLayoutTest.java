package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.scene.OperationKind;
import org.receptive.trace.Cell;

/// Where the maps stand, over many random scenes and picture sizes.
class SceneLayoutTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final int PICTURES = 400;

    private static List<RandomFrames.Picture> pictures() {
        var frames = new RandomFrames(11);
        return IntStream.range(0, PICTURES).mapToObj(i -> frames.next()).toList();
    }

    @Test
    void nothingOverlapsAndNothingLeavesThePictureOrItsCell() {
        var faulty = pictures().stream().filter(p -> !LayoutFaults.of(p, FONTS::width).isEmpty()).toList();
        assertThat(faulty.stream().map(p -> p + " → " + LayoutFaults.of(p, FONTS::width).getFirst()).toList()).isEmpty();
    }

    @Test
    void bothArrangementsOccurAmongThePictures() {
        assertThat(pictures().stream().map(p -> p.layout().stacked()).distinct()).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void cellAtIsTheInverseOfLeftAndTopForEveryCell(OperationKind kind) {
        var frames = new RandomFrames(5);
        for (int i = 0; i < 30; i++) {
            var picture = frames.next();
            if (picture.scene().convolution().kind() != kind)
                continue;
            var layout = picture.layout();
            for (var p : layout.all())
                for (int row = -p.border().top(); row < p.map().rows() + p.border().bottom(); row++)
                    for (int col = -p.border().left(); col < p.map().cols() + p.border().right(); col++) {
                        var cell = new Cell(p.map().id(), p.channel(), row, col);
                        double x = p.left(col);
                        double y = p.top(row);
                        for (double share : new double[] {0.02, 0.5, 0.98})
                            assertThat(layout.cellAt(x + share * p.cellPx(), y + share * p.cellPx())).as(picture.toString()).contains(cell);
                        assertThat(layout.placementOf(cell)).contains(p);
                    }
        }
    }

    @Test
    void aPointBesideTheMapsIsNoCell() {
        var layout = new RandomFrames(2).next().layout();
        assertThat(layout.cellAt(1, 1)).isEmpty();
        assertThat(layout.placementOf(new Cell("x", 99, 0, 0))).isEmpty();
    }
}
