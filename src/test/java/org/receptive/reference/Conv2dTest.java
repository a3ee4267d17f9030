package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Numbers calculated by hand.
class Conv2dTest {

    private static final Array4 NO_BIAS = Array4.of(1, 1, 1, 1, 0);
    private static final Array4 NINE = counting(1, 1, 3, 3);
    private static final Array4 FOUR = counting(1, 1, 2, 2);
    private static final ConvSpec TWO_BY_TWO = ConvSpec.single(Window.valid(2, 2));

    private static Array4 counting(int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (in, ic, row, col) -> ((in * c + ic) * h + row) * w + col);
    }

    private static Array4 image(int rows, int cols, double... values) {
        return Array4.of(1, 1, rows, cols, values);
    }

    @Test
    void crossCorrelationOfTheTextbookExample() {
        assertThat(Conv2d.forward(TWO_BY_TWO, NINE, FOUR, NO_BIAS)).isEqualTo(image(2, 2, 19, 25, 37, 43));
    }

    @Test
    void convolutionTurnsTheKernelFirst() {
        assertThat(Conv2d.forwardFlipped(TWO_BY_TWO, NINE, FOUR, NO_BIAS)).isEqualTo(image(2, 2, 5, 11, 23, 29));
    }

    @Test
    void convolutionIsCrossCorrelationWithTheFlippedKernel() {
        var spec = new ConvSpec(2, 3, new Window(new WindowAxis(3, 2, 1, 0, 1), new WindowAxis(2, 1, 2, 1, 2)), 1, false);
        var x = counting(2, 2, 6, 5);
        var w = counting(3, 2, 3, 2);
        assertThat(Conv2d.forwardFlipped(spec, x, w, NO_BIAS))
                .isEqualTo(Conv2d.forward(spec, x, Conv2d.flipped(w), NO_BIAS));
    }

    @Test
    void flippingRotatesEveryKernelByHalfATurn() {
        assertThat(Conv2d.flipped(counting(2, 1, 2, 3))).isEqualTo(Array4.of(2, 1, 2, 3, 5, 4, 3, 2, 1, 0, 11, 10, 9, 8, 7, 6));
    }

    @Test
    void flippingTwiceChangesNothing() {
        var w = counting(2, 3, 3, 4);
        assertThat(Conv2d.flipped(Conv2d.flipped(w))).isEqualTo(w);
    }

    @Test
    void convolvingAnImpulseGivesTheKernel() {
        var impulse = image(3, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        var kernel = image(3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Conv2d.forwardFlipped(ConvSpec.single(Window.same(3, 3)), impulse, kernel, NO_BIAS)).isEqualTo(kernel);
    }

    @Test
    void crossCorrelatingAnImpulseGivesTheTurnedKernel() {
        var impulse = image(3, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        var kernel = image(3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Conv2d.forward(ConvSpec.single(Window.same(3, 3)), impulse, kernel, NO_BIAS))
                .isEqualTo(image(3, 3, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    }

    @Test
    void fullConvolutionOfSignalsMultipliesPolynomials() {
        var y = Conv2d.forwardFlipped(ConvSpec.single(Window.full(1, 2)), image(1, 3, 1, 2, 3), image(1, 2, 1, 1), NO_BIAS);
        assertThat(y).isEqualTo(image(1, 4, 1, 3, 5, 3));
    }

    @Test
    void paddingCountsAsZero() {
        var spec = ConvSpec.single(new Window(new WindowAxis(2, 1, 1, 0, 1), new WindowAxis(2, 1, 0, 1, 1)));
        assertThat(Conv2d.forward(spec, image(1, 2, 5, 7), image(2, 2, 1, 10, 100, 1000), NO_BIAS))
                .isEqualTo(image(1, 2, 7500, 700));
    }

    @Test
    void strideTwoReadsEverySecondWindow() {
        var spec = ConvSpec.single(Window.signal(new WindowAxis(2, 2, 0, 0, 1)));
        assertThat(Conv2d.forward(spec, image(1, 5, 1, 2, 3, 4, 5), image(1, 2, 1, 10), NO_BIAS)).isEqualTo(image(1, 2, 21,
                43));
    }

    @Test
    void dilationTwoSkipsACell() {
        var spec = ConvSpec.single(Window.signal(new WindowAxis(2, 1, 0, 0, 2)));
        assertThat(Conv2d.forward(spec, image(1, 4, 1, 2, 3, 4), image(1, 2, 1, 10), NO_BIAS)).isEqualTo(image(1, 2, 31, 42));
    }

    @Test
    void channelsAreAddedUp() {
        var spec = new ConvSpec(2, 1, Window.valid(2, 2), 1, false);
        var x = Array4.fill(1, 2, 3, 3, (n, c, row, col) -> c + row * 3.0 + col);
        var w = Array4.fill(1, 2, 2, 2, (o, i, row, col) -> i + row * 2.0 + col);
        assertThat(Conv2d.forward(spec, x, w, NO_BIAS)).isEqualTo(image(2, 2, 56, 72, 104, 120));
    }

    @Test
    void eachFilterMakesItsOwnMapAndAddsItsOwnBias() {
        var spec = new ConvSpec(1, 2, Window.valid(1, 1), 1, true);
        assertThat(Conv2d.forward(spec, image(1, 2, 3, 4), Array4.of(2, 1, 1, 1, 10, -1), Array4.of(2, 1, 1, 1, 0.5, 100)))
                .isEqualTo(Array4.of(1, 2, 1, 2, 30.5, 40.5, 97, 96));
    }

    @Test
    void withoutBiasInTheSpecificationNoneIsRead() {
        assertThat(Conv2d.forward(TWO_BY_TWO, NINE, FOUR, Array4.of(1, 1, 1, 1, 1000))).isEqualTo(image(2, 2, 19, 25, 37, 43));
    }

    @Test
    void groupsReadOnlyTheirOwnChannels() {
        var spec = new ConvSpec(4, 2, Window.valid(1, 1), 2, false);
        assertThat(Conv2d.forward(spec, Array4.of(1, 4, 1, 1, 1, 2, 3, 4), Array4.of(2, 2, 1, 1, 1, 10, 100, 1000), NO_BIAS))
                .isEqualTo(Array4.of(1, 2, 1, 1, 21, 4300));
    }

    @Test
    void depthwiseFiltersScaleTheirOwnChannel() {
        var spec = new ConvSpec(3, 3, Window.valid(1, 1), 3, false);
        assertThat(Conv2d.forward(spec, Array4.of(1, 3, 1, 2, 1, 2, 3, 4, 5, 6), Array4.of(3, 1, 1, 1, 1, 10, 100), NO_BIAS))
                .isEqualTo(Array4.of(1, 3, 1, 2, 1, 2, 30, 40, 500, 600));
    }

    @Test
    void everyExampleOfABatchIsComputedForItself() {
        var both = Conv2d.forward(ConvSpec.single(Window.valid(1, 2)), Array4.of(2, 1, 1, 2, 1, 2, 30, 40), image(1, 2, 1, 1), NO_BIAS);
        assertThat(both).isEqualTo(Array4.of(2, 1, 1, 1, 3, 70));
    }

    @Test
    void aWeightOfAnotherShapeIsRefusedWithBothShapes() {
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> Conv2d.forward(TWO_BY_TWO, NINE, counting(1, 1, 3, 2), NO_BIAS))
                .withMessage(
                        "the layer needs a weight of shape 1×1×2×2 (output × input/groups × height × width) but the weight has 1×1×3×2");
    }

    @Test
    void aMissingBiasIsRefused() {
        var spec = new ConvSpec(1, 2, Window.valid(2, 2), 1, true);
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> Conv2d.forward(spec, NINE, counting(2, 1, 2, 2), NO_BIAS))
                .withMessage("the layer needs 2 biases but there are 1");
    }
}
