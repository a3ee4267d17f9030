package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Timeline.Grain;

/// What the notes of the scenes on common confusions say.
class OftenConfusedTest {

    private static Scene scene(String name) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load();
    }

    private static Array4 map(Scene scene, String stage, String letter) {
        return scene.walk().map(new MapId(stage, letter)).values();
    }

    private static Array4 only(Scene scene) {
        return scene.walk().stages().getFirst().y().values();
    }

    private static Array4 map(int rows, int cols, double... values) {
        return Array4.of(1, 1, rows, cols, values);
    }

    private static Scene painted(Scene scene, Collection<Cell> cells, double value) {
        return SceneEdits.paint(scene, cells, value).scene();
    }

    private static LayerSpec layer(Scene scene, int stage) {
        return scene.stages().get(stage).setting().layer().orElseThrow();
    }

    private static WindowAxis rows(Scene scene, int stage) {
        return scene.stages().get(stage).setting().window().orElseThrow().rows();
    }

    @Test
    void eightAndSevenCellsGiveTheSameThreeAndTheLastRowAndColumnAreNeverRead() {
        var scene = scene("51-two-sizes-one-output");
        var nine = map(3, 3, 8, 11, 2, 3, 8, 4, 6, 14, 5);
        assertThat(map(scene, "8-to-3", "z")).isEqualTo(nine);
        assertThat(map(scene, "8-to-7", "z").shape()).isEqualTo(new Shape(1, 7, 7));
        assertThat(map(scene, "7-to-3", "z")).isEqualTo(nine);
        var last = IntStream.range(0, 8).boxed().flatMap(i -> List.of(new Cell("x", 0, 7, i), new Cell("x", 0, i, 7)).stream()).distinct()
                .toList();
        assertThat(map(painted(scene, last, 99), "8-to-3", "z")).isEqualTo(nine);
    }

    @Test
    void strideTwoKeepsEverySecondOutputAndTheStripesVanish() {
        var scene = scene("52-stride-skips-outputs");
        var all = map(scene, "stride-1", "z");
        var kept = map(scene, "stride-2", "z");
        assertThat(kept).isEqualTo(Array4.fill(1, 1, 3, 3, (_, _, r, c) -> all.get(0, 0, 2 * r, 2 * c)));
        assertThat(kept.toArray()).containsOnly(3);
        assertThat(all.toArray()).containsOnly(3, 6);
        assertThat(map(KnobEdits.number(scene, "stride", 1).scene(), "stride-2", "z")).isEqualTo(all);
    }

    @Test
    void dilationTwoIsAKernelWithZerosBetweenAndSeesOneKindOfStripe() {
        var scene = scene("53-dilation-skips-inputs");
        var stride = scene("52-stride-skips-outputs");
        assertThat(scene.input()).isEqualTo(stride.input());
        assertThat(map(scene, "dilation-2", "w")).isEqualTo(map(stride, "stride-2", "w"));
        assertThat(map(scene, "dilation-2", "z")).isEqualTo(map(3, 3, 0, 9, 0, 0, 9, 0, 0, 9, 0))
                .isEqualTo(map(scene, "zeros-between", "z"));
        assertThat(rows(scene, 1).uncovered(7)).isZero();
    }

    @Test
    void oppositeEdgesCancelInTheSumAndEqualOnesAdd() {
        var scene = scene("54-channels-are-summed");
        var kept = map(scene, "kept", "z");
        assertThat(map(scene, "summed", "z")).isEqualTo(map(2, 3, 0, 0, 0, 0, 10, 0))
                .isEqualTo(Array4.fill(1, 1, 2, 3, (_, _, r, c) -> kept.get(0, 0, r, c) + kept.get(0, 1, r, c)));
        var turned = painted(painted(scene, List.of(new Cell(new MapId("summed", "w"), 1, 0, 0)), 1),
                List.of(new Cell(new MapId("summed", "w"), 1, 0, 1)), -1);
        assertThat(map(turned, "summed", "z")).isEqualTo(map(2, 3, 0, 10, 0, 0, 0, 0));
    }

    @Test
    void aBiasMovesAWholeMapAndEachFilterHasOne() {
        var scene = scene("55-one-bias-per-map");
        var z = map(scene, "cross-correlation", "z");
        assertThat(z).isEqualTo(Array4.fill(1, 3, 3, 3, (_, o, r, c) -> z.get(0, 0, r, c) + List.of(0, -6, -10).get(o)));
        var left = map(scene, "relu", "a");
        assertThat(IntStream.range(0, 3).mapToLong(o -> Arrays.stream(left.toArray(), 9 * o, 9 * o + 9).filter(a -> a > 0).count()))
                .containsExactly(9L, 5L, 1L);
        var spec = (ConvSpec) layer(scene, 0);
        assertThat(spec.biasCount()).isEqualTo(3);
        assertThat(spec.parameterCount()).isEqualTo(3 * 2 * 2 * 2 + 3).isEqualTo(27).isNotEqualTo((2 * 2 + 1) * 2 * 3);
    }

    @Test
    void filtersMakeDepthAndEachMapIsAsLargeAsThatOfOneFilter() {
        var scene = scene("56-more-filters-more-maps");
        var three = map(scene, "three-filters", "z");
        var one = map(scene, "one-filter", "z");
        assertThat(three.shape()).isEqualTo(new Shape(3, 4, 4));
        assertThat(one).isEqualTo(Array4.fill(1, 1, 4, 4, (_, _, r, c) -> three.get(0, 0, r, c)));
        for (int filters = 1; filters <= 8; filters++)
            assertThat(KnobEdits.number(scene, "outChannels", filters).scene().outputShape()).isEqualTo(new Shape(filters, 4, 4));
    }

    @Test
    void aLargerInputCostsNineTimesTheProductsAndNoParameter() {
        var scene = scene("57-input-size-costs");
        var small = (ConvSpec) layer(scene, 1);
        var large = (ConvSpec) layer(scene, 2);
        assertThat(large).isEqualTo(small);
        assertThat(map(scene, "large", "w")).isEqualTo(map(scene, "small", "w"));
        assertThat(List.of(small.parameterCount(), large.parameterCount())).containsOnly(9L);
        assertThat(large.multiplyAdds(new Shape(1, 8, 8))).isEqualTo(324);
        assertThat(small.multiplyAdds(new Shape(1, 4, 4))).isEqualTo(36);
        assertThat(large.denseWeightCount(new Shape(1, 8, 8))).isEqualTo(64 * 36);
        assertThat(small.denseWeightCount(new Shape(1, 4, 4))).isEqualTo(16 * 4);
    }

    @Test
    void withOneChannelEveryCellIsScaledAlike() {
        var scene = scene("58-one-by-one-one-channel");
        assertThat(only(scene)).isEqualTo(scene.input().map(x -> 9 - x));
    }

    @Test
    void withThreeChannelsACellDecidesWhichOfThemMeet() {
        var scene = scene("59-one-by-one-three-channels");
        var x = scene.input();
        var a = map(scene, "relu", "a");
        for (int r = 0; r < 6; r++)
            for (int c = 0; c < 6; c++) {
                double red = x.get(0, 0, r, c);
                double others = x.get(0, 1, r, c) + x.get(0, 2, r, c);
                assertThat(a.get(0, 0, r, c)).isEqualTo(red + others == 3 ? 1 : 0);
                assertThat(a.get(0, 1, r, c)).isEqualTo(red == 1 && others == 0 ? 1 : 0);
            }
        var changed = map(painted(scene, List.of(new Cell("x", 1, 4, 0)), 7), "cross-correlation", "z");
        var z = map(scene, "cross-correlation", "z");
        assertThat(changed).isEqualTo(z.like((n, o, r, c) -> z.get(n, o, r, c) + (r == 4 && c == 0 ? 7 - 14 * o : 0)));
    }

    @Test
    void weightsThatAddToNineTenthsTakeATenthAndThoseThatAddToOneTakeNothing() {
        var scene = scene("60-a-blur-that-darkens");
        assertThat(Arrays.stream(map(scene, "nine-tenths", "w").toArray()).sum()).isCloseTo(0.9, within(1e-12));
        assertThat(Arrays.stream(map(scene, "whole", "w").toArray()).sum()).isCloseTo(1, within(1e-12));
        var flat = scene.withInput(scene.input().map(_ -> 10));
        assertThat(map(flat, "nine-tenths", "z").toArray()).usingComparatorWithPrecision(1e-12).containsOnly(9);
        assertThat(map(flat, "again", "z").toArray()).usingComparatorWithPrecision(1e-12).containsOnly(8.1);
        assertThat(map(flat, "whole", "z").toArray()).usingComparatorWithPrecision(1e-12).containsOnly(10);
        var mended = painted(scene, List.of(new Cell(new MapId("nine-tenths", "w"), 0, 1, 1)), 0.2);
        assertThat(map(mended, "nine-tenths", "z")).isEqualTo(map(scene, "whole", "z"));
    }

    @Test
    void theSameEightWeightsInTheOtherOrderMeetOtherCells() {
        var scene = scene("61-flatten-order");
        var x = scene.input();
        var w = map(scene, "", "W").toArray();
        double channelsFirst = 0;
        double channelsLast = 0;
        for (int c = 0; c < 2; c++)
            for (int row = 0; row < 2; row++)
                for (int col = 0; col < 2; col++) {
                    int first = (c * 2 + row) * 2 + col;
                    int last = (row * 2 + col) * 2 + c;
                    channelsFirst += w[first] * x.get(0, c, row, col);
                    channelsLast += w[last] * x.get(0, c, row, col);
                    assertThat(w[8 + first]).as("the second row is the first, laid out for H·W·C").isEqualTo(w[last]);
                }
        assertThat(only(scene).toArray()).containsExactly(channelsFirst, channelsLast).containsExactly(16, -8);
        assertThat(new double[] {w[4], w[12]}).containsExactly(-1, 1);
    }

    @Test
    void aCellGetsOneGradientForEveryWindowThatItWins() {
        var scene = scene("62-overlapping-windows-add");
        var gradient = map(scene, "", "∂L/∂x");
        assertThat(map(scene, "pooling", "∂L/∂p").toArray()).containsOnly(1);
        assertThat(gradient).isEqualTo(map(4, 4, 0, 0, 0, 0, 0, 4, 0, 1, 1, 0, 3, 0, 0, 0, 0, 0));
        var apart = KnobEdits.number(scene.withView(scene.view().at(Grain.VALUE, 0, 0, 0)), "stride", 2).scene();
        var delta = map(apart, "pooling", "∂L/∂p").toArray();
        assertThat(map(apart, "", "∂L/∂x")).as("the winners 7, 3, 2 and 6 get one gradient each")
                .isEqualTo(map(4, 4, 0, 0, 0, 0, 0, delta[0], 0, delta[1], delta[2], 0, delta[3], 0, 0, 0, 0, 0));
    }

    @Test
    void softmaxTwiceFlattensTheProbabilitiesAndTheGradient() {
        var scene = scene("63-softmax-twice");
        assertThat(map(scene, "softmax", "q").get(0, 0, 0, 0)).isCloseTo(0.93, within(0.005));
        assertThat(map(scene, "softmax-again", "q").get(0, 0, 0, 0)).isCloseTo(0.45, within(0.005));
        var sure = scene.withInput(Array4.of(1, 1, 1, 2, 200, 100));
        assertThat(map(sure, "softmax-again", "q").get(0, 0, 0, 0)).isCloseTo(Math.E / (Math.E + 3), within(1e-12)).isLessThan(0.48);
        assertThat(map(scene, "dense", "∂L/∂s").toArray()[1]).isCloseTo(-0.06, within(0.005));
        var once = StageEdits.remove(scene).scene();
        assertThat(once.stages()).extracting(SceneStage::name).containsExactly("dense", "softmax", "loss");
        assertThat(map(once, "dense", "∂L/∂s").toArray()[1]).isCloseTo(-0.95, within(0.005));
    }

    @Test
    void anEvenKernelPadsOneSideMoreAndMovesASymmetricMapByHalfACell() {
        var scene = scene("64-same-with-an-even-kernel");
        var even = map(scene, "K=2", "z");
        var odd = map(scene, "K=3", "z");
        assertThat(odd).isEqualTo(odd.like((n, c, row, col) -> odd.get(n, c, 4 - row, 4 - col)));
        for (int row = 0; row < 4; row++)
            for (int col = 0; col < 4; col++)
                assertThat(even.get(0, 0, row, col)).as("symmetric about row and column 1.5").isEqualTo(even.get(0, 0, 3 - row, 3 - col));
        assertThat(even.shape()).isEqualTo(odd.shape()).isEqualTo(scene.inputShape());
        assertThat(rows(scene, 1)).extracting(WindowAxis::padBefore, WindowAxis::padAfter).containsExactly(0, 1);
        assertThat(rows(scene, 0)).extracting(WindowAxis::padBefore, WindowAxis::padAfter).containsExactly(1, 1);
        assertThat(rows(KnobEdits.number(scene, "kernel", 4).scene(), 1)).extracting(WindowAxis::padBefore, WindowAxis::padAfter)
                .containsExactly(1, 2);
    }
}
