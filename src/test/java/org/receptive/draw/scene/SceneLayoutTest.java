package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.ui.SceneBuilder;

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
    void theNoteOfASymmetricKernelMakesNoCellOfTheInputSmaller() {
        for (var language : Language.all())
            for (int width = 700; width < 1300; width += 40) {
                var kernel = KernelPreset.LAPLACIAN;
                var plain = kernel.applyTo(new SceneBuilder().input(11, 11).build(), 1).scene();
                var turned = kernel.applyTo(new SceneBuilder().input(11, 11).kind(OperationKind.CONVOLUTION).build(), 1).scene();
                assertThat(cellPx(turned, language, width)).as(language.tag() + " " + width).isEqualTo(cellPx(plain, language, width));
                var frame = Frame.of(turned, turned.walk(), Palette.light(), Sizes.normal(), Texts.of(language));
                assertThat(LayoutFaults.of(frame, width, 520, FONTS::width)).isEmpty();
            }
    }

    private static double cellPx(Scene scene, Language language, double width) {
        var frame = Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(language));
        return frame.layout(width, 520).inputs().getFirst().cellPx();
    }

    @Test
    void aPointBesideTheMapsIsNoCell() {
        var layout = new RandomFrames(2).next().layout();
        assertThat(layout.cellAt(1, 1)).isEmpty();
        assertThat(layout.placementOf(new Cell("x", 99, 0, 0))).isEmpty();
    }

    @Test
    void aGradientAsLargeAsWhatItMeetsTakesNoCellsFromIt() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("84-")).findFirst().orElseThrow().load();
        var frame = Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
        for (double width = 700; width <= 1300; width += 50) {
            var layout = SceneLayout.of(frame, width, 330);
            double read = layout.inputs().getFirst().cellPx();
            assertThat(layout.kernels().getFirst().cellPx()).as("%s px", width).isLessThanOrEqualTo(read * 1.1 + 1);
            assertThat(layout.outputs().getFirst().cellPx()).as("%s px", width).isGreaterThanOrEqualTo(read);
        }
    }
}
