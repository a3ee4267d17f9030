package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.draw.scene.Rehearsal;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

class StageEditsTest {

    private static Scene of(SettingKind kind, Array4 input) {
        return new Scene(Caption.same("a"), Caption.same(""), input, List.of(SceneStage.only(kind.begin(List.of(input.shape())))),
                Scene.Passes.FORWARD, View.START);
    }

    private static Array4 counting(int channels, int rows, int cols) {
        return Array4.fill(1, channels, rows, cols, (_, c, row, col) -> c * rows * cols + row * cols + col - 7);
    }

    @Test
    void anyRowOfEditsLeavesASceneThatCanBeWalkedAndDrawn() {
        var random = new Random(31);
        var kinds = SettingKind.values();
        for (int i = 0; i < 150; i++) {
            var first = kinds[random.nextInt(kinds.length - 2)];
            // no circle is smaller than 3 × 3
            int least = first == SettingKind.CIRCLE_CONVOLUTION ? 3 : 2;
            var scene = of(first, counting(1 + random.nextInt(6), least + random.nextInt(5), least + random.nextInt(5)));
            for (int n = 0; n < 6; n++) {
                var kind = kinds[random.nextInt(kinds.length)];
                scene = switch (random.nextInt(5)) {
                    case 0 -> StageEdits.replace(scene, kind).scene();
                    case 1 -> StageEdits.remove(scene).scene();
                    case 2 -> InputEdits.channels(scene, 1 + random.nextInt(8)).scene();
                    default -> StageEdits.add(scene, kind).scene();
                };
                var timeline = new Timeline(scene.walk(), Grain.VALUE);
                var at = timeline.at(Math.floorMod(random.nextLong(), timeline.length()));
                var shown = scene.withView(scene.view().at(Grain.VALUE, at.stage(), at.step().index(), 0));
                assertThatCode(() -> Rehearsal.of(shown)).as("%s", shown.stages()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aCircleThatDoesNotFitIsRefusedAndTheSceneStaysAsItWas() {
        var scene = of(SettingKind.MAX_POOLING, counting(1, 2, 2));
        var edit = StageEdits.replace(scene, SettingKind.CIRCLE_CONVOLUTION);
        assertThat(edit.scene()).isEqualTo(scene);
        assertThat(edit.notice()).isPresent();
    }

    @Test
    void aSoftmaxOfMapsOfOneValueIsWalked() {
        var scene = of(SettingKind.SOFTMAX, counting(3, 1, 1));
        double sum = 0;
        for (int i = 0; i < 3; i++)
            sum += scene.walk().stages().getFirst().step(i).value();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void branchesOfUnequalChannelsAreConcatenatedAndDrawn() {
        var input = counting(1, 4, 4);
        var conv = KnobEdits.number(of(SettingKind.CROSS_CORRELATION, input), "outChannels", 8).scene();
        var same = KnobEdits.choose(conv, "paddingMode", "equalWidth").scene();
        var stages = List.of(new SceneStage("conv", same.stages().getFirst().setting(), List.of("x")),
                new SceneStage("both", SettingKind.CONCATENATION.begin(List.of()), List.of("x", "conv")));
        for (int step = 0; step < 9 * 16; step += 5) {
            var scene = new Scene(Caption.same("a"), Caption.same(""), input, stages, Scene.Passes.FORWARD,
                    View.START.at(Grain.VALUE, 1, step, 0));
            assertThatCode(() -> Rehearsal.of(scene)).doesNotThrowAnyException();
        }
    }

    @Test
    void aStageReplacedByASumIsAddedToWhatItReads() {
        var edit = StageEdits.replace(of(SettingKind.ACTIVATION, counting(2, 3, 3)), SettingKind.SUM);
        assertThat(edit.scene().stages().getFirst().inputs()).containsExactly("x", "x");
    }

    @Test
    void theInputsChannelsChangeBeforeAPooledConvolutionToo() {
        var pool = of(SettingKind.MAX_POOLING, counting(1, 6, 6));
        var scene = StageEdits.add(pool, SettingKind.CROSS_CORRELATION).scene();
        assertThat(InputEdits.channels(scene, 2).scene().input().c()).isEqualTo(2);
    }

    @Test
    void aDenseStageThatNoFileCouldHoldIsRefused() {
        var scene = of(SettingKind.ACTIVATION, counting(16, 64, 64));
        var edit = StageEdits.add(scene, SettingKind.DENSE);
        assertThat(edit.scene()).isEqualTo(scene);
        assertThat(edit.notice()).isPresent();
    }
}
