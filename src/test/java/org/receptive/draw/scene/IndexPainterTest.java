package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Contrast;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.spec.PaddingMode;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// The numbers of rows and columns beside the maps.
class IndexPainterTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 620;

    private record Drawn(Frame frame, SceneLayout layout, RecordingSurface surface) {

        static Drawn of(Scene scene, boolean dark) {
            var frame = Frame.of(scene, scene.walk(), Palette.of(dark), Sizes.normal(), Texts.of(Language.ENGLISH));
            var surface = new RecordingSurface(FONTS::width);
            new ScenePainter(surface, frame, WIDTH, HEIGHT).paint();
            return new Drawn(frame, frame.layout(WIDTH, HEIGHT), surface);
        }

        /// Lists the numbers to the left of a slice, from above.
        List<String> rows(Placement p) {
            return words(t -> t.bounds().getMaxX() <= p.paddedLeft() && t.bounds().getMaxX() > p.paddedLeft() - 10
                    && t.y() > p.paddedTop() && t.y() < p.paddedBottom());
        }

        /// Lists the numbers above a slice, from the left.
        List<String> cols(Placement p) {
            return words(t -> t.bounds().getMaxY() <= p.paddedTop() && t.bounds().getMaxY() > p.paddedTop() - 10
                    && t.x() >= p.paddedLeft() && t.x() < p.paddedRight() && t.text().length() < 4);
        }

        private List<String> words(Predicate<RecordingSurface.Text> where) {
            return surface.texts().stream().filter(where).map(RecordingSurface.Text::text).toList();
        }
    }

    private static List<String> upTo(int n) {
        return IntStream.range(0, n).mapToObj(Integer::toString).toList();
    }

    @Test
    void theyStandBesideEveryMapFromZeroAndOnlyOnRequest() {
        var plain = Drawn.of(new SceneBuilder().build(), false);
        var asked = Drawn.of(new SceneBuilder().indices().build(), false);
        for (var p : asked.layout().all()) {
            assertThat(asked.rows(p)).isEqualTo(upTo(p.map().rows()));
            assertThat(asked.cols(p)).isEqualTo(upTo(p.map().cols()));
        }
        for (var p : plain.layout().all()) {
            assertThat(plain.rows(p)).isEmpty();
            assertThat(plain.cols(p)).isEmpty();
        }
        assertThat(asked.surface().words()).anyMatch(t -> t.contains("counted from 0"));
        assertThat(plain.surface().words()).noneMatch(t -> t.contains("counted from 0"));
    }

    @Test
    void thePaddingLiesBelowZeroAndBeyondTheMap() {
        var drawn = Drawn.of(new SceneBuilder().input(3, 3).zeros(1).indices().build(), false);
        assertThat(drawn.rows(drawn.layout().inputs().getFirst())).containsExactly("−1", "0", "1", "2", "3");
        assertThat(drawn.cols(drawn.layout().inputs().getFirst())).containsExactly("−1", "0", "1", "2", "3");
    }

    @Test
    void aTurnedKernelCountsFromItsOtherCorner() {
        var drawn = Drawn.of(new SceneBuilder().kind(OperationKind.CONVOLUTION).indices().build(), false);
        var p = drawn.layout().kernels().getFirst();
        var numbers = drawn.surface().texts().stream().filter(t -> t.text().equals("2") && t.bounds().getMaxX() <= p.paddedLeft()
                && t.bounds().getMaxX() > p.paddedLeft() - 10).findFirst().orElseThrow();
        assertThat(numbers.y()).isEqualTo(p.top(2) + p.cellPx() / 2).isLessThan(p.top(0));
    }

    @Test
    void smallCellsLeaveNumbersOutThatWouldNotStandApart() {
        var drawn = Drawn.of(new SceneBuilder().input(60, 60).indices().build(), false);
        var p = drawn.layout().inputs().getFirst();
        assertThat(drawn.rows(p)).startsWith("0").hasSizeBetween(5, 31);
        assertThat(drawn.cols(p)).startsWith("0").hasSizeBetween(5, 31);
    }

    @Test
    void theyOverlapNothing() {
        var frames = new RandomFrames(47);
        int seen = 0;
        for (int i = 0; i < 400; i++) {
            var picture = frames.next();
            if (!picture.frame().view().indices())
                continue;
            seen++;
            assertThat(LayoutFaults.of(picture, FONTS::width)).as(picture.toString()).isEmpty();
        }
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    void thoseOfTheWindowAndOfTheValueStandOutAndAllCanBeRead() {
        for (boolean dark : new boolean[] {false, true}) {
            var drawn = Drawn.of(new SceneBuilder().at(Grain.VALUE, 6, 0).indices().build(), dark);
            var p = drawn.layout().inputs().getFirst();
            var bold = drawn.surface().texts().stream().filter(t -> t.bounds().getMaxX() <= p.paddedLeft() && t.style().bold())
                    .map(RecordingSurface.Text::text).toList();
            assertThat(bold).contains("1", "2", "3").doesNotContain("0", "4");
            for (var text : drawn.surface().texts())
                assertThat(Contrast.ratio(drawn.surface().fillUnder(text), text.argb())).as(text.text())
                        .isGreaterThanOrEqualTo(text.text().startsWith("Kernel") ? 3 : Contrast.TEXT);
        }
    }

    @Test
    void whatGoesByOtherNumbersHasNone() {
        var dense = StageEdits.replace(new SceneBuilder().padding(PaddingMode.NARROW).indices().build(), SettingKind.DENSE).scene();
        var drawn = Drawn.of(dense.withView(dense.view().withIndices(true)), false);
        for (var p : drawn.layout().kernels())
            assertThat(drawn.rows(p)).isEmpty();
        for (var p : drawn.layout().outputs())
            assertThat(drawn.cols(p)).isEmpty();
    }
}
