package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene.Passes;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// An operation that is no layer of a network is a stage like any other.
class MinimumPoolingTest {

    private static Scene random(Random random) {
        var input = Array4.fill(1, 1 + random.nextInt(3), 4 + random.nextInt(4), 4 + random.nextInt(4),
                (_, _, _, _) -> random.nextInt(19) - 9);
        var stage = SceneStage.only(SettingKind.MIN_POOLING.begin(List.of(input.shape())));
        var scene = new Scene(Caption.same("a"), Caption.same(""), input, List.of(stage), Passes.FORWARD, View.START);
        scene = KnobEdits.number(scene, "kernel", Axes.BOTH, 2 + random.nextInt(2)).scene();
        scene = KnobEdits.number(scene, "stride", Axes.ROWS, 1 + random.nextInt(3)).scene();
        return KnobEdits.number(scene, "padding", Axes.COLS, random.nextInt(2)).scene();
    }

    @Test
    void everyValueIsTheLeastOfItsWindow() {
        var random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            var scene = random(random);
            var operation = scene.walk().stages().getFirst();
            for (int s = 0; s < operation.stepCount(); s++) {
                var step = operation.step(s);
                double least = Double.POSITIVE_INFINITY;
                for (var term : step.terms())
                    if (!term.padding())
                        least = Math.min(least, scene.input().get(0, term.first().shown().channel(), term.first().shown().row(),
                                term.first().shown().col()));
                assertThat(step.value()).isEqualTo(least).isEqualTo(operation.y().value(step.target()));
            }
        }
    }

    @Test
    void itIsSavedAndOpenedAndToldInEveryLanguage() {
        var scene = random(new Random(6));
        assertThat(SceneFile.read(SceneFile.toJson(scene), "a")).isEqualTo(scene);
        for (var language : Language.all()) {
            var timeline = new Timeline(scene.walk(), Grain.TERM);
            for (long i = 0; i < timeline.length(); i++) {
                var text = new StepText(Texts.of(language));
                assertThat(text.sentence(timeline.at(i), timeline)).isNotBlank();
                assertThat(text.formula(timeline.at(i))).startsWith("min(").contains(" = ");
            }
            assertThat(new StepText(Texts.of(language)).general(scene.walk().stages().getFirst())).contains("min x[");
        }
    }
}
