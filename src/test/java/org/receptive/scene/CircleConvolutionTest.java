package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene.Passes;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

class CircleConvolutionTest {

    private static Scene random(Random random) {
        var input = Array4.fill(1, 1 + random.nextInt(2), 7 + random.nextInt(4), 7 + random.nextInt(4),
                (_, _, _, _) -> random.nextInt(19) - 9);
        var stage = SceneStage.only(SettingKind.CIRCLE_CONVOLUTION.begin(List.of(input.shape())));
        var scene = new Scene(Caption.same("a"), Caption.same(""), input, List.of(stage), Passes.FORWARD, View.START);
        scene = KnobEdits.real(scene, "radius", 1 + random.nextInt(20) / 10.0).scene();
        scene = KnobEdits.number(scene, "points", 3 + random.nextInt(10)).scene();
        scene = KnobEdits.choose(scene, "circleWeights", List.of("mean", "edge", "contrast").get(random.nextInt(3))).scene();
        return KnobEdits.choose(scene, "sampling", random.nextBoolean() ? "bilinear" : "nearest").scene();
    }

    @Test
    void everyValueIsTheSumOfWhatStandsUnderTheEffectiveKernel() {
        var random = new Random(33);
        for (int i = 0; i < 1000; i++) {
            var scene = random(random);
            var setting = (CircleConvolutionSetting) scene.stage().setting();
            int side = setting.circle().side();
            var cells = setting.cells();
            var operation = scene.walk().stages().getFirst();
            for (int s = 0; s < operation.stepCount(); s++) {
                var step = operation.step(s);
                double sum = 0;
                for (int channel = 0; channel < scene.input().c(); channel++)
                    for (int r = 0; r < side; r++)
                        for (int c = 0; c < side; c++)
                            sum += scene.input().get(0, channel, step.target().row() + r, step.target().col() + c) * cells[r * side + c];
                assertThat(step.value()).isCloseTo(sum, within(1e-9)).isEqualTo(operation.y().value(step.target()));
                assertThat(operation.termCount(s)).isEqualTo(step.terms().size());
            }
        }
    }

    @Test
    void itsKernelIsNotLearnedAndItsInputGetsTheGradientThatDifferencesGive() {
        var random = new Random(34);
        for (int i = 0; i < 5; i++) {
            var forward = random(random);
            var stages = List.of(new SceneStage("c", forward.stage().setting(), List.of("x")),
                    new SceneStage("loss", SettingKind.SQUARED_ERROR.begin(List.of(forward.outputShape())), List.of("c")));
            var scene = new Scene(Caption.same("a"), Caption.same(""), forward.input(), stages, Passes.BACKWARD, View.START);
            scene = KnobEdits.flag(scene.withView(scene.view().at(Grain.VALUE, 1, 0, 0)), "inputGradient", true).scene();
            var made = scene.walk().stages();
            assertThat(made).noneMatch(stage -> stage.output().letter().equals("∂L/∂w"));
            var gradient = made.getLast().y().values();
            assertThat(gradient.hasShapeOf(scene.input())).isTrue();
            for (int probe = 0; probe < 10; probe++) {
                int row = random.nextInt(scene.input().h());
                int col = random.nextInt(scene.input().w());
                double value = scene.input().get(0, 0, row, col);
                double difference = loss(scene, row, col, value + 1e-3) - loss(scene, row, col, value - 1e-3);
                assertThat(gradient.get(0, 0, row, col)).isCloseTo(difference / 2e-3, within(1e-5));
            }
        }
    }

    private static double loss(Scene scene, int row, int col, double value) {
        return scene.withInput(scene.input().with(0, 0, row, col, value)).with(Passes.FORWARD).walk().stages().getLast().y().value(0, 0, 0);
    }

    @Test
    void itIsSavedAndOpenedAndToldInEveryLanguageWithItsCost() {
        var random = new Random(35);
        for (int i = 0; i < 30; i++) {
            var scene = random(random);
            assertThat(SceneFile.read(SceneFile.toJson(scene), "a")).isEqualTo(scene);
        }
        var input = Array4.fill(1, 1, 9, 9, (_, _, r, c) -> r * c);
        var scene = new Scene(Caption.same("a"), Caption.same(""), input,
                List.of(SceneStage.only(SettingKind.CIRCLE_CONVOLUTION.begin(List.of(input.shape())))), Passes.FORWARD, View.START);
        scene = KnobEdits.choose(scene, "circleWeights", "mean").scene();
        for (var language : Language.all()) {
            var timeline = new Timeline(scene.walk(), Grain.VALUE);
            assertThat(new StepText(Texts.of(language)).sentence(timeline.at(3), timeline)).isNotBlank();
        }
        assertThat(scene.stage().setting().cost(input.shape()).map(Texts.of(Language.ENGLISH)::get).orElse(""))
                .isEqualTo("9 weights, spread over 21 cells · 525 multiply-adds; the 3 × 3 square: 9 cells · 225 multiply-adds");
        assertThat(KnobEdits.real(scene, "radius", 6).notice()).as("a circle wider than the input").isPresent();
    }

    @Test
    void cheapStagesGiveTheValuesOfTheDearOne() {
        for (var pair : List.of(List.of("31-depthwise-separable", "full", "pointwise"),
                List.of("32-two-small-kernels", "large", "small2"))) {
            var walk = new SceneCatalogue.Entry(pair.getFirst(), List.of()).load().walk();
            var values = pair.subList(1, 3).stream().map(name -> walk.stages().stream()
                    .filter(stage -> stage.output().stage().equals(name)).findFirst().orElseThrow().y().values()).toList();
            assertThat(values.getFirst()).isEqualTo(values.getLast());
        }
    }
}
