package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConvSpecTest {

    private static final ConvSpec LENET_C1 = new ConvSpec(1, 6, Window.same(5, 5), 1, true);

    @Test
    void outputHasOneMapForEveryFilter() {
        assertThat(LENET_C1.outputShape(new Shape(1, 28, 28))).isEqualTo(new Shape(6, 28, 28));
    }

    @Test
    void axesAreComputedEachForItself() {
        var spec = ConvSpec.single(new Window(new WindowAxis(3, 2, 1, 0, 1), new WindowAxis(2, 1, 0, 1, 3)));
        assertThat(spec.outputShape(new Shape(1, 7, 6))).isEqualTo(new Shape(1, 3, 4));
    }

    @Test
    void parametersAreWeightsAndBiases() {
        assertThat(LENET_C1.weightCount()).isEqualTo(150);
        assertThat(LENET_C1.biasCount()).isEqualTo(6);
        assertThat(LENET_C1.parameterCount()).isEqualTo(156);
    }

    @Test
    void withoutBiasOnlyWeightsAreLearned() {
        assertThat(new ConvSpec(3, 4, Window.valid(3, 3), 1, false).parameterCount()).isEqualTo(108);
    }

    @Test
    void multiplyAddsAreOutputsTimesTerms() {
        assertThat(LENET_C1.multiplyAdds(new Shape(1, 28, 28))).isEqualTo(6L * 28 * 28 * 25);
    }

    @Test
    void aDenseLayerOfTheSameShapesNeedsInputsTimesOutputs() {
        assertThat(LENET_C1.denseWeightCount(new Shape(1, 28, 28))).isEqualTo(28L * 28 * 6 * 28 * 28);
    }

    @Test
    void groupsDivideTheChannelsThatAFilterReads() {
        var spec = new ConvSpec(4, 6, Window.valid(3, 3), 2, false);
        assertThat(spec.channelsPerFilter()).isEqualTo(2);
        assertThat(spec.termsPerOutput()).isEqualTo(18);
        assertThat(spec.weightCount()).isEqualTo(108);
        assertThat(IntStream.range(0, 6).map(spec::firstInputChannel)).containsExactly(0, 0, 0, 2, 2, 2);
    }

    @Test
    void depthwiseFiltersReadTheirOwnChannel() {
        var spec = new ConvSpec(3, 3, Window.valid(3, 3), 3, false);
        assertThat(IntStream.range(0, 3).map(spec::firstInputChannel)).containsExactly(0, 1, 2);
        assertThat(spec.channelsPerFilter()).isEqualTo(1);
    }

    @Test
    void anotherWindowKeepsTheChannels() {
        assertThat(LENET_C1.withWindow(Window.valid(3, 3))).isEqualTo(new ConvSpec(1, 6, Window.valid(3, 3), 1, true));
    }

    @Test
    void aShapeCountsItsValues() {
        assertThat(new Shape(3, 4, 5).count()).isEqualTo(60);
    }

    @Test
    void theSizeFormulaEndsInTheOutputSize() {
        var formula = new SizeFormula(new WindowAxis(3, 2, 1, 1, 1), 7);
        assertThat(formula.letters()).isEqualTo("O = ⌊(I + 2P − D·(K−1) − 1) / S⌋ + 1");
        assertThat(formula.numbers()).isEqualTo("⌊(7 + 2·1 − 1·(3−1) − 1) / 2⌋ + 1");
        assertThat(formula.result()).isEqualTo("4");
    }

    @Test
    void theSizeFormulaNamesBothPaddingsWhereTheyDiffer() {
        var formula = new SizeFormula(new WindowAxis(4, 1, 1, 2, 1), 6);
        assertThat(formula.letters()).isEqualTo("O = ⌊(I + P₁ + P₂ − D·(K−1) − 1) / S⌋ + 1");
        assertThat(formula.numbers()).isEqualTo("⌊(6 + 1 + 2 − 1·(4−1) − 1) / 1⌋ + 1");
        assertThat(formula.result()).isEqualTo("6");
    }
}
