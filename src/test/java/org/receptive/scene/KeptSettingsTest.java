package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.array.Array4;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Losses;

/// A stage that becomes another operation keeps what both have.
class KeptSettingsTest {

    private static final Array4 INPUT = Scenes.counting(1, 2, 7, 8);
    private static final Window SLIDING = new Window(new WindowAxis(3, 2, 1, 1, 1), new WindowAxis(2, 1, 1, 1, 2));

    private static Scene of(Setting setting, Array4 input) {
        return new Scene(Caption.same("a"), Caption.same(""), input, List.of(SceneStage.only(setting)), Scene.Passes.FORWARD, View.START);
    }

    private static Scene of(SettingKind kind, Array4 input) {
        return of(kind.begin(List.of(input.shape())), input);
    }

    private static ConvolutionSetting convolution(Window window, int groups, PaddingValues filling) {
        var spec = new ConvSpec(2, 4, window, groups, true);
        var weight = Scenes.counting(4, 2 / groups, window.rows().kernel(), window.cols().kernel());
        return new ConvolutionSetting(OperationKind.CROSS_CORRELATION, spec, PaddingMode.of(window), filling, weight,
                Scenes.counting(4, 1, 1, 1));
    }

    private static Setting pooling(PoolKind kind, boolean ceil) {
        var axis = new WindowAxis(3, 2, 1, 1, 1);
        return new LayerSetting(new PoolSpec(kind, new Window(axis, axis.withStride(3)), ceil, false), Map.of());
    }

    private static Scene becomes(Scene scene, SettingKind kind) {
        var edit = StageEdits.replace(scene, kind);
        assertThat(edit.notice()).as("%s", kind).isEmpty();
        assertThat(edit.scene().input()).isEqualTo(scene.input());
        assertThat(edit.scene().stage().setting().word()).isEqualTo(kind.word());
        return edit.scene();
    }

    private static SettingKind kindOf(Scene scene) {
        return SettingKind.ofWord(scene.stage().setting().word()).orElseThrow();
    }

    static Stream<Arguments> thereAndBack() {
        var slid = convolution(SLIDING, 1, PaddingValues.ZEROS);
        var grouped = convolution(Window.valid(3, 3), 2, PaddingValues.ZEROS);
        var reflected = convolution(Window.same(3, 3), 1, PaddingValues.REFLECT);
        var transposed = new SettingTable(slid).as(SettingKind.TRANSPOSED_CONVOLUTION);
        var whole = convolution(Window.valid(7, 8), 1, PaddingValues.ZEROS);
        var circle = CircleConvolutionSetting.begin(INPUT.shape());
        var loss = LossSetting.begin(Losses.Kind.CROSS_ENTROPY, INPUT.shape())
                .with(new Knob.Whole("target", "function", 5, 0, 111)).with(new Knob.Real("rate", "function", 0.25, 0, 100));
        return Stream.of(
                Arguments.of(slid, SettingKind.CONVOLUTION), Arguments.of(slid, SettingKind.TRANSPOSED_CONVOLUTION),
                Arguments.of(grouped, SettingKind.CONVOLUTION), Arguments.of(grouped, SettingKind.TRANSPOSED_CONVOLUTION),
                Arguments.of(reflected, SettingKind.CONVOLUTION),
                Arguments.of(transposed, SettingKind.CROSS_CORRELATION), Arguments.of(transposed, SettingKind.CONVOLUTION),
                Arguments.of(whole, SettingKind.DENSE), Arguments.of(SettingKind.DENSE.begin(List.of(INPUT.shape())),
                        SettingKind.CROSS_CORRELATION),
                Arguments.of(circle, SettingKind.CROSS_CORRELATION), Arguments.of(circle, SettingKind.CONVOLUTION),
                Arguments.of(circle.with(new Knob.Whole("points", "window", 5, 3, 16)), SettingKind.CROSS_CORRELATION),
                Arguments.of(pooling(PoolKind.MAX, true), SettingKind.AVERAGE_POOLING),
                Arguments.of(pooling(PoolKind.AVERAGE, false), SettingKind.MAX_POOLING),
                Arguments.of(pooling(PoolKind.MAX, true), SettingKind.MIN_POOLING),
                Arguments.of(pooling(PoolKind.AVERAGE, true), SettingKind.L2_POOLING),
                Arguments.of(new LayerSetting(AdaptivePoolSpec.global(PoolKind.MAX), Map.of()), SettingKind.AVERAGE_POOLING),
                Arguments.of(loss, SettingKind.SQUARED_ERROR), Arguments.of(loss, SettingKind.SOFTMAX_CROSS_ENTROPY),
                Arguments.of(loss, SettingKind.MEAN_SQUARED_ERROR));
    }

    /// What a setting over the input becomes.
    private record SettingTable(Setting setting) {
        Setting as(SettingKind kind) {
            return becomes(of(setting, INPUT), kind).stage().setting();
        }
    }

    @ParameterizedTest
    @MethodSource("thereAndBack")
    void thereAndBackGivesTheFirstSettingAgain(Setting setting, SettingKind other) {
        var first = of(setting, INPUT);
        assertThat(becomes(becomes(first, other), kindOf(first))).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVOLUTION", "TRANSPOSED_CONVOLUTION"})
    void kernelsBiasesAndWindowStayBetweenConvolutions(SettingKind kind) {
        var now = convolution(SLIDING, 1, PaddingValues.ZEROS);
        var slid = SlidWeights.of(new SettingTable(now).as(kind), INPUT.shape()).orElseThrow();
        assertThat(slid.window()).isEqualTo(SLIDING);
        assertThat(slid.weight()).contains(now.weight());
        assertThat(slid.bias()).contains(now.bias());
    }

    @Test
    void whatStandsInThePaddingStaysBetweenTheTwoConvolutions() {
        var turned = new SettingTable(convolution(Window.same(3, 3), 1, PaddingValues.REFLECT)).as(SettingKind.CONVOLUTION);
        assertThat(((ConvolutionSetting) turned).filling()).isEqualTo(PaddingValues.REFLECT);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAX_POOLING", "AVERAGE_POOLING", "MIN_POOLING", "L2_POOLING"})
    void theWindowStaysFromConvolutionToPoolingAndBack(SettingKind kind) {
        var pooled = becomes(of(convolution(SLIDING, 1, PaddingValues.ZEROS), INPUT), kind);
        assertThat(pooled.stage().setting().window()).contains(SLIDING);
        assertThat(becomes(pooled, SettingKind.CROSS_CORRELATION).stage().setting().window()).contains(SLIDING);
    }

    @Test
    void morePaddingThanAPoolingMayHaveIsCutToTheMost() {
        var pooled = becomes(of(convolution(Window.full(3, 3), 1, PaddingValues.ZEROS), INPUT), SettingKind.MAX_POOLING);
        assertThat(pooled.stage().setting().window().orElseThrow().rows().padBefore()).isEqualTo(1);
    }

    @Test
    void anAveragePoolingThatBecomesAConvolutionStillComputesMeans() {
        var axis = new WindowAxis(2, 2, 0, 0, 1);
        var pooled = of(new LayerSetting(new PoolSpec(PoolKind.AVERAGE, new Window(axis, axis), false, true), Map.of()), INPUT);
        var convolved = becomes(pooled, SettingKind.CROSS_CORRELATION);
        assertThat(convolved.outputShape()).isEqualTo(pooled.outputShape());
        for (int i = 0; i < pooled.outputShape().count(); i++)
            assertThat(convolved.walk().stages().getFirst().step(i).value())
                    .isCloseTo(pooled.walk().stages().getFirst().step(i).value(), within(1e-9));
    }

    @Test
    void aDenseLayerThatBecomesAConvolutionStillComputesTheSame() {
        var dense = of(SettingKind.DENSE, INPUT);
        var convolved = becomes(dense, SettingKind.CROSS_CORRELATION);
        for (int i = 0; i < 4; i++)
            assertThat(convolved.walk().stages().getFirst().step(i).value())
                    .isCloseTo(dense.walk().stages().getFirst().step(i).value(), within(1e-9));
    }

    @Test
    void aCircleKeepsHowLargeTheKernelIs() {
        var circle = (CircleConvolutionSetting) new SettingTable(convolution(Window.same(5, 5), 1, PaddingValues.ZEROS))
                .as(SettingKind.CIRCLE_CONVOLUTION);
        assertThat(circle.circle().side()).isEqualTo(5);
    }

    @Test
    void lossesKeepTheTargetAndTheRate() {
        var loss = LossSetting.begin(Losses.Kind.CROSS_ENTROPY, INPUT.shape())
                .with(new Knob.Whole("target", "function", 5, 0, 111)).with(new Knob.Real("rate", "function", 0.25, 0, 100));
        var other = (LossSetting) new SettingTable(loss).as(SettingKind.SQUARED_ERROR);
        assertThat(other.target()).isEqualTo(((LossSetting) loss).target());
        assertThat(other.rate()).isEqualTo(0.25);
    }

    @Test
    void theSameOperationAgainChangesNothing() {
        for (var kind : SettingKind.values()) {
            var input = Scenes.counting(1, 1, 4, 4);
            var scene = of(kind, input);
            if (kind.inputs() == 1)
                assertThat(StageEdits.replace(scene, kind).scene()).isSameAs(scene);
        }
        var leaky = KnobEdits.choose(of(SettingKind.ACTIVATION, INPUT), "function", ActivationWords.ALL.getLast()).scene();
        assertThat(StageEdits.replace(leaky, SettingKind.ACTIVATION).scene()).isEqualTo(leaky);
    }

    @Test
    void theWalkStaysAtTheValueWhereItStood() {
        var scene = Scenes.at(of(convolution(Window.same(3, 3), 1, PaddingValues.ZEROS), INPUT), 1, 4, 5);
        assertThat(StageEdits.replace(scene, SettingKind.MAX_POOLING).scene().view().step()).isEqualTo((7 + 4) * 8 + 5);
    }

    @Test
    void oneUndoGivesTheFirstSceneBack() {
        var first = of(convolution(SLIDING, 1, PaddingValues.ZEROS), INPUT);
        var history = new History(first);
        history.push(StageEdits.replace(first, SettingKind.MAX_POOLING).scene(), Optional.empty());
        assertThat(history.undo()).contains(first);
        assertThat(history.canUndo()).isFalse();
    }
}
