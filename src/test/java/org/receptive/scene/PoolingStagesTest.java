package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene.Passes;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// Pooling that is no window of a network: the length of each window, and one value of a whole map.
class PoolingStagesTest {

    private static Scene scene(SettingKind kind, Array4 input) {
        return new Scene(Caption.same("a"), Caption.same(""), input, List.of(SceneStage.only(kind.begin(List.of(input.shape())))),
                Passes.FORWARD, View.START);
    }

    private static Array4 input(Random random) {
        return Array4.fill(1, 1 + random.nextInt(3), 4 + random.nextInt(4), 4 + random.nextInt(4), (_, _, _, _) -> random.nextInt(19) - 9);
    }

    private static Scene lengths(Random random) {
        var scene = scene(SettingKind.L2_POOLING, input(random));
        scene = KnobEdits.number(scene, "kernel", Axes.BOTH, 2 + random.nextInt(2)).scene();
        scene = KnobEdits.number(scene, "stride", Axes.ROWS, 1 + random.nextInt(3)).scene();
        scene = KnobEdits.flag(scene, "ceil", random.nextBoolean()).scene();
        return KnobEdits.number(scene, "padding", Axes.COLS, random.nextInt(2)).scene();
    }

    private static String told(Scene scene, int step) {
        var timeline = new Timeline(scene.walk(), Grain.VALUE);
        var text = new StepText(Texts.of(Language.ENGLISH));
        return text.sentence(timeline.at(step), timeline) + " " + text.caption(timeline.at(step), timeline);
    }

    @Test
    void atTheBorderAMeanSaysByWhatItDivides() {
        var x = Array4.fill(1, 1, 4, 4, (_, _, row, col) -> row * 4 + col);
        var scene = KnobEdits.number(scene(SettingKind.AVERAGE_POOLING, x), "kernel", Axes.BOTH, 3).scene();
        scene = KnobEdits.number(KnobEdits.number(scene, "padding", Axes.BOTH, 1).scene(), "stride", Axes.BOTH, 1).scene();
        assertThat(told(scene, 0)).contains("the sum is divided by 9, since the 5 padding zeros count.",
                "Divided by 9: the 5 padding zeros count.");
        assertThat(told(scene, 5)).as("a window inside").doesNotContain("divided", "Divided");
        var without = KnobEdits.flag(scene, "countPadding", false).scene();
        assertThat(told(without, 0)).contains("divided by 4, since only cells of the input count, not the 5 beyond its edge",
                "Divided by 4: only cells of the input count.");
        var over = KnobEdits.flag(KnobEdits.number(scene, "stride", Axes.BOTH, 2).scene(), "ceil", true).scene();
        assertThat(told(over, 8)).contains(
                "divided by 4: of the 8 cells beyond the edge only the 3 of the padding count");
    }

    @Test
    void atATieTheSentenceSaysThatTheFirstIsTaken() {
        var x = Array4.of(1, 1, 2, 2, 1, 3, 3, 3);
        assertThat(told(scene(SettingKind.MAX_POOLING, x), 0)).contains("it comes from x[0,1]: 3 cells tie, the first is taken");
        assertThat(told(scene(SettingKind.MIN_POOLING, x), 0)).contains("it comes from x[0,0].");
    }

    @Test
    void l2PoolingGivesTheLengthOfEveryWindow() {
        var random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            var scene = lengths(random);
            var window = ((L2PoolingSetting) scene.stage().setting()).pooling().window();
            var operation = scene.walk().stages().getFirst();
            for (int s = 0; s < operation.stepCount(); s++) {
                var shape = scene.outputShape();
                double squares = 0;
                for (int u = 0; u < window.rows().kernel(); u++)
                    for (int v = 0; v < window.cols().kernel(); v++) {
                        int row = s / shape.cols() % shape.rows() * window.rows().stride() + u - window.rows().padBefore();
                        int col = s % shape.cols() * window.cols().stride() + v - window.cols().padBefore();
                        squares += Math.pow(scene.input().getPadded(0, s / shape.cols() / shape.rows(), row, col), 2);
                    }
                var step = operation.step(s);
                assertThat(step.value()).isCloseTo(Math.sqrt(squares), within(1e-12)).isEqualTo(operation.y().value(step.target()));
                assertThat(step.running(step.terms().size())).isCloseTo(squares, within(1e-9));
            }
        }
    }

    @Test
    void l2PoolingIsSavedAndOpenedAndToldInEveryLanguage() {
        var scene = lengths(new Random(6));
        assertThat(SceneFile.read(SceneFile.toJson(scene), "a")).isEqualTo(scene);
        for (var language : Language.all()) {
            var timeline = new Timeline(scene.walk(), Grain.TERM);
            for (long i = 0; i < timeline.length(); i++) {
                var text = new StepText(Texts.of(language));
                assertThat(text.sentence(timeline.at(i), timeline)).isNotBlank();
                assertThat(text.formula(timeline.at(i))).contains(" = ");
            }
            assertThat(new StepText(Texts.of(language)).general(scene.walk().stages().getFirst())).contains("√Σ x[").contains("]²");
        }
    }

    @Test
    void theRootOfSquaresThatHasAnEndIsWrittenWithAnEqualsSign() {
        var scene = scene(SettingKind.L2_POOLING, Array4.of(1, 1, 2, 2, 3, -4, 0, 0));
        var timeline = new Timeline(scene.walk(), Grain.VALUE);
        assertThat(new StepText(Texts.of(Language.ENGLISH)).formula(timeline.at(0)).replace(" ", "")).isEqualTo("√(3²+(−4)²+0²+0²)=5");
    }

    @ParameterizedTest
    @EnumSource(names = {"MAX_POOLING", "AVERAGE_POOLING"})
    void globalPoolingLeavesOneValueOfEveryMapHoweverLargeTheInputBecomes(SettingKind kind) {
        var random = new Random(7);
        for (int i = 0; i < 50; i++) {
            var scene = KnobEdits.flag(scene(kind, input(random)), "global", true).scene();
            scene = InputEdits.size(scene, Axes.BOTH, 3 + random.nextInt(18)).scene();
            var x = scene.input();
            assertThat(scene.outputShape().count()).isEqualTo(x.c());
            var y = scene.walk().stages().getFirst();
            for (int c = 0; c < x.c(); c++) {
                double greatest = Double.NEGATIVE_INFINITY;
                double sum = 0;
                for (int row = 0; row < x.h(); row++)
                    for (int col = 0; col < x.w(); col++) {
                        greatest = Math.max(greatest, x.get(0, c, row, col));
                        sum += x.get(0, c, row, col);
                    }
                assertThat(y.step(c).value()).isCloseTo(kind == SettingKind.MAX_POOLING ? greatest : sum / x.h() / x.w(), within(1e-12));
            }
            assertThat(SceneFile.read(SceneFile.toJson(scene), "a")).isEqualTo(scene);
        }
    }

    @Test
    void globalPoolingSwitchedOffHasAWindowAgain() {
        var scene = KnobEdits.flag(scene(SettingKind.AVERAGE_POOLING, input(new Random(8))), "global", true).scene();
        assertThat(scene.stage().setting().knobs()).extracting(Knob::id).containsExactly("global");
        assertThat(scene.stage().setting().word()).isEqualTo("average-pooling");
        var off = KnobEdits.flag(scene, "global", false).scene();
        assertThat(off.stage().setting()).isEqualTo(LayerSetting.newPooling(org.receptive.spec.PoolKind.AVERAGE));
    }

    @ParameterizedTest
    @EnumSource(names = {"L2_POOLING", "MAX_POOLING", "AVERAGE_POOLING"})
    void theWayBackThroughThemIsThatOfDifferences(SettingKind kind) {
        var random = new Random(9);
        var input = Array4.fill(1, 2, 4, 4, (_, _, _, _) -> random.nextGaussian());
        var start = kind == SettingKind.L2_POOLING ? scene(kind, input) : KnobEdits.flag(scene(kind, input), "global", true).scene();
        var scene = StageEdits.add(start, SettingKind.SQUARED_ERROR).scene();
        scene = KnobEdits.flag(scene, "inputGradient", true).scene().with(Passes.BACKWARD);
        var gradient = scene.walk().stages().stream().filter(o -> o.output().letter().equals("∂L/∂x")).findFirst().orElseThrow().y();
        for (int i = 0; i < gradient.values().count(); i++) {
            double expected = (loss(scene, i, 1e-5) - loss(scene, i, -1e-5)) / 2e-5;
            assertThat(gradient.values().toArray()[i]).isCloseTo(expected, within(1e-6));
        }
    }

    private static double loss(Scene scene, int at, double by) {
        var x = scene.input();
        var values = x.toArray();
        values[at] += by;
        return scene.with(Passes.FORWARD).withView(View.START).withInput(Array4.of(1, x.c(), x.h(), x.w(), values)).walk().stages()
                .getLast()
                .step(0).value();
    }
}
