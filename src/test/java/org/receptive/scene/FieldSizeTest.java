package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene.Passes;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Reach;

class FieldSizeTest {

    private static final int ROWS = 44;
    private static final int COLS = 38;

    private static WindowAxis axis(Random random) {
        return new WindowAxis(1 + random.nextInt(3), 1 + random.nextInt(2), 0, 0, 1 + random.nextInt(2));
    }

    private static Setting setting(Random random) {
        var window = new Window(axis(random), axis(random));
        return switch (random.nextInt(4)) {
            case 0 ->
                new LayerSetting(new PoolSpec(random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE, window, false, false), Map.of());
            case 1 -> new LayerSetting(new ActivationSpec(new Activation.Relu()), Map.of());
            default -> new ConvolutionSetting(OperationKind.CROSS_CORRELATION, new ConvSpec(1, 1, window, 1, false), PaddingMode.NARROW,
                    Array4.fill(1, 1, window.rows().kernel(), window.cols().kernel(), (_, _, _, _) -> 1),
                    Array4.fill(1, 1, 1, 1, (_, _, _, _) -> 0));
        };
    }

    private static Scene stack(Random random) {
        var stages = new ArrayList<SceneStage>();
        for (int i = 0; i < 1 + random.nextInt(3); i++)
            stages.add(new SceneStage("s" + i, setting(random), List.of(i == 0 ? SceneStage.INPUT : "s" + (i - 1))));
        return new Scene(Caption.same("stack"), Caption.same(""), Array4.fill(1, 1, ROWS, COLS, (_, _, r, c) -> r + c), stages,
                Passes.FORWARD, View.START);
    }

    /// The first row and column that a value stands on, and how many rows and columns.
    private record Region(int top, int left, int rows, int cols) {

        static Region of(Scene scene, String letter, int row, int col) {
            var walk = scene.walk();
            var reach = Reach.before(walk, new Cell(new MapId(scene.stages().getLast().name(), letter), 0, row, col));
            int top = ROWS;
            int left = COLS;
            int bottom = 0;
            int right = 0;
            for (int i = reach.next(MapId.of("x"), 0); i >= 0; i = reach.next(MapId.of("x"), i + 1)) {
                top = Math.min(top, i / COLS);
                bottom = Math.max(bottom, i / COLS);
                left = Math.min(left, i % COLS);
                right = Math.max(right, i % COLS);
            }
            return new Region(top, left, bottom - top + 1, right - left + 1);
        }
    }

    @Test
    void theRecurrenceGivesWhatValuesStandOnInRandomStacks() {
        var random = new Random(31);
        for (int round = 0; round < 200; round++) {
            var scene = stack(random);
            var letter = scene.stages().getLast().output().letter();
            var field = FieldSize.of(scene, scene.stages().size() - 1).orElseThrow();
            var first = Region.of(scene, letter, 0, 0);
            var next = Region.of(scene, letter, 1, 1);
            assertThat(field).as("stack %d: %s", round, scene.stages())
                    .isEqualTo(new FieldSize(first.rows(), first.cols(), next.top() - first.top(), next.left() - first.left()));
        }
    }

    @Test
    void whatReadsEverythingHasNoWindowOnTheInput() {
        var chain = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load();
        assertThat(FieldSize.of(chain, 0)).contains(new FieldSize(3, 3, 1, 1));
        assertThat(FieldSize.of(chain, 1)).contains(new FieldSize(3, 3, 1, 1));
        assertThat(FieldSize.of(chain, 2)).contains(new FieldSize(4, 4, 2, 2));
        assertThat(List.of(FieldSize.of(chain, 3), FieldSize.of(chain, 4), FieldSize.of(chain, 5))).allMatch(Optional::isEmpty);
    }

    @Test
    void branchesThatMeetSeeAsFarAsTheFarthest() {
        var residual = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("22-")).findFirst().orElseThrow().load();
        var last = FieldSize.of(residual, residual.stages().size() - 1).orElseThrow();
        assertThat(last.rows()).isGreaterThan(1);
        assertThat(last.rowJump()).isEqualTo(1);
    }
}
