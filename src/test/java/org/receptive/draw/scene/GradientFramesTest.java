package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

/// Value and gradient are told apart everywhere: solid and dashed.
class GradientFramesTest {

    private static final Palette PALETTE = Palette.light();
    private static final Scene SCENE = SceneCatalogue.entries().stream().filter(e -> e.name().equals("24-one-training-iteration"))
            .findFirst().orElseThrow().load();
    private static final Walk WALK = SCENE.walk();

    private static Frame frame(int stage) {
        var last = WALK.stages().get(stage).stepCount() - 1;
        return Frame.of(SCENE.withView(View.START.at(Grain.VALUE, stage, last, 0)), WALK, PALETTE, Sizes.normal(),
                Texts.of(Language.ENGLISH));
    }

    private static List<RecordingSurface.Line> dashes(RecordingSurface surface, double top, double bottom) {
        return surface.lines().stream().filter(l -> l.dash() == Dash.DASHED && l.y1() == l.y2() && l.y1() >= top && l.y1() <= bottom)
                .toList();
    }

    @Test
    void theMapOfAGradientHasADashedFrameAndThatOfAValueASolidOne() {
        for (int stage = 0; stage < WALK.stages().size(); stage++) {
            var frame = frame(stage);
            var surface = new RecordingSurface();
            new ScenePainter(surface, frame, 900, 400).paint();
            for (var p : frame.layout(900, 400).all()) {
                double top = p.y();
                var line = dashes(surface, top - 0.01, top + 0.01).stream().filter(l -> l.x1() == p.x() && l.width() >= 2.5);
                assertThat(line.count() > 0).as("%s in stage %s", p.map().id(), stage).isEqualTo(p.map().id().isGradient());
            }
        }
    }

    @Test
    void aGradientHasTheSignedScaleAlsoWhereNoValueIsNegative() {
        for (var stage : WALK.stages())
            assertThat(stage.maps()).filteredOn((NamedMap m) -> m.id().isGradient())
                    .allMatch(m -> Scales.of(m).scale() == ColourScale.SIGNED);
    }

    @Test
    void theChipOfAGradientHasADashedBorder() {
        for (int stage = 0; stage < WALK.stages().size(); stage++) {
            var frame = frame(stage);
            var surface = new RecordingSurface();
            var layout = FormulaLayout.of(frame, 900, surface::textWidth);
            new FormulaPainter(surface, frame).chips(layout, 0, 0, 0, layout.height());
            double half = FormulaLayout.chipHeight(Sizes.normal()) / 2;
            for (var chip : layout.chips())
                if (chip.cell().isPresent()) {
                    boolean dashed = dashes(surface, chip.y() - half - 0.01, chip.y() - half + 0.01).stream()
                            .anyMatch(l -> l.x1() >= chip.x() && l.x2() <= chip.x() + chip.width());
                    assertThat(dashed).as("%s in stage %s", chip, stage).isEqualTo(chip.cell().get().map().isGradient());
                }
        }
    }
}
