package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Contrast;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// The output values that are not reached yet.
class AheadTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 620;
    private static final int HERE = 12;

    private static Frame frame(Scene scene, boolean edited, boolean dark) {
        var f = Frame.of(scene, scene.walk(), Palette.of(dark), Sizes.normal(), Texts.of(Language.ENGLISH));
        return new Frame(f.moment(), f.timeline(), f.view(), f.lit(), f.turn(), edited, f.palette(), f.sizes(), f.texts());
    }

    private static SceneBuilder standing() {
        return new SceneBuilder().at(Grain.VALUE, HERE, 0);
    }

    private static RecordingSurface drawn(Frame frame) {
        var surface = new RecordingSurface(FONTS::width);
        new ScenePainter(surface, frame, WIDTH, HEIGHT).paint();
        return surface;
    }

    private static List<RecordingSurface.Text> numbersIn(RecordingSurface surface, Frame frame, int step) {
        var cell = new Cell("y", 0, step / 5, step % 5);
        var p = frame.layout(WIDTH, HEIGHT).placementOf(cell).orElseThrow();
        return surface.texts().stream().filter(t -> p.cellAt(t.bounds().getCenterX(), t.y()).filter(cell::equals).isPresent()).toList();
    }

    @Test
    void theyAreShownAfterAnEditAndOnRequestAndElseTheirCellsAreEmpty() {
        var plain = frame(standing().build(), false, false);
        var edited = frame(standing().build(), true, false);
        var asked = frame(standing().allOutputs().build(), false, false);
        for (int step = HERE + 1; step < 25; step++) {
            var value = Numbers.display(plain.operation().y().value(0, step / 5, step % 5));
            assertThat(numbersIn(drawn(plain), plain, step)).as("step " + step).isEmpty();
            for (var frame : List.of(edited, asked))
                assertThat(numbersIn(drawn(frame), frame, step)).as("step " + step).extracting(RecordingSurface.Text::text)
                        .containsExactly(value);
        }
    }

    @Test
    void theyAreSmallerThanTheFinishedValuesAndDoNotFillTheirCells() {
        var frame = frame(standing().build(), true, false);
        var surface = drawn(frame);
        double finished = numbersIn(surface, frame, 0).getFirst().style().sizePx();
        var p = frame.layout(WIDTH, HEIGHT).outputs().getFirst();
        for (int step = HERE + 1; step < 25; step++) {
            assertThat(numbersIn(surface, frame, step).getFirst().style().sizePx()).isLessThan(finished * 0.85);
            double middleX = p.left(step % 5) + p.cellPx() / 2;
            double middleY = p.top(step / 5) + p.cellPx() / 2;
            assertThat(surface.boxes("fillRect").stream().filter(b -> b.contains(middleX, middleY)).toList().getLast().w())
                    .as("step " + step).isLessThan(p.cellPx() * 0.8);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theirNumbersCanBeReadAndAreFainterThanTheFinishedOnes(boolean dark) {
        for (long seed = 1; seed < 30; seed++) {
            var builder = standing().seed(seed);
            var frame = frame((seed % 2 == 0 ? builder.signedInput() : builder).build(), true, dark);
            var surface = drawn(frame);
            for (int step = HERE + 1; step < 25; step++) {
                var number = numbersIn(surface, frame, step).getFirst();
                double ratio = Contrast.ratio(surface.fillUnder(number), number.argb());
                assertThat(ratio).as("step " + step + " of seed " + seed).isGreaterThanOrEqualTo(Contrast.TEXT);
                assertThat(number.argb()).as("not the colour of a finished number").isEqualTo(Palette.of(dark).textMuted());
            }
        }
    }

    @Test
    void theCaptionSaysWhatFadedMeansOnlyWhereSomethingIsFaded() {
        assertThat(drawn(frame(standing().build(), true, false)).words()).anyMatch(t -> t.contains("Faded: values not reached yet."));
        assertThat(drawn(frame(standing().build(), false, false)).words()).noneMatch(t -> t.contains("Faded"));
    }

    @Test
    void theValueOfOneThatIsPointedAtIsTold() {
        var f = frame(standing().build(), true, false);
        var cell = new Cell("y", 0, 4, 4);
        var lit = Frame.Lit.at(f.timeline().walk(), cell);
        var pointed = new Frame(f.moment(), f.timeline(), f.view(), lit, f.turn(), true, f.palette(), f.sizes(), f.texts());
        assertThat(drawn(pointed).words()).anyMatch(t -> t.startsWith("y[4,4] = " + Numbers.exact(f.operation().y().value(cell))));
    }

    @Test
    void pointingAtAnotherOutputSaysThatADoubleClickLeadsThereAndPinningDoesNot() {
        var f = frame(standing().build(), false, false);
        var walk = f.timeline().walk();
        var elsewhere = new Cell("y", 0, 0, 3);
        assertThat(words(f, Frame.Lit.at(walk, elsewhere))).anyMatch(t -> t.endsWith("double-click to go here"));
        assertThat(words(f, Frame.Lit.at(walk, new Cell("y", 0, 4, 4)))).contains("y[4,4] · double-click to go here");
        assertThat(words(f, Frame.Lit.at(walk, f.moment().step().target()))).noneMatch(t -> t.contains("double-click"));
        assertThat(words(f, Frame.Lit.at(walk, new Cell("x", 0, 1, 1)))).noneMatch(t -> t.contains("double-click"));
        assertThat(words(f, Frame.Lit.of(walk, elsewhere))).noneMatch(t -> t.contains("double-click"));
    }

    private static List<String> words(Frame f, Frame.Lit lit) {
        return drawn(new Frame(f.moment(), f.timeline(), f.view(), lit, f.turn(), false, f.palette(), f.sizes(), f.texts())).words();
    }

    @Test
    void atTheLastValueNothingIsSaidOfValuesToCome() {
        var last = frame(new SceneBuilder().at(Grain.VALUE, 24, 0).build(), true, false);
        assertThat(last.showsAhead()).isFalse();
        assertThat(frame(standing().build(), true, false).showsAhead()).isTrue();
    }
}
