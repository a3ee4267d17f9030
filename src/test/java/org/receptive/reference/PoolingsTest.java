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
class PoolingsTest {

    private static final PoolSpec MAX = PoolSpec.square(PoolKind.MAX, 2);

    private static Array4 image(int rows, int cols, double... values) {
        return Array4.of(1, 1, rows, cols, values);
    }

    private static PoolSpec signal(PoolKind kind, int kernel, int stride, int padding, boolean ceil, boolean countPadding) {
        return new PoolSpec(kind, Window.signal(new WindowAxis(kernel, stride, padding, padding, 1)), ceil, countPadding);
    }

    @Test
    void theLargestValueOfEachWindowComesOutWithItsPosition() {
        var maxima = Poolings.maximum(image(2, 4, 1, 5, -3, -2, 4, 2, -1, -9), MAX);
        assertThat(maxima.y()).isEqualTo(image(1, 2, 5, -1));
        assertThat(maxima.indices()).isEqualTo(image(1, 2, 1, 6));
    }

    @Test
    void theFirstOfEqualMaximaGetsTheGradient() {
        var x = image(2, 2, 7, 7, 7, 7);
        assertThat(Poolings.maximum(x, MAX).indices()).isEqualTo(image(1, 1, 0));
        assertThat(Poolings.gradX(x, image(1, 1, 3), MAX)).isEqualTo(image(2, 2, 3, 0, 0, 0));
    }

    @Test
    void paddingIsNeverAMaximum() {
        var maxima = Poolings.maximum(image(1, 2, -5, -7), signal(PoolKind.MAX, 2, 1, 1, false, true));
        assertThat(maxima.y()).isEqualTo(image(1, 3, -5, -5, -7));
        assertThat(maxima.indices()).isEqualTo(image(1, 3, 0, 0, 1));
    }

    @Test
    void aWindowInThePaddingAloneHasNoMaximumAndNoGradient() {
        var spec = new PoolSpec(PoolKind.MAX, Window.signal(new WindowAxis(2, 1, 1, 1, 2)), false, true);
        var maxima = Poolings.maximum(image(1, 1, 4), spec);
        assertThat(maxima.y()).isEqualTo(image(1, 1, Double.NEGATIVE_INFINITY));
        assertThat(maxima.indices()).isEqualTo(image(1, 1, -1));
        assertThat(Poolings.gradX(image(1, 1, 4), image(1, 1, 1), spec)).isEqualTo(image(1, 1, 0));
    }

    @Test
    void aMissingNumberPropagates() {
        var maxima = Poolings.maximum(image(2, 2, 1, Double.NaN, 9, Double.NaN), MAX);
        assertThat(maxima.y().get(0, 0, 0, 0)).isNaN();
        assertThat(maxima.indices()).isEqualTo(image(1, 1, 1));
    }

    @Test
    void minusInfinityIsAValueLikeOthers() {
        double low = Double.NEGATIVE_INFINITY;
        assertThat(Poolings.maximum(image(2, 2, low, low, low, low), MAX).indices()).isEqualTo(image(1, 1, 0));
    }

    @Test
    void overlappingWindowsAddTheirGradients() {
        assertThat(Poolings.gradX(image(1, 3, 1, 9, 2), image(1, 2, 10, 5), signal(PoolKind.MAX, 2, 1, 0, false, true)))
                .isEqualTo(image(1, 3, 0, 15, 0));
    }

    @Test
    void averagesCountThePaddingOrNot() {
        var x = image(1, 2, 6, 3);
        assertThat(Poolings.pool(x, signal(PoolKind.AVERAGE, 3, 1, 1, false, true))).isEqualTo(image(1, 2, 3, 3));
        assertThat(Poolings.pool(x, signal(PoolKind.AVERAGE, 3, 1, 1, false, false))).isEqualTo(image(1, 2, 4.5, 4.5));
    }

    @Test
    void aWindowThatHangsOverCountsOnlyCellsOfThePaddedInput() {
        // windows begin at −1, 1 and 3; the last reads one cell of the input and one of the padding, and two beyond
        assertThat(Poolings.pool(image(1, 4, 2, 4, 6, 8), signal(PoolKind.AVERAGE, 4, 2, 1, true, true)))
                .isEqualTo(image(1, 2, 3, 18 / 4.0));
        assertThat(Poolings.pool(image(1, 5, 2, 4, 6, 8, 10), signal(PoolKind.AVERAGE, 4, 2, 1, true, true)))
                .isEqualTo(image(1, 3, 3, 7, 18 / 3.0));
        assertThat(Poolings.pool(image(1, 5, 2, 4, 6, 8, 10), signal(PoolKind.AVERAGE, 4, 2, 1, true, false)))
                .isEqualTo(image(1, 3, 4, 7, 9));
    }

    @Test
    void theGradientOfAnAverageIsSharedByItsCells() {
        assertThat(Poolings.gradX(image(1, 4, 1, 2, 3, 4), image(1, 2, 8, 4), signal(PoolKind.AVERAGE, 2, 2, 0, false, true)))
                .isEqualTo(image(1, 4, 4, 4, 2, 2));
    }

    @Test
    void adaptivePoolingReadsOverlappingCells() {
        var x = image(1, 5, 1, 2, 3, 4, 5);
        assertThat(AdaptivePoolings.pool(x, new AdaptivePoolSpec(PoolKind.AVERAGE, 1, 2))).isEqualTo(image(1, 2, 2, 4));
        assertThat(AdaptivePoolings.maximum(x, new AdaptivePoolSpec(PoolKind.MAX, 1, 3)))
                .isEqualTo(new Maxima(image(1, 3, 2, 4, 5), image(1, 3, 1, 3, 4)));
    }

    @Test
    void globalPoolingLeavesOneValueForEachMap() {
        var x = Array4.of(1, 2, 1, 3, 1, 2, 6, -1, -2, -3);
        assertThat(AdaptivePoolings.pool(x, AdaptivePoolSpec.global(PoolKind.AVERAGE))).isEqualTo(Array4.of(1, 2, 1, 1, 3, -2));
        assertThat(AdaptivePoolings.gradX(x, Array4.of(1, 2, 1, 1, 3, 6), AdaptivePoolSpec.global(PoolKind.MAX)))
                .isEqualTo(Array4.of(1, 2, 1, 3, 0, 0, 3, 6, 0, 0));
    }
}
