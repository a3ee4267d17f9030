package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneFile;
import org.receptive.reference.CrossEntropyLoss;
import org.receptive.reference.LossReduction;
import org.receptive.scene.Scene.Passes;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Operation;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// Softmax and cross-entropy as one operation gives what the two give one after the other, and more where they give nothing.
class SoftmaxCrossEntropyTest {

    private static Scene scene(SettingKind kind, int target, double... scores) {
        var input = Array4.of(1, scores.length, 1, 1, scores);
        var scene = new Scene(Caption.same("a"), Caption.same(""), input, List.of(SceneStage.only(kind.begin(List.of(input.shape())))),
                Passes.FORWARD, View.START);
        if (kind == SettingKind.SOFTMAX)
            scene = StageEdits.add(scene, SettingKind.CROSS_ENTROPY).scene();
        return KnobEdits.flag(KnobEdits.number(scene, "target", target).scene(), "inputGradient", true).scene().with(Passes.BACKWARD);
    }

    private static Scene atOnce(int target, double... scores) {
        return scene(SettingKind.SOFTMAX_CROSS_ENTROPY, target, scores);
    }

    private static double loss(Scene scene) {
        return scene.with(Passes.FORWARD).withView(View.START).walk().stages().getLast().step(0).value();
    }

    private static Operation gradient(Scene scene) {
        return scene.walk().stages().stream().filter(o -> o.output().letter().equals("∂L/∂x")).findFirst().orElseThrow();
    }

    @Test
    void lossAndGradientAreThoseOfTheTextbookEngineAndOfTheTwoInARow() {
        var random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            var scores = random.doubles(4, -5, 5).toArray();
            int target = random.nextInt(4);
            var scene = atOnce(target, scores);
            var x = scene.input();
            assertThat(loss(scene)).isCloseTo(CrossEntropyLoss.forward(LossReduction.SUM, 0, x, List.of(target)), within(1e-12))
                    .isCloseTo(loss(scene(SettingKind.SOFTMAX, target, scores)), within(1e-12));
            assertThat(gradient(scene).y().values().toArray()).containsExactly(
                    CrossEntropyLoss.backward(LossReduction.SUM, 0, x, List.of(target)).toArray(), within(1e-12));
            assertThat(gradient(scene(SettingKind.SOFTMAX, target, scores)).y().values().toArray())
                    .containsExactly(gradient(scene).y().values().toArray(), within(1e-12));
        }
    }

    @Test
    void scoresSoFarApartThatAProbabilityIsZeroStillHaveALoss() {
        assertThat(loss(atOnce(1, 1000, 0))).isEqualTo(1000);
        assertThat(gradient(atOnce(1, 1000, 0)).y().values().toArray()).containsExactly(1, -1);
        assertThat(loss(scene(SettingKind.SOFTMAX, 1, 1000, 0))).isInfinite();
    }

    @Test
    void targetsThatSumToAnotherNumberHaveTheGradientOfDifferences() {
        var scene = SceneEdits.paint(atOnce(0, 1, 0.5, -2), new org.receptive.trace.Cell("y", 0, 0, 1), 2).scene();
        var found = gradient(scene).y().values().toArray();
        for (int i = 0; i < 3; i++) {
            double by = 1e-5;
            assertThat(found[i]).isCloseTo((shifted(scene, i, by) - shifted(scene, i, -by)) / (2 * by), within(1e-8));
        }
    }

    private static double shifted(Scene scene, int at, double by) {
        var values = scene.input().toArray();
        values[at] += by;
        return loss(scene.with(Passes.FORWARD).withView(View.START).withInput(Array4.of(1, values.length, 1, 1, values)));
    }

    @Test
    void itIsSavedAndOpenedAndToldInEveryLanguage() {
        var scene = atOnce(2, 1, 0.5, -2);
        assertThat(SceneFile.read(SceneFile.toJson(scene), "a")).isEqualTo(scene);
        for (var language : Language.all()) {
            var timeline = new Timeline(scene.walk(), Grain.TERM);
            var text = new StepText(Texts.of(language));
            for (long i = 0; i < timeline.length(); i++) {
                assertThat(text.sentence(timeline.at(i), timeline)).isNotBlank();
                assertThat(text.caption(timeline.at(i), timeline)).isNotBlank();
                assertThat(text.formula(timeline.at(i))).containsAnyOf(" = ", " ≈ ");
            }
        }
    }
}
