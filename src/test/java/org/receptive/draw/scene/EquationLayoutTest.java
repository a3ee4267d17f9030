package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.MapId;
import org.receptive.trace.Operation;
import org.receptive.trace.Timeline.Grain;

/// The update of six kernels as one equation.
class EquationLayoutTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final int KERNEL = 9;

    private static Scene scene() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load();
        var first = scene.withView(View.START.at(Grain.VALUE, 0, 0, 0));
        return KnobEdits.number(first, "outChannels", 6).scene();
    }

    /// The picture of the step that updates the first weight of a kernel.
    private static Frame frame(int kernel, Sizes sizes) {
        var scene = scene();
        var walk = scene.walk();
        int stage = walk.stages().stream().map(Operation::output).toList().indexOf(new MapId("convolution", "w").updated());
        var there = scene.withView(View.START.at(Grain.VALUE, stage, kernel * KERNEL, 0));
        return Frame.of(there, walk, Palette.light(), sizes, Texts.of(Language.ENGLISH));
    }

    private static List<Integer> shown(SceneLayout layout) {
        return layout.outputs().stream().map(Placement::channel).toList();
    }

    @Test
    void aPageOfRowsStandsWhereThereIsRoomForTheirNumbers() {
        var frame = frame(1, Sizes.normal());
        assertThat(shown(frame.layout(1200, 900))).containsExactly(0, 1, 2, 3);
        assertThat(shown(frame(5, Sizes.normal()).layout(1200, 900))).containsExactly(4, 5);
    }

    @Test
    void aLowPictureShowsFewerRowsTheOneAtWorkAmongThem() {
        for (int kernel = 0; kernel < 6; kernel++) {
            var layout = frame(kernel, Sizes.present()).layout(1200, 240);
            assertThat(shown(layout)).containsExactly(kernel);
            assertThat(layout.outputs().getFirst().cellPx()).isGreaterThanOrEqualTo(Arrangement.readable(Sizes.present()));
            assertThat(layout.hidden()).isNotEmpty();
        }
        assertThat(shown(frame(3, Sizes.normal()).layout(1200, 260))).containsExactly(2, 3);
    }

    @Test
    void theUpdatedLossRemindsOfTheOneBefore() {
        var scene = scene();
        var walk = scene.walk();
        var there = scene.withView(View.START.at(Grain.VALUE, walk.stages().size() - 1, 0, 0));
        var surface = new RecordingSurface(FONTS::width);
        new ScenePainter(surface, Frame.of(there, walk, Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH)), 1200, 500).paint();
        assertThat(surface.texts()).anyMatch(t -> t.text().contains("Before the update L[0,0] was "));
    }
}
