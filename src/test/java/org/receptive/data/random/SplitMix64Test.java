package org.receptive.data.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    @Test
    void theFirstNumbersAreThoseOfSplitMix64() {
        // published values for the seed 1234567
        var stream = new SplitMix64();
        stream.start(1234567);
        assertThat(Long.toUnsignedString(stream.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(stream.nextLong())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(stream.nextLong())).isEqualTo("9817491932198370423");
    }

    @Test
    void aStreamStartedAgainRepeatsItself() {
        var stream = SplitMix64.of(3, 4);
        stream.start(99);
        double first = stream.gaussian();
        stream.gaussian();
        stream.gaussian();
        stream.start(99);
        assertThat(stream.gaussian()).isEqualTo(first);
    }

    @Test
    void neighboursShareNothing() {
        var seen = new HashSet<Long>();
        for (int seed = -20; seed < 20; seed++)
            for (int index = -20; index < 20; index++)
                seen.add(SplitMix64.of(seed, index).nextLong());
        assertThat(seen).hasSize(1600);
        assertThat(SplitMix64.mix(1, 2)).isNotEqualTo(SplitMix64.mix(2, 1));
        assertThat(SplitMix64.mix(0, 0, 1)).isNotEqualTo(SplitMix64.mix(0, 1, 0));
    }

    @Test
    void gaussianNumbersHaveMeanZeroAndDeviationOne() {
        var stream = SplitMix64.of(1, 1);
        double sum = 0;
        double squares = 0;
        int n = 40_000;
        for (int i = 0; i < n; i++) {
            double value = stream.gaussian();
            sum += value;
            squares += value * value;
        }
        assertThat(sum / n).isCloseTo(0, within(0.02));
        assertThat(squares / n).isCloseTo(1, within(0.03));
    }

    @Test
    void drawsStayInTheirRange() {
        var stream = SplitMix64.of(5, 0);
        for (int i = 0; i < 2000; i++) {
            assertThat(stream.uniform(-3, 2)).isBetween(-3.0, 2.0);
            assertThat(stream.below(7)).isBetween(0, 6);
            assertThat(stream.gaussian(10, 2)).isBetween(5.0, 15.0);
        }
    }
}
