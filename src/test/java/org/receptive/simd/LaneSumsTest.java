package org.receptive.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LaneSumsTest {

    /// Adds the upper half to the lower until one is left.
    private static float halves(float[] values, int at) {
        var sums = new float[Lanes.LENGTH];
        System.arraycopy(values, at, sums, 0, Lanes.LENGTH);
        for (int half = Lanes.LENGTH / 2; half > 0; half /= 2)
            for (int i = 0; i < half; i++)
                sums[i] += sums[i + half];
        return sums[0];
    }

    @Test
    void lanesAreAddedInHalvesToTheLastBit() {
        var random = new Random(3);
        var values = new float[Lanes.LENGTH * 3 + 5];
        for (int round = 0; round < 2000; round++) {
            for (int i = 0; i < values.length; i++)
                values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3));
            int at = random.nextInt(values.length - Lanes.LENGTH + 1);
            double exact = 0;
            double size = 0;
            for (int i = at; i < at + Lanes.LENGTH; i++) {
                exact += values[i];
                size += Math.abs(values[i]);
            }
            assertThat(LaneSums.sum(values, at)).isEqualTo(halves(values, at)).isCloseTo((float) exact, within((float) (1e-6 * size)));
        }
    }

    @Test
    void everyLaneCountsOnce() {
        for (int lane = 0; lane < Lanes.LENGTH; lane++) {
            var values = new float[Lanes.LENGTH];
            values[lane] = 3;
            assertThat(LaneSums.sum(values, 0)).isEqualTo(3);
        }
    }

    @Test
    void nothingAndInfinityPassThrough() {
        var values = new float[Lanes.LENGTH];
        values[Lanes.LENGTH - 1] = Float.POSITIVE_INFINITY;
        assertThat(LaneSums.sum(values, 0)).isInfinite();
        values[0] = Float.NaN;
        assertThat(LaneSums.sum(values, 0)).isNaN();
    }
}
