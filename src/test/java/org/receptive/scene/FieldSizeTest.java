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
import org.receptive.scene.FieldSize.FieldAxis;
import org.receptive.scene.Scene.Passes;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Reach;
import org.receptive.trace.Walk;

class FieldSizeTest {

    private static final int ROWS = 64;
    private static final int COLS = 60;

    private static WindowAxis axis(Random random) {
        return new WindowAxis(1 + random.nextInt(3), 1 + random.nextInt(2), 0, 0, 1 + random.nextInt(2));
    }

    /// Pads both sides of an axis, each by less than this, and with no regard to the other.
    private static WindowAxis padded(WindowAxis axis, int bound, Random random) {
        return axis.withPadding(random.nextInt(bound), random.nextInt(bound));
    }

    private static Setting convolution(WindowAxis rows, WindowAxis cols) {
        return new ConvolutionSetting(OperationKind.CROSS_CORRELATION, new ConvSpec(1, 1, new Window(rows, cols), 1, false),
                PaddingMode.CUSTOM, Array4.fill(1, 1, rows.kernel(), cols.kernel(), (_, _, _, _) -> 1),
                Array4.fill(1, 1, 1, 1, (_, _, _, _) -> 0));
    }

    private static Setting setting(Random random) {
        var rows = axis(random);
        var cols = axis(random);
        return switch (random.nextInt(4)) {
            case 0 -> new LayerSetting(new PoolSpec(random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE,
                    new Window(padded(rows, rows.extent() / 2 + 1, random), padded(cols, cols.extent() / 2 + 1, random)), false, false),
                    Map.of());
            case 1 -> new LayerSetting(new ActivationSpec(new Activation.Relu()), Map.of());
            default -> convolution(padded(rows, rows.kernel(), random), padded(cols, cols.kernel(), random));
        };
    }

    private static Scene stack(Random random) {
        var stages = new ArrayList<SceneStage>();
        for (int i = 0; i < 1 + random.nextInt(3); i++)
            stages.add(new SceneStage("s" + i, setting(random), List.of(i == 0 ? SceneStage.INPUT : "s" + (i - 1))));
        return scene(stages);
    }

    private static Scene scene(List<SceneStage> stages) {
        return new Scene(Caption.same("stack"), Caption.same(""), Array4.fill(1, 1, ROWS, COLS, (_, _, r, c) -> r + c), stages,
                Passes.FORWARD, View.START);
    }

    /// An axis with stride 1 whose padding keeps the size, however it is shared out.
    private static WindowAxis keeping(WindowAxis axis, int before) {
        return axis.withStride(1).withPadding(before, axis.extent() - 1 - before);
    }

    private static SceneStage branch(String name, Random random) {
        var rows = axis(random);
        var cols = axis(random);
        return new SceneStage(name, convolution(keeping(rows, random.nextInt(rows.extent())), keeping(cols, random.nextInt(cols.extent()))),
                List.of("s"));
    }

    /// Two branches that keep the size, after one stage and before another.
    private static Scene fork(Random random) {
        return scene(List.of(new SceneStage("s", setting(random), List.of(SceneStage.INPUT)), branch("a", random), branch("b", random),
                new SceneStage("sum", new LayerSetting(new JoinSpec(JoinSpec.Kind.SUM), Map.of()), List.of("a", "b")),
                new SceneStage("last", setting(random), List.of("sum"))));
    }

    private static FieldAxis field(int start, int size, int jump) {
        return new FieldAxis(start, size, jump);
    }

    /// The first row and column that a value stands on, and how many rows and columns.
    private record Region(int top, int left, int rows, int cols) {

        static Region of(Scene scene, Walk walk, int row, int col) {
            var reach = Reach.before(walk, new Cell(scene.stages().getLast().output(), 0, row, col));
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

    /// Compares with what two values in the middle stand on, whose fields no border cuts.
    private static void requireRegions(Scene scene) {
        var walk = scene.walk();
        var y = walk.map(scene.stages().getLast().output());
        int row = (y.rows() - 1) / 2;
        int col = (y.cols() - 1) / 2;
        var here = Region.of(scene, walk, row, col);
        var next = Region.of(scene, walk, row + 1, col + 1);
        assertThat(List.of(here.top(), here.left())).as("first row and column").allMatch(i -> i > 0);
        assertThat(next.top() + next.rows()).isLessThan(ROWS);
        assertThat(next.left() + next.cols()).isLessThan(COLS);
        int rowJump = next.top() - here.top();
        int colJump = next.left() - here.left();
        assertThat(FieldSize.of(scene, scene.stages().size() - 1)).as("%s", scene.stages())
                .contains(new FieldSize(field(here.top() - row * rowJump, here.rows(), rowJump),
                        field(here.left() - col * colJump, here.cols(), colJump)));
    }

    @Test
    void theRecurrenceGivesWhatValuesStandOnInRandomStacks() {
        var random = new Random(31);
        for (int round = 0; round < 200; round++)
            requireRegions(stack(random));
    }

    @Test
    void branchesThatBeginAtDifferentPlacesSeeWhatAnyOfThemSees() {
        var random = new Random(32);
        for (int round = 0; round < 100; round++)
            requireRegions(fork(random));
    }

    @Test
    void aCausalBranchBesideOneOfTheSameSizeSeesFromTheFirstCellOfTheOneToTheLastOfTheOther() {
        var line = WindowAxis.plain(1);
        var kernel = WindowAxis.plain(3).withDilation(2);
        var causal = PaddingMode.CAUSAL.applyTo(new Window(line, kernel));
        var same = PaddingMode.EQUAL_WIDTH.applyTo(new Window(line, WindowAxis.plain(3)));
        var scene = scene(List.of(new SceneStage("causal", convolution(causal.rows(), causal.cols()), List.of(SceneStage.INPUT)),
                new SceneStage("same", convolution(same.rows(), same.cols()), List.of(SceneStage.INPUT)),
                new SceneStage("sum", new LayerSetting(new JoinSpec(JoinSpec.Kind.SUM), Map.of()), List.of("causal", "same"))));
        assertThat(FieldSize.of(scene, 0)).contains(new FieldSize(field(0, 1, 1), field(-4, 5, 1)));
        assertThat(FieldSize.of(scene, 1)).contains(new FieldSize(field(0, 1, 1), field(-1, 3, 1)));
        assertThat(FieldSize.of(scene, 2)).contains(new FieldSize(field(0, 1, 1), field(-4, 6, 1)));
        requireRegions(scene);
    }

    @Test
    void whatReadsEverythingHasNoWindowOnTheInput() {
        var chain = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load();
        assertThat(FieldSize.of(chain, 0)).contains(new FieldSize(field(0, 3, 1), field(0, 3, 1)));
        assertThat(FieldSize.of(chain, 1)).contains(new FieldSize(field(0, 3, 1), field(0, 3, 1)));
        assertThat(FieldSize.of(chain, 2)).contains(new FieldSize(field(0, 4, 2), field(0, 4, 2)));
        assertThat(List.of(FieldSize.of(chain, 3), FieldSize.of(chain, 4), FieldSize.of(chain, 5))).allMatch(Optional::isEmpty);
    }

    @Test
    void branchesThatMeetSeeAsFarAsTheFarthest() {
        var residual = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("22-")).findFirst().orElseThrow().load();
        var last = FieldSize.of(residual, residual.stages().size() - 1).orElseThrow();
        assertThat(last).isEqualTo(new FieldSize(field(-1, 3, 1), field(-1, 3, 1)));
    }
}
