package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.View;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Backward;
import org.receptive.trace.LayerCatalogue;
import org.receptive.trace.Losses;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

/// The way back through every kind of layer can be drawn: nothing overlaps, leaves the picture or is too small.
class EveryGradientPictureTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final int OF_EACH = 6;

    static List<Class<?>> kinds() {
        return LayerCatalogue.kinds();
    }

    /// The layer, half the squared distance of what it gives to its own values turned round, the way back and the update.
    private static Walk iteration(Operation operation) {
        var y = operation.y();
        var id = new MapId(y.id().stage() + "-loss", "L");
        var target = new org.receptive.trace.NamedMap(new MapId(id.stage(), "y"), Role.PARAMETER, y.form(), y.values().map(v -> -v),
                org.receptive.trace.Border.none(y.rows(), y.cols()), false, y.part());
        var forward = new Walk(List.of(operation, Losses.of(Losses.Kind.SQUARED_ERROR, y, target, id)));
        var back = Backward.of(forward, true);
        var all = new ArrayList<>(forward.stages());
        all.addAll(back.stages());
        all.addAll(back.update(0.1));
        return new Walk(all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyStageOfAnIterationIsDrawn(Class<?> kind) {
        var random = new Random(71);
        var faults = new ArrayList<String>();
        LayerCatalogue.of(kind, 71, OF_EACH).forEach(sample -> {
            var walk = iteration(sample.operation());
            for (var grain : Grain.values()) {
                var t = new Timeline(walk, grain);
                for (int stage = 0; stage < walk.stages().size(); stage++) {
                    long k = t.indexOf(stage, random.nextInt(walk.stages().get(stage).stepCount()), random.nextInt(3));
                    var m = t.at(k);
                    var view = View.START.at(grain, stage, m.step().index(), t.offsetAt(k));
                    var frame = new Frame(m, t, view, Frame.Lit.NOTHING, m.operation().isFlipped() ? 1 : 0, false,
                            Palette.of(random.nextBoolean()), Sizes.normal(), Texts.of(Language.all().get(random.nextInt(2))));
                    var surface = new RecordingSurface(FONTS::width);
                    new ScenePainter(surface, frame, 1000, 560).paint();
                    for (var fault : LayoutFaults.of(frame, 1000, 560, FONTS::width))
                        faults.add(sample + " stage " + walk.stages().get(stage).output() + " " + grain + " → " + fault);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void wordsAndFormulasOfEveryStageHaveNoGaps(Class<?> kind) {
        LayerCatalogue.of(kind, 72, 3).forEach(sample -> {
            var walk = iteration(sample.operation());
            for (var language : Language.all()) {
                var text = new org.receptive.trace.StepText(Texts.of(language));
                var t = new Timeline(walk, Grain.VALUE);
                for (int stage = 0; stage < walk.stages().size(); stage++) {
                    var m = t.at(t.indexOf(stage, 0, 0));
                    assertThat(text.sentence(m, t) + text.caption(m, t) + text.general(m.operation()) + text.symbols(m))
                            .doesNotContain("{").doesNotContain("null");
                }
            }
        });
    }
}
