package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

class MagnifiedValueTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    private record Drawn(Frame frame, RecordingSurface surface, SceneLayout layout) {

        static Drawn of(int step, int offset, Grain grain, double width, double height, Sizes sizes) {
            var scene = new SceneBuilder().input(28, 28).kernel(5, 5).at(grain, step, offset).build();
            var frame = Frame.of(scene, scene.walk(), Palette.light(), sizes, Texts.of(Language.ENGLISH));
            var surface = new RecordingSurface(FONTS::width);
            new ScenePainter(surface, frame, width, height).paint();
            return new Drawn(frame, surface, frame.layout(width, height));
        }

        /// The value at work stands in the room of the output or beside it, in bold.
        Optional<RecordingSurface.Text> value() {
            return surface.texts().stream().filter(t -> t.style().bold() && t.text().equals(Numbers.display(frame.moment().running())))
                    .findFirst();
        }

        Rectangle2D cell() {
            Cell target = frame.moment().step().target();
            var p = layout.placementOf(target).orElseThrow();
            return new Rectangle2D.Double(p.left(target.col()), p.top(target.row()), p.cellPx(), p.cellPx());
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 460, 720", "1920, 760, 1080"})
    void aValueTooSmallForItsCellStandsLargeBesideItWithinThePictureAndOnNoOtherWord(double width, double height, double screen) {
        var sizes = Sizes.present(width, screen);
        for (var grain : Grain.values())
            for (int step = 0; step < 24 * 24; step += 5) {
                var drawn = Drawn.of(step, 0, grain, width, height, sizes);
                var value = drawn.value().orElseThrow();
                var where = value.bounds();
                assertThat(value.style().sizePx()).isGreaterThanOrEqualTo(sizes.least());
                assertThat(new Rectangle2D.Double(0, 0, width, height).contains(where)).as("step %d", step).isTrue();
                assertThat(where.intersects(drawn.cell())).as("step %d hides its cell", step).isFalse();
                assertThat(drawn.surface().texts()).as("step %d", step)
                        .noneMatch(t -> !t.equals(value) && t.bounds().intersects(where));
            }
    }

    @ParameterizedTest
    @CsvSource({"0", "300"})
    void atADeskTheFormulaIsNearEnough(int step) {
        assertThat(Drawn.of(step, 0, Grain.VALUE, 900, 460, Sizes.normal()).value()).isEmpty();
    }
}
