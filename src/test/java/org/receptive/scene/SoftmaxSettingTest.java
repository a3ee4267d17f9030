package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene.Passes;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// A softmax whose scores are divided by a temperature.
class SoftmaxSettingTest {

    private static Scene scene(double temperature, boolean logarithm, double... scores) {
        var input = Array4.of(1, scores.length, 1, 1, scores);
        var scene = new Scene(Caption.same("a"), Caption.same(""), input,
                List.of(SceneStage.only(SettingKind.SOFTMAX.begin(List.of(input.shape())))), Passes.FORWARD, View.START);
        return KnobEdits.flag(KnobEdits.real(scene, "temperature", temperature).scene(), "logarithm", logarithm).scene();
    }

    private static double[] shares(Scene scene) {
        return scene.walk().stages().getFirst().y().values().toArray();
    }

    @Test
    void twoScoresThatAreThreeApartAtTemperatureThreeAreOneApartAtTemperatureOne() {
        assertThat(shares(scene(3, false, 3, 0))).isEqualTo(shares(scene(1, false, 1, 0)));
        assertThat(shares(scene(3, false, 3, 0))[0]).isCloseTo(Math.E / (Math.E + 1), within(1e-15));
    }

    @Test
    void coldGivesTheGreatestAllAndHotGivesAllTheSame() {
        assertThat(shares(scene(0.01, false, 1, 2, 3))[2]).isEqualTo(1);
        for (double share : shares(scene(100, false, 1, 2, 3)))
            assertThat(share).isCloseTo(1.0 / 3, within(0.01));
    }

    @Test
    void aTemperatureBeyondTheLimitsBecomesTheNearestAndAMessageSaysSo() {
        var edit = KnobEdits.real(scene(1, false, 1, 2), "temperature", 0);
        assertThat(((SoftmaxSetting) edit.scene().stage().setting()).temperature()).isEqualTo(0.01);
        assertThat(edit.notice()).isPresent();
    }

    @Test
    void stepsAndFormulasComeToWhatTheTextbookEngineGivesAndAFileKeepsThem() {
        var random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            var scene = scene(1 + random.nextInt(40) / 8.0, random.nextBoolean(), random.nextInt(9) - 4, random.nextInt(9),
                    random.nextGaussian());
            var operation = scene.walk().stages().getFirst();
            for (int s = 0; s < 3; s++)
                assertThat(operation.step(s).value()).isCloseTo(operation.y().values().toArray()[s], within(1e-12));
            assertThat(SceneFile.read(SceneFile.toJson(scene), "a")).isEqualTo(scene);
        }
        var scene = scene(2, false, 3, 1);
        var text = new StepText(Texts.of(Language.ENGLISH)).formula(new Timeline(scene.walk(), Grain.VALUE).at(0)).replace(" ", "");
        assertThat(text).startsWith("e^((3−3)/2)/(e^((3−3)/2)+e^((1−3)/2))");
        assertThat(new StepText(Texts.of(Language.ENGLISH)).general(scene.walk().stages().getFirst())).contains("− m)/T)");
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2.5, false", "0.5, true"})
    void theWayBackThroughItIsThatOfDifferences(double temperature, boolean logarithm) {
        var start = scene(temperature, logarithm, 0.5, -1, 2);
        var scene = KnobEdits.flag(StageEdits.add(start, SettingKind.SQUARED_ERROR).scene(), "inputGradient", true).scene()
                .with(Passes.BACKWARD);
        var gradient = scene.walk().stages().stream().filter(o -> o.output().letter().equals("∂L/∂x")).findFirst().orElseThrow().y();
        for (int i = 0; i < 3; i++)
            assertThat(gradient.values().toArray()[i]).isCloseTo((loss(scene, i, 1e-5) - loss(scene, i, -1e-5)) / 2e-5, within(1e-8));
    }

    private static double loss(Scene scene, int at, double by) {
        var values = scene.input().toArray();
        values[at] += by;
        return scene.with(Passes.FORWARD).withView(View.START).withInput(Array4.of(1, values.length, 1, 1, values)).walk().stages()
                .getLast()
                .step(0).value();
    }
}
