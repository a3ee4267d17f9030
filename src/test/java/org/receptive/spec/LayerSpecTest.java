package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shapes and counts of every layer, calculated by hand.
class LayerSpecTest {

    private static final WindowAxis TWO = WindowAxis.plain(2).withStride(2);

    private static PoolSpec pool(WindowAxis axis, boolean ceil) {
        return new PoolSpec(PoolKind.MAX, new Window(axis, axis), ceil, true);
    }

    @ParameterizedTest(name = "i={0} k={1} s={2} p={3} gives {4} by rounding up")
    @CsvSource({"6, 3, 2, 0, 3", "6, 3, 2, 1, 4", "7, 3, 2, 0, 3", "5, 2, 2, 0, 3", "5, 2, 3, 0, 2", "4, 1, 3, 0, 2", "2, 3, 2, 0, 1",
        "5, 2, 2, 1, 3", "3, 2, 4, 1, 1"})
    void roundingUpLetsTheLastWindowHangOver(int input, int kernel, int stride, int padding, int expected) {
        assertThat(new WindowAxis(kernel, stride, padding, padding, 1).ceilOutputSize(input)).isEqualTo(expected);
    }

    @Test
    void roundingUpCountsWindowsUntilOneReachesTheEndUnlessItBeginsBehindTheInput() {
        var random = new Random(8);
        for (int i = 0; i < 3000; i++) {
            var plain = new WindowAxis(1 + random.nextInt(5), 1 + random.nextInt(5), 0, 0, 1 + random.nextInt(3));
            int most = plain.extent() / 2;
            var axis = plain.withPadding(random.nextInt(most + 1), random.nextInt(most + 1));
            int input = 1 + random.nextInt(12);
            if (!axis.fits(input))
                continue;
            int windows = 1;
            while ((windows - 1) * axis.stride() + axis.extent() < axis.paddedSize(input) && axis.inputIndex(windows, 0) < input)
                windows++;
            assertThat(axis.ceilOutputSize(input)).as("%s on %d", axis, input).isEqualTo(windows);
        }
    }

    @Test
    void transposingGivesTheInputSizeOfTheConvolution() {
        for (int kernel = 1; kernel < 5; kernel++)
            for (int stride = 1; stride < 4; stride++)
                for (int input = 6; input < 12; input++) {
                    var axis = new WindowAxis(kernel, stride, 1, 0, 2);
                    if (!axis.fits(input))
                        continue;
                    int lost = (axis.paddedSize(input) - axis.extent()) % stride;
                    assertThat(axis.transposedSize(axis.outputSize(input), lost)).isEqualTo(input);
                }
    }

    @Test
    void transposedConvolutionUpsamples() {
        var spec = new TransposedConvSpec(4, 6, new Window(new WindowAxis(4, 2, 1, 1, 1), new WindowAxis(3, 2, 1, 1, 1)), 0, 1, 2, true);
        assertThat(spec.outputShape(new Shape(4, 5, 5))).isEqualTo(new Shape(6, 10, 10));
        assertThat(spec.parameterCount()).isEqualTo(4 * 3 * 12 + 6);
        assertThat(spec.multiplyAdds(new Shape(4, 5, 5))).isEqualTo(4 * 25 * 3 * 12);
        assertThat(spec.connections(new Shape(4, 5, 5))).isEqualTo(4 * 25 * 3 * 12 + 600);
        assertThat(spec.convolution().outputShape(new Shape(6, 10, 10))).isEqualTo(new Shape(4, 5, 5));
    }

    @Test
    void poolingKeepsTheMaps() {
        assertThat(PoolSpec.square(PoolKind.MAX, 2).outputShape(new Shape(6, 7, 9))).isEqualTo(new Shape(6, 3, 4));
        assertThat(pool(WindowAxis.plain(3).withStride(2), true).outputShape(new Shape(1, 6, 7))).isEqualTo(new Shape(1, 3, 3));
    }

    @Test
    void aMaximumMultipliesNothingAndAnAverageEveryValueRead() {
        assertThat(PoolSpec.square(PoolKind.MAX, 2).multiplyAdds(new Shape(6, 8, 8))).isZero();
        assertThat(PoolSpec.square(PoolKind.AVERAGE, 2).multiplyAdds(new Shape(6, 8, 8))).isEqualTo(6 * 16 * 4);
    }

    @Test
    void aDilatedPoolingMayPadByHalfOfWhatItSpans() {
        assertThat(pool(new WindowAxis(3, 1, 2, 2, 2), false).outputShape(new Shape(1, 5, 5))).isEqualTo(new Shape(1, 5, 5));
    }

    @Test
    void adaptivePoolingSharesTheInputAmongItsOutputs() {
        var starts = List.of(0, 2, 4);
        var ends = List.of(3, 5, 7);
        for (int o = 0; o < 3; o++) {
            assertThat(AdaptivePoolSpec.first(o, 3, 7)).isEqualTo(starts.get(o));
            assertThat(AdaptivePoolSpec.end(o, 3, 7)).isEqualTo(ends.get(o));
        }
        assertThat(new AdaptivePoolSpec(PoolKind.MAX, 3, 2).outputShape(new Shape(5, 7, 4))).isEqualTo(new Shape(5, 3, 2));
        assertThat(AdaptivePoolSpec.global(PoolKind.AVERAGE).outputShape(new Shape(5, 7, 4))).isEqualTo(new Shape(5, 1, 1));
        assertThat(AdaptivePoolSpec.global(PoolKind.AVERAGE).multiplyAdds(new Shape(5, 7, 4))).isEqualTo(5 * 28);
    }

    @Test
    void subsamplingLearnsTwoNumbersForEachMap() {
        var spec = new SubsamplingSpec(3, new Window(TWO, TWO));
        assertThat(spec.outputShape(new Shape(3, 4, 6))).isEqualTo(new Shape(3, 2, 3));
        assertThat(spec.parameters()).extracting(ParameterSpec::shape).containsExactly(List.of(3), List.of(3));
    }

    @Test
    void aPartialConvolutionLearnsOnlyWhatItsTableNames() {
        var spec = new PartialConvSpec(3, List.of(List.of(0, 1), List.of(2)), Window.valid(3, 3), false);
        assertThat(spec.parameterCount()).isEqualTo(27);
        assertThat(spec.parameters()).singleElement().extracting(ParameterSpec::count).isEqualTo(54);
        assertThat(spec.connects(1, 2)).isTrue();
        assertThat(spec.connects(1, 0)).isFalse();
        assertThat(spec.multiplyAdds(new Shape(3, 4, 4))).isEqualTo(27 * 4);
    }

    @Test
    void denseLayersReadAnyShapeOfTheirCount() {
        var spec = new DenseSpec(12, 5, true);
        assertThat(spec.outputShape(new Shape(3, 2, 2))).isEqualTo(new Shape(5, 1, 1));
        assertThat(spec.parameterCount()).isEqualTo(65);
        assertThat(spec.multiplyAdds(new Shape(12, 1, 1))).isEqualTo(60);
        assertThat(new DenseSpec(12, 5, false).parameterCount()).isEqualTo(60);
    }

    @Test
    void maxoutDividesTheMaps() {
        assertThat(new MaxoutSpec(3).outputShape(new Shape(6, 4, 5))).isEqualTo(new Shape(2, 4, 5));
    }

    @Test
    void layersThatWorkValueByValueKeepTheShape() {
        var shape = new Shape(2, 3, 4);
        for (LayerSpec layer : List.of(ActivationSpec.relu(), SoftmaxSpec.overClasses(), new DropoutSpec(0.5))) {
            assertThat(layer.outputShape(shape)).isEqualTo(shape);
            assertThat(layer.parameterCount()).isZero();
            assertThat(layer.multiplyAdds(shape)).isZero();
            assertThat(layer.connections(shape)).isZero();
        }
    }

    @Test
    void aSumKeepsTheShapeAndAConcatenationAddsTheMaps() {
        var branches = List.of(new Shape(2, 3, 3), new Shape(2, 3, 3));
        assertThat(new JoinSpec(JoinSpec.Kind.SUM).outputShape(branches)).isEqualTo(new Shape(2, 3, 3));
        assertThat(new JoinSpec(JoinSpec.Kind.CONCATENATE).outputShape(branches)).isEqualTo(new Shape(4, 3, 3));
    }

    @Test
    void aLeNetActivationTakesOneToOne() {
        var f = Activation.ScaledTanh.lecun();
        assertThat(f.amplitude() * Math.tanh(f.slope())).isCloseTo(1, within(1e-4));
    }
}
