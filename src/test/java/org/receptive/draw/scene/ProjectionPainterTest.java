package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

class ProjectionPainterTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 480;

    private static List<Frame> frames() {
        var frames = new ArrayList<Frame>();
        for (var sizes : List.of(Sizes.normal(), Sizes.present())) {
            for (var entry : SceneCatalogue.entries()) {
                var scene = entry.load();
                frames.add(Frame.of(scene, scene.walk(), Palette.light(), sizes, Texts.of(Language.ENGLISH)));
            }
            for (int step = 0; step < 25; step++) {
                var scene = new SceneBuilder().at(Grain.VALUE, step, 0).build();
                frames.add(Frame.of(scene, scene.walk(), Palette.light(), sizes, Texts.of(Language.ENGLISH)));
            }
        }
        return frames;
    }

    @Test
    void noLineRunsOverANumber() {
        int lines = 0;
        for (var frame : frames()) {
            var surface = new RecordingSurface(FONTS::width);
            new ScenePainter(surface, frame, WIDTH, HEIGHT).paint();
            var layout = frame.layout(WIDTH, HEIGHT);
            var numbers = surface.texts().stream().filter(t -> t.style().align() == Align.CENTER && !t.style().bold())
                    .filter(t -> isOn(layout.inputs(), t) || isOn(layout.outputs(), t)).toList();
            for (var line : surface.lines())
                if (line.dash() == Dash.DASHED && line.argb() == frame.palette().kernelText()) {
                    lines++;
                    var seen = new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2());
                    assertThat(numbers).as("%s", frame.operation()).noneMatch(t -> seen.intersects(t.bounds()));
                }
        }
        assertThat(lines).isPositive();
    }

    private static boolean isOn(List<Placement> slices, RecordingSurface.Text text) {
        return slices.stream().anyMatch(p -> p.cellAt(text.x(), text.y()).isPresent());
    }

    @Test
    void aWeightUnderTheWindowIsReadableOrAbsent() {
        for (var frame : frames()) {
            var surface = new RecordingSurface(FONTS::width);
            new ScenePainter(surface, frame, WIDTH, HEIGHT).paint();
            assertThat(surface.texts()).filteredOn(t -> t.text().startsWith("×")).allMatch(t -> t.style().sizePx() >= 9);
        }
    }
}
