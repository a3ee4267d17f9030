package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// Numbers calculated by hand.
class Pool2dTest {

    private static final PoolSpec MAX = PoolSpec.square(PoolKind.MAX, 2);

    private static Array4 image(int rows, int cols, double... values) {
        return Array4.of(1, 1, rows, cols, values);
    }

    private static PoolSpec signal(PoolKind kind, int kernel, int stride, int padding, boolean ceil, boolean countPadding) {
        return new PoolSpec(kind, Window.signal(new WindowAxis(kernel, stride, padding, padding, 1)), ceil, countPadding);
    }

    @Test
    void theLargestValueOfEachWindowComesOutWithItsPosition() {
        var maxima = Pool2d.maximum(MAX, image(2, 4, 1, 5, -3, -2, 4, 2, -1, -9));
        assertThat(maxima.y()).isEqualTo(image(1, 2, 5, -1));
        assertThat(maxima.indices()).isEqualTo(image(1, 2, 1, 6));
    }

    @Test
    void theFirstOfEqualMaximaGetsTheGradient() {
        var x = image(2, 2, 7, 7, 7, 7);
        assertThat(Pool2d.maximum(MAX, x).indices()).isEqualTo(image(1, 1, 0));
        assertThat(Pool2d.backward(MAX, x, image(1, 1, 3)).gradX()).isEqualTo(image(2, 2, 3, 0, 0, 0));
    }

    @Test
    void paddingIsNeverAMaximum() {
        var maxima = Pool2d.maximum(signal(PoolKind.MAX, 2, 1, 1, false, true), image(1, 2, -5, -7));
        assertThat(maxima.y()).isEqualTo(image(1, 3, -5, -5, -7));
        assertThat(maxima.indices()).isEqualTo(image(1, 3, 0, 0, 1));
    }

    @Test
    void aWindowInThePaddingAloneHasNoMaximumAndNoGradient() {
        var spec = new PoolSpec(PoolKind.MAX, Window.signal(new WindowAxis(2, 1, 1, 1, 2)), false, true);
        var maxima = Pool2d.maximum(spec, image(1, 1, 4));
        assertThat(maxima.y()).isEqualTo(image(1, 1, Double.NEGATIVE_INFINITY));
        assertThat(maxima.indices()).isEqualTo(image(1, 1, -1));
        assertThat(Pool2d.backward(spec, image(1, 1, 4), image(1, 1, 1)).gradX()).isEqualTo(image(1, 1, 0));
    }

    @Test
    void aMissingNumberPropagates() {
        var maxima = Pool2d.maximum(MAX, image(2, 2, 1, Double.NaN, 9, Double.NaN));
        assertThat(maxima.y().get(0, 0, 0, 0)).isNaN();
        assertThat(maxima.indices()).isEqualTo(image(1, 1, 1));
    }

    @Test
    void minusInfinityIsAValueLikeOthers() {
        double low = Double.NEGATIVE_INFINITY;
        assertThat(Pool2d.maximum(MAX, image(2, 2, low, low, low, low)).indices()).isEqualTo(image(1, 1, 0));
    }

    @Test
    void overlappingWindowsAddTheirGradients() {
        assertThat(Pool2d.backward(signal(PoolKind.MAX, 2, 1, 0, false, true), image(1, 3, 1, 9, 2), image(1, 2, 10, 5)).gradX())
                .isEqualTo(image(1, 3, 0, 15, 0));
    }

    @Test
    void averagesCountThePaddingOrNot() {
        var x = image(1, 2, 6, 3);
        assertThat(Pool2d.forward(signal(PoolKind.AVERAGE, 3, 1, 1, false, true), x)).isEqualTo(image(1, 2, 3, 3));
        assertThat(Pool2d.forward(signal(PoolKind.AVERAGE, 3, 1, 1, false, false), x)).isEqualTo(image(1, 2, 4.5, 4.5));
    }

    @Test
    void aWindowThatHangsOverCountsOnlyCellsOfThePaddedInput() {
        // windows begin at −1, 1 and 3; the last reads one cell of the input and one of the padding, and two beyond
        assertThat(Pool2d.forward(signal(PoolKind.AVERAGE, 4, 2, 1, true, true), image(1, 4, 2, 4, 6, 8)))
                .isEqualTo(image(1, 2, 3, 18 / 4.0));
        assertThat(Pool2d.forward(signal(PoolKind.AVERAGE, 4, 2, 1, true, true), image(1, 5, 2, 4, 6, 8, 10)))
                .isEqualTo(image(1, 3, 3, 7, 18 / 3.0));
        assertThat(Pool2d.forward(signal(PoolKind.AVERAGE, 4, 2, 1, true, false), image(1, 5, 2, 4, 6, 8, 10)))
                .isEqualTo(image(1, 3, 4, 7, 9));
    }

    @Test
    void theGradientOfAnAverageIsSharedByItsCells() {
        assertThat(Pool2d.backward(signal(PoolKind.AVERAGE, 2, 2, 0, false, true), image(1, 4, 1, 2, 3, 4), image(1, 2, 8, 4)).gradX())
                .isEqualTo(image(1, 4, 4, 4, 2, 2));
    }

    @Test
    void adaptivePoolingReadsOverlappingCells() {
        var x = image(1, 5, 1, 2, 3, 4, 5);
        assertThat(AdaptivePool2d.forward(new AdaptivePoolSpec(PoolKind.AVERAGE, 1, 2), x)).isEqualTo(image(1, 2, 2, 4));
        assertThat(AdaptivePool2d.maximum(new AdaptivePoolSpec(PoolKind.MAX, 1, 3), x))
                .isEqualTo(new Pool2d.Maxima(image(1, 3, 2, 4, 5), image(1, 3, 1, 3, 4)));
    }

    @Test
    void globalPoolingLeavesOneValueForEachMap() {
        var x = Array4.of(1, 2, 1, 3, 1, 2, 6, -1, -2, -3);
        assertThat(AdaptivePool2d.forward(AdaptivePoolSpec.global(PoolKind.AVERAGE), x)).isEqualTo(Array4.of(1, 2, 1, 1, 3, -2));
        assertThat(AdaptivePool2d.backward(AdaptivePoolSpec.global(PoolKind.MAX), x, Array4.of(1, 2, 1, 1, 3, 6)).gradX())
                .isEqualTo(Array4.of(1, 2, 1, 3, 0, 0, 3, 6, 0, 0));
    }
}
