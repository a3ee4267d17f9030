package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.receptive.draw.scene.Frame.Lit;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.MatrixView;
import org.receptive.scene.MatrixView.Look;
import org.receptive.scene.Scene;
import org.receptive.spec.PaddingMode;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// The picture of an operation written out as a matrix: what stands in it, where, and what is lit.
class MatrixPictureTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 900;
    private static final double HEIGHT = 420;

    private static Frame frame(Scene scene, Look look, boolean zeros) {
        var shown = scene.withView(scene.view().withMatrix(new MatrixView(look, zeros)));
        return Frame.of(shown, shown.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    private static Scene example() {
        return new SceneBuilder().input(5, 5).padding(PaddingMode.NARROW).kernel(3, 3).at(Grain.VALUE, 4, 0).build();
    }

    private static RecordingSurface drawn(Frame frame, double width, double height) {
        var surface = new RecordingSurface(FONTS::width);
        new ScenePainter(surface, frame, width, height).paint();
        return surface;
    }

    @Test
    void theCountsOfTheExampleStandBelowIt() {
        var words = drawn(frame(example(), Look.MATRIX, false), WIDTH, HEIGHT).words();
        assertThat(words).contains("225", "81", "9", "vec(x)", "vec(y)", "C", "y[1,1]", "row 2 of x")
                .contains("row 4 of C · vec(x) = y[1,1]: 9 of 25 products can differ from 0");
    }

    @Test
    void forcedZerosAreWrittenOnlyWhereTheyAreAskedFor() {
        var blank = drawn(frame(example(), Look.MATRIX, false), WIDTH, HEIGHT);
        var written = drawn(frame(example(), Look.MATRIX, true), WIDTH, HEIGHT);
        assertThat(written.words().stream().filter("0"::equals).count() - blank.words().stream().filter("0"::equals).count())
                .isEqualTo(225 - 81);
    }

    @Test
    void everyPointOfTheTableIsTheEntryThatIsDrawnThere() {
        for (var look : List.of(Look.MATRIX, Look.PATCHES, Look.TRANSPOSED)) {
            var frame = frame(example(), look, false);
            var layout = MatrixLayout.of(frame, WIDTH, HEIGHT).orElseThrow();
            var matrix = layout.matrix();
            for (int row = 0; row < matrix.rows().size(); row++)
                for (int col = 0; col < matrix.cols().size(); col++) {
                    var at = layout.entry(row, col);
                    assertThat(layout.cellAt(at.middleX(), at.middleY())).contains(matrix.cell(row, col));
                }
            assertThat(layout.result().right()).isLessThanOrEqualTo(WIDTH);
            assertThat(layout.factor().bottom()).isLessThanOrEqualTo(HEIGHT);
        }
    }

    @Test
    void whyThereIsNoMatrixIsSaidInFullAndInFullSizeWithinThePicture() {
        requireWholeReason(Language.ENGLISH);
        requireWholeReason(Language.CHINESE);
    }

    private static void requireWholeReason(Language language) {
        var large = new SceneBuilder().input(64, 64).build();
        var shown = large.withView(large.view().withMatrix(new MatrixView(Look.MATRIX, false)));
        for (var sizes : List.of(Sizes.normal(), Sizes.present()))
            for (double width : new double[] {700, 900, 1900}) {
                var frame = Frame.of(shown, shown.walk(), Palette.light(), sizes, Texts.of(language));
                var reason = frame.texts().get(ShownMatrix.refusal(frame).orElseThrow());
                double left = frame.mapsWidth(width);
                var lines = drawn(frame, width, HEIGHT).texts().stream().filter(t -> t.x() > left && t.y() < HEIGHT * 0.8).toList();
                assertThat(String.join("", lines.stream().map(RecordingSurface.Text::text).toList()).replace(" ", ""))
                        .isEqualTo(reason.replace(" ", ""));
                assertThat(lines).allMatch(t -> t.style().sizePx() == Math.max(sizes.body(), sizes.least()))
                        .allMatch(t -> t.x() + t.width() <= width).noneMatch(t -> "，。；：、,.;:".indexOf(t.text().charAt(0)) >= 0);
            }
    }

    @Test
    void aPointedEntrySaysItsWeightAndLightsItsCells() {
        var frame = frame(example(), Look.MATRIX, false);
        var matrix = MatrixLayout.of(frame, WIDTH, HEIGHT).orElseThrow().matrix();
        var entry = matrix.cell(4, 8);
        var lit = Lit.among(entry, matrix.linked(entry));
        assertThat(lit.single()).containsExactlyInAnyOrder(new Cell("w", 0, 0, 2), new Cell("x", 0, 1, 3), new Cell("y", 0, 1, 1));
        var pointed = new Frame(frame.moment(), frame.timeline(), frame.view(), lit, 0, false, frame.palette(), frame.sizes(),
                frame.texts());
        assertThat(drawn(pointed, WIDTH, HEIGHT).words()).anyMatch(text -> text.startsWith("C[4,8] = w[0,2] = "));
    }

    @Test
    void aMatrixBeyondTheLimitsIsRefusedInThePicture() {
        var large = new SceneBuilder().input(33, 32).padding(PaddingMode.NARROW).kernel(3, 3).build();
        var frame = frame(large, Look.MATRIX, false);
        assertThat(MatrixLayout.of(frame, WIDTH, HEIGHT)).isEmpty();
        assertThat(String.join(" ", drawn(frame, WIDTH, HEIGHT).words())).contains("C would have 930 rows and 1056 columns");
    }

    @Test
    void aLargeMatrixIsAPictureWithTheRowEnlarged() {
        var large = new SceneBuilder().input(20, 20).padding(PaddingMode.NARROW).kernel(3, 3).at(Grain.VALUE, 100, 0).build();
        var frame = frame(large, Look.MATRIX, false);
        assertThat(MatrixLayout.of(frame, WIDTH, HEIGHT).orElseThrow().isPicture()).isTrue();
        assertThat(drawn(frame, WIDTH, HEIGHT).words()).anyMatch(text -> text.startsWith("row 100, enlarged: 9 of its 9"));
    }

    @ParameterizedTest
    @EnumSource(value = Look.class, mode = Mode.EXCLUDE, names = "SLIDING")
    void everySettingHasAPictureAtEveryMomentAndSize(Look look) {
        var random = new Random(7);
        var frames = new RandomFrames(7);
        for (int i = 0; i < 150; i++) {
            var picture = frames.next();
            var view = picture.frame().view().withMatrix(new MatrixView(look, random.nextBoolean()));
            var f = picture.frame();
            var frame = new Frame(f.moment(), f.timeline(), view, f.lit(), f.turn(), false, f.palette(), f.sizes(), f.texts());
            var surface = drawn(frame, picture.width(), picture.height());
            var faults = new ArrayList<String>();
            for (var text : surface.texts())
                if (!Double.isFinite(text.x()) || !Double.isFinite(text.y()))
                    faults.add(text.toString());
            assertThat(faults).as("%s", picture).isEmpty();
            double room = ExportFrame.formulaRoom(frame, picture.width(), surface::textWidth);
            double height = ExportFrame.height(frame, picture.width(), room);
            new ExportFrame(new RecordingSurface(FONTS::width), frame, "title", picture.width(), height, room).paint();
        }
    }
}
