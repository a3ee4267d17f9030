package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.FieldSize.FieldAxis;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Reach;
import org.receptive.trace.Timeline.Grain;

/// What the prepared scenes about the receptive field say in their notes.
class ReceptiveFieldScenesTest {

    private static final MapId X = MapId.of(SceneStage.INPUT);

    private static Scene scene(String number) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(number + "-")).findFirst().orElseThrow().load();
    }

    private static Cell pin(Scene scene) {
        return scene.view().pin().orElseThrow();
    }

    /// Finds the places of the input that light up for a cell.
    private static List<Integer> field(Scene scene, Cell cell) {
        var reach = Reach.of(scene.walk(), cell);
        return IntStream.range(0, scene.input().count()).filter(i -> reach.holds(X, i)).boxed().toList();
    }

    private static List<Integer> square(Scene scene, int from, int size) {
        int cols = scene.input().w();
        IntPredicate inside = i -> i >= from && i < from + size;
        return IntStream.range(0, scene.input().count()).filter(i -> inside.test(i / cols) && inside.test(i % cols)).boxed().toList();
    }

    private static Scene withDilation(Scene scene, int stage, int dilation) {
        return KnobEdits.number(scene.withView(scene.view().at(Grain.VALUE, stage, 0, 0)), "dilation", dilation).scene();
    }

    @Test
    void strideTwoInTheFirstKernelMakesSevenCellsOfFive() {
        var scene = scene("88");
        assertThat(field(scene, pin(scene))).isEqualTo(square(scene, 0, 7));
        assertThat(field(scene, new Cell(new MapId("a2", "z"), 0, 1, 1))).isEqualTo(square(scene, 1, 5));
        assertThat(FieldSize.of(scene, 1)).contains(new FieldSize(new FieldAxis(0, 5, 1), new FieldAxis(0, 5, 1)));
        assertThat(FieldSize.of(scene, 3)).contains(new FieldSize(new FieldAxis(0, 7, 2), new FieldAxis(0, 7, 2)));
    }

    @Test
    void dilationsOneTwoFourDoubleTheFieldAndWithoutThemItGrowsByOne() {
        var scene = scene("89");
        var plain = withDilation(withDilation(scene, 1, 1), 2, 1);
        int col = pin(scene).col();
        var stages = List.of("d1", "d2", "d4");
        for (int i = 0; i < 3; i++) {
            var cell = new Cell(new MapId(stages.get(i), "z"), 0, 0, col);
            assertThat(field(scene, cell)).isEqualTo(IntStream.rangeClosed(col - (2 << i) + 1, col).boxed().toList());
            assertThat(field(plain, cell)).isEqualTo(IntStream.rangeClosed(col - i - 1, col).boxed().toList());
        }
    }

    @Test
    void theOrderOfTwoLayersChangesTheFieldAndNotTheJump() {
        var scene = scene("90");
        assertThat(pin(scene).map()).isEqualTo(new MapId("convolved", "z"));
        assertThat(field(scene, pin(scene))).isEqualTo(square(scene, 0, 6));
        assertThat(field(scene, new Cell(new MapId("pooled", "p"), 0, 1, 1))).isEqualTo(square(scene, 1, 4));
        for (var map : List.of(new MapId("convolved", "z"), new MapId("pooled", "p"))) {
            var right = field(scene, new Cell(map, 0, 1, 2));
            var here = field(scene, new Cell(map, 0, 1, 1));
            assertThat(right.getLast() - here.getLast()).as("the jump of %s", map).isEqualTo(2);
        }
        assertThat(FieldSize.of(scene, 1)).contains(new FieldSize(new FieldAxis(-1, 4, 2), new FieldAxis(-1, 4, 2)));
        assertThat(FieldSize.of(scene, 3)).contains(new FieldSize(new FieldAxis(-2, 6, 2), new FieldAxis(-2, 6, 2)));
    }

    @Test
    void twoDilationsOfTwoReadAGridThatALineFallsThrough() {
        var scene = scene("91");
        var field = field(scene, pin(scene));
        assertThat(field).hasSize(25).allMatch(i -> i / 9 % 2 == 0 && i % 9 % 2 == 0);
        var x = scene.input();
        var without = scene.withInput(Array4.fill(1, 1, 9, 9, (_, _, _, _) -> 1));
        assertThat(IntStream.range(0, 9).mapToDouble(row -> x.get(0, 0, row, 3))).containsOnly(9.0);
        for (var s : List.of(scene, without))
            assertThat(s.walk().stages().getLast().y().values().toArray()).containsExactly(81);
        var closed = withDilation(scene, 0, 1);
        assertThat(field(closed, pin(scene))).isEqualTo(square(scene, 0, 7));
    }

    @Test
    void theGradientOfOneOutputThroughFourEqualKernelsIsBinomial() {
        var scene = scene("92");
        var walk = scene.walk();
        assertThat(walk.map(new MapId("k4", "z").gradient()).values().toArray()).containsExactly(1);
        var gradient = walk.map(X.gradient()).values();
        int[] binomial = {1, 4, 6, 4, 1};
        for (int row = 0; row < 5; row++)
            for (int col = 0; col < 5; col++)
                assertThat(gradient.get(0, 0, row, col)).isEqualTo(binomial[row] * binomial[col]);
        assertThat(field(scene, new Cell(new MapId("k4", "z"), 0, 0, 0))).as("what lights up is the box").hasSize(25);
    }

    /// What lights up, where a change of the input changes the value, and where the gradient of that value alone is not zero.
    @Test
    void whatLightsUpIsTheRegionOfNonZeroGradientOn200RandomStacks() {
        var stacks = new RandomStacks(12);
        int deep = 0;
        int withGaps = 0;
        for (int i = 0; i < 200; i++) {
            var scene = stacks.scene();
            var last = scene.walk().stages().getLast().y();
            var cell = last.cell(stacks.index(last.values().count()));
            var lit = field(scene, cell);
            assertThat(lit).as("%s of %s", cell, scene.stages()).isEqualTo(changing(scene, cell)).isEqualTo(gradients(scene, cell));
            deep += scene.stages().size() > 2 ? 1 : 0;
            withGaps += lit.isEmpty() || lit.size() == hull(scene, lit) ? 0 : 1;
        }
        assertThat(deep).as("of three stages or more").isGreaterThan(50);
        assertThat(withGaps).as("no whole rectangles").isGreaterThan(20);
    }

    /// Counts the cells of the least rectangle around these.
    private static int hull(Scene scene, List<Integer> cells) {
        int width = scene.input().w();
        var rows = cells.stream().mapToInt(i -> i / width).summaryStatistics();
        var cols = cells.stream().mapToInt(i -> i % width).summaryStatistics();
        return (rows.getMax() - rows.getMin() + 1) * (cols.getMax() - cols.getMin() + 1);
    }

    /// Every weight is positive, so no two ways cancel.
    private static List<Integer> changing(Scene scene, Cell cell) {
        double before = value(scene, cell);
        var x = scene.input();
        return IntStream.range(0, x.count()).filter(i -> {
            var changed = x.toArray();
            changed[i] += 1000;
            return value(scene.withInput(x.withValues(changed)), cell) > before + 1e-6;
        }).boxed().toList();
    }

    private static double value(Scene scene, Cell cell) {
        return scene.walk().stages().getLast().y().value(cell.channel(), cell.row(), cell.col());
    }

    /// The target is what comes out, but one less at the cell: the gradient of the loss is 1 there and 0 elsewhere.
    private static List<Integer> gradients(Scene scene, Cell cell) {
        var gradient = RandomStacks.withLossAt(scene, cell).walk().map(X.gradient()).values().toArray();
        return IntStream.range(0, gradient.length).filter(i -> gradient[i] != 0).boxed().toList();
    }
}
