package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.draw.scene.Frame.Lit;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.View;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.LayerCatalogue;
import org.receptive.trace.Term.Factor;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

/// Every operation of a network has a picture, by whichever rules the painter draws it.
class EveryOperationPictureTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final int OF_EACH = 60;

    private record Picture(Frame frame, double width, double height, String name) {
    }

    static List<Class<?>> kinds() {
        return LayerCatalogue.kinds();
    }

    private static List<Picture> pictures(Class<?> kind, boolean pointed) {
        var random = new Random(61);
        var pictures = new ArrayList<Picture>();
        LayerCatalogue.of(kind, 61, OF_EACH).forEach(sample -> {
            var walk = Walk.of(sample.operation());
            for (var grain : Grain.values()) {
                var t = new Timeline(walk, grain);
                long k = random.nextLong(t.length());
                var m = t.at(k);
                var view = View.START.at(grain, 0, m.step().index(), t.offsetAt(k)).withSymbols(random.nextBoolean())
                        .withInputPage(random.nextInt(3));
                var maps = sample.operation().maps();
                var map = maps.get(random.nextInt(maps.size()));
                var cell = map.cell(random.nextInt(map.values().count()));
                var lit = pointed ? Lit.of(walk, cell) : Lit.NOTHING;
                var texts = Texts.of(random.nextBoolean() ? Language.ENGLISH : Language.CHINESE);
                var frame = new Frame(m, t, view, lit, m.operation().isFlipped() ? 1 : 0, false, Palette.of(random.nextBoolean()),
                        Sizes.normal(),
                        texts);
                pictures.add(
                        new Picture(frame, 900 + random.nextInt(1000), 460 + random.nextInt(440), sample + " at " + k + " of " + grain));
            }
        });
        return pictures;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theTargetAndTheCellsOfTheTermAtWorkAreInThePicture(Class<?> kind) {
        for (var picture : pictures(kind, true)) {
            var frame = picture.frame();
            var layout = frame.layout(picture.width(), picture.height());
            var m = frame.moment();
            assertThat(layout.placementOf(m.step().target())).as("target in %s", picture.name()).isPresent();
            // where a window leaves a whole map out there is no weight in the picture, and so no bias below it
            if (frame.timeline().grain() == Grain.TERM && !m.reading().summands().isEmpty())
                m.lastTerm().stream().flatMap(term -> term.factors().stream()).map(Factor::shown)
                        .forEach(cell -> assertThat(layout.placementOf(cell)).as("%s in %s", cell, picture.name()).isPresent());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void nothingOverlapsAndNothingLeavesThePictureOrItsCell(Class<?> kind) {
        var faults = new ArrayList<String>();
        for (var picture : pictures(kind, false))
            for (var fault : LayoutFaults.of(picture.frame(), picture.width(), picture.height(), FONTS::width))
                faults.add(picture.name() + " → " + fault);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aPictureToTakeAwayIsDrawnWithItsFormula(Class<?> kind) {
        for (var picture : pictures(kind, true)) {
            var surface = new RecordingSurface(FONTS::width);
            double room = ExportFrame.formulaRoom(picture.frame(), picture.width(), surface::textWidth);
            double height = ExportFrame.height(picture.frame(), picture.width(), room);
            new ExportFrame(surface, picture.frame(), "title", picture.width(), height, room).paint();
            assertThat(surface.words()).as(picture.name()).contains("title").contains(FormulaPainter.headText(picture.frame()));
        }
    }
}
