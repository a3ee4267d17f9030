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

/// A transposed convolution is a stage whose numbers can be set, and it scatters while the walk gathers.
class TransposedConvolutionTest {

    private static Scene scene(Array4 input) {
        var stage = SceneStage.only(SettingKind.TRANSPOSED_CONVOLUTION.begin(List.of(input.shape())));
        return new Scene(Caption.same("a"), Caption.same(""), input, List.of(stage), Passes.FORWARD, View.START);
    }

    private static Array4 counting(int channels, int rows, int cols) {
        return Array4.fill(1, channels, rows, cols, (_, c, row, col) -> (c * rows + row) * cols + col + 1);
    }

    private static TransposedConvolutionSetting setting(Scene scene) {
        return (TransposedConvolutionSetting) scene.stage().setting();
    }

    private static String notice(Edit edit) {
        return Texts.of(Language.ENGLISH).get(edit.notice().orElseThrow().words());
    }

    private static Scene random(Random random) {
        var scene = scene(Array4.fill(1, 1 + random.nextInt(4), 1 + random.nextInt(4), 2 + random.nextInt(3),
                (_, _, _, _) -> random.nextInt(19) - 9));
        scene = KnobEdits.number(scene, "kernel", Axes.ROWS, 1 + random.nextInt(4)).scene();
        scene = KnobEdits.number(scene, "kernel", Axes.COLS, 1 + random.nextInt(4)).scene();
        scene = KnobEdits.number(scene, "stride", Axes.BOTH, 1 + random.nextInt(3)).scene();
        scene = KnobEdits.number(scene, "dilation", Axes.COLS, 1 + random.nextInt(2)).scene();
        scene = KnobEdits.number(scene, "padding", Axes.ROWS, random.nextInt(3)).scene();
        scene = KnobEdits.number(scene, "outputPadding", Axes.COLS, random.nextInt(3)).scene();
        scene = KnobEdits.number(scene, "outChannels", 1 + random.nextInt(4)).scene();
        scene = KnobEdits.number(scene, "groups", 1 + random.nextInt(3)).scene();
        scene = KnobEdits.flag(scene, "bias", random.nextBoolean()).scene();
        var w = setting(scene).weight();
        var changed = setting(scene).withValues("w", w.like((_, _, _, _) -> random.nextInt(9) - 4));
        if (setting(scene).spec().bias())
            changed = changed.withValues("b", setting(scene).bias().like((_, _, _, _) -> random.nextInt(9) - 4));
        return scene.with(0, changed);
    }

    /// Sends every input value through the kernel, place by place.
    private static double[][][] scattered(Scene scene) {
        var setting = setting(scene);
        var spec = setting.spec();
        var out = scene.outputShape();
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var sums = new double[out.channels()][out.rows()][out.cols()];
        int per = spec.outChannels() / spec.groups();
        scene.input().forEach((_, i, r, c) -> {
            for (int k = 0; k < per; k++)
                for (int u = 0; u < rows.kernel(); u++)
                    for (int v = 0; v < cols.kernel(); v++) {
                        int o = i / (spec.inChannels() / spec.groups()) * per + k;
                        int row = r * rows.stride() + u * rows.dilation() - rows.padBefore();
                        int col = c * cols.stride() + v * cols.dilation() - cols.padBefore();
                        if (row >= 0 && row < out.rows() && col >= 0 && col < out.cols())
                            sums[o][row][col] += scene.input().get(0, i, r, c) * setting.weight().get(i, k, u, v);
                    }
        });
        return sums;
    }

    @Test
    void everyValueIsWhatTheInputSendsThere() {
        var random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            var scene = random(random);
            var sums = scattered(scene);
            var operation = scene.walk().stages().getFirst();
            var shape = scene.outputShape();
            for (int s = 0; s < operation.stepCount(); s++) {
                int o = s / shape.cols() / shape.rows();
                double expected = sums[o][s / shape.cols() % shape.rows()][s % shape.cols()] + setting(scene).bias().get(o, 0, 0, 0);
                assertThat(operation.step(s).value()).as("step %s of %s", s, scene).isCloseTo(expected, within(1e-9));
            }
        }
    }

    @Test
    void itIsSavedAndOpenedAndToldInEveryLanguage() {
        var random = new Random(6);
        for (int i = 0; i < 40; i++) {
            var scene = random(random);
            assertThat(SceneFile.read(SceneFile.toJson(scene), "a")).isEqualTo(scene);
            for (var language : Language.all()) {
                var timeline = new Timeline(scene.walk(), Grain.TERM);
                for (long at = 0; at < timeline.length(); at++)
                    assertThat(new StepText(Texts.of(language)).sentence(timeline.at(at), timeline)).isNotBlank();
            }
        }
    }

    @Test
    void outputPaddingStaysBelowStrideAndDilationAndAMessageSaysSo() {
        var edit = KnobEdits.number(scene(counting(1, 3, 3)), "outputPadding", Axes.BOTH, 5);
        assertThat(setting(edit.scene()).spec().outputPadRows()).isEqualTo(1);
        assertThat(notice(edit)).contains("output padding 5").contains("less than 2").contains("1 is the nearest");
        var narrower = KnobEdits.number(edit.scene(), "stride", Axes.BOTH, 1);
        assertThat(setting(narrower.scene()).spec().window().rows().stride()).isNotEqualTo(1);
        assertThat(notice(narrower)).contains("output padding 1");
    }

    @Test
    void groupsThatDivideOneNumberOfChannelsOnlyBecomeTheNearestThatDoes() {
        var scene = KnobEdits.number(scene(counting(4, 2, 2)), "outChannels", 6).scene();
        var edit = KnobEdits.number(scene, "groups", 4);
        assertThat(setting(edit.scene()).spec().groups()).isEqualTo(2);
        assertThat(notice(edit)).contains("4").contains("common divisor").contains("2 is the nearest");
        assertThat(edit.scene().walk().stages().getFirst().y().channels()).isEqualTo(6);
    }

    @Test
    void anOutputThatWouldBeTooLargeIsRefusedWithTheLargestStrideThatWorks() {
        var edit = KnobEdits.number(scene(counting(1, 20, 20)), "stride", Axes.BOTH, 16);
        assertThat(edit.scene().outputShape().rows()).isLessThanOrEqualTo(SceneLimits.OUTPUT);
        assertThat(setting(edit.scene()).spec().window().rows().stride()).isEqualTo(6);
        assertThat(notice(edit)).contains("output size").contains("128");
    }

    @Test
    void anInputOfOtherChannelsKeepsTheKernelsOfThoseThatStay() {
        var scene = KnobEdits.number(scene(counting(4, 2, 2)), "groups", 1).scene();
        var fewer = InputEdits.channels(scene, 3).scene();
        assertThat(setting(fewer).weight().n()).isEqualTo(3);
        assertThat(setting(InputEdits.channels(fewer, 5).scene()).weight().n()).isEqualTo(5);
    }

    @Test
    void theFormulaOfTheSizeComesToTheSize() {
        var random = new Random(8);
        for (int i = 0; i < 100; i++) {
            var scene = random(random);
            var sizes = scene.stage().setting().sizes(scene.inputShape());
            assertThat(sizes.getFirst().result()).isEqualTo(String.valueOf(scene.outputShape().rows()));
            assertThat(sizes.getLast().result()).isEqualTo(String.valueOf(scene.outputShape().cols()));
        }
        var size = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("25-")).findFirst().orElseThrow().load().stage()
                .setting().sizes(counting(1, 3, 3).shape()).getFirst();
        for (var language : Language.all())
            for (var knob : List.of("kernel", "stride", "padding"))
                assertThat(Texts.of(language).get("tip.setting.transposed-convolution." + knob)).contains(size.letters());
        assertThat(size.numbers()).isEqualTo("(3 − 1)·2 − 2·0 + 1·(3−1) + 1 + 0");
    }

    @Test
    void thePreparedSceneMakesSevenBySevenOfThreeByThree() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("25-")).findFirst().orElseThrow().load();
        assertThat(scene.outputShape().rows()).isEqualTo(7);
        // in the middle of four input values, each with weight 1
        assertThat(scene.walk().stages().getFirst().step(scene.view().step()).value()).isEqualTo(1 + 2 + 4 + 5);
        assertThat(scene.walk().stages().getFirst().step(0).value()).isEqualTo(1);
    }

    @Test
    void noStrideIsToldWhereTheWindowMovesByOneThenByNone() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("25-")).findFirst().orElseThrow().load();
        var timeline = new Timeline(scene.walk(), Grain.VALUE);
        for (long at = 0; at < timeline.length(); at++)
            assertThat(new StepText(Texts.of(Language.ENGLISH)).caption(timeline.at(at), timeline)).doesNotContain("stride");
    }

    @Test
    void theWayBackLeadsThroughIt() {
        var loss = StageEdits.add(scene(counting(2, 2, 2)), SettingKind.MEAN_SQUARED_ERROR).scene();
        var back = loss.with(Passes.ITERATION).walk().stages().stream().map(o -> o.output().letter()).toList();
        assertThat(back).contains("∂L/∂w");
    }
}
