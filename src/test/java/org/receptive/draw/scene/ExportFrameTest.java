package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// How high an exported picture is, and that what it says can be read.
class ExportFrameTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 960;

    private static Frame frame(String name, Language language) {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load();
        return Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(language));
    }

    private static double height(Frame frame) {
        return ExportFrame.height(frame, WIDTH, ExportFrame.formulaRoom(frame, WIDTH, FONTS::width));
    }

    private static RecordingSurface drawn(Frame frame) {
        double room = ExportFrame.formulaRoom(frame, WIDTH, FONTS::width);
        var surface = new RecordingSurface(FONTS::width);
        new ExportFrame(surface, frame, "Title", WIDTH, ExportFrame.height(frame, WIDTH, room), room).paint();
        return surface;
    }

    @Test
    void smallMapsMakeALowPicture() {
        assertThat(height(frame("02-sum-of-products", Language.ENGLISH))).isLessThan(0.5 * WIDTH);
        assertThat(height(frame("01-horizontal-edges", Language.ENGLISH))).isGreaterThan(0.5 * WIDTH);
    }

    @Test
    void aLowPictureHasCellsAsLargeAsAHighOne() {
        for (var entry : SceneCatalogue.entries()) {
            var frame = frame(entry.name(), Language.ENGLISH);
            var surface = drawn(frame);
            var high = new RecordingSurface(FONTS::width);
            double room = ExportFrame.formulaRoom(frame, WIDTH, FONTS::width);
            new ExportFrame(high, frame, "Title", WIDTH, height(frame) + 40, room).paint();
            assertThat(height(frame)).as(entry.name()).isBetween(0.4 * WIDTH, 0.75 * WIDTH);
            if (height(frame) < 0.52 * WIDTH)
                assertThat(widths(surface)).as(entry.name()).isEqualTo(widths(high));
        }
    }

    private static List<Double> widths(RecordingSurface surface) {
        return surface.boxes("strokeRect").stream().map(RecordingSurface.Box::w).toList();
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void noLineShowsBetweenTheNameOfAMapAndItsSize(Language language) {
        var frame = frame("09-why-convolution-flips", language);
        var surface = drawn(frame);
        var name = new SliceTitles(frame).longest(frame.operation().map("w"), 0);
        var title = surface.texts().stream().filter(t -> t.text().equals(name)).findFirst().orElseThrow();
        var size = surface.texts().stream().filter(t -> t.y() == title.y() && t.x() > title.x()).findFirst().orElseThrow();
        assertThat(size.text()).isEqualTo("3 × 3");
        // Where a dash stood there, it read as a minus sign.
        assertThat(surface.boxes("fillRect")).anyMatch(b -> b.order() < title.order() && b.argb() == frame.palette().background()
                && b.bounds().contains(title.x(), title.y() - 2, size.x() - title.x(), 4) && b.h() < 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-sum-of-products", "09-why-convolution-flips"})
    void noLineShowsBesideTheNumbersOfAColourScale(String name) {
        var surface = drawn(frame(name, Language.ENGLISH));
        for (var scale : surface.boxes("gradientRect"))
            assertThat(surface.boxes("fillRect")).anyMatch(b -> b.order() < scale.order() && b.h() < 30
                    && b.bounds().contains(scale.x() - 12, scale.y() + 1, scale.w() + 24, scale.h() - 2));
    }
}
