package org.receptive.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.ui.control.NumberScale.Named;

class NumberScaleTest {

    @ParameterizedTest
    @CsvSource({"0.01, 0.02, 0.005", "0.02, 0.05, 0.01", "0.05, 0.1, 0.02", "0.008, 0.01, 0.005", "1, 2, 0.5", "0.9, 1, 0.5", "50, 100, 20",
        "0, 0.00001, 0", "0.00001, 0.00002, 0"})
    void learningRatesGoByOneTwoFive(double value, double above, double below) {
        assertThat(Named.ONE_TWO_FIVE.next(value, true)).isEqualTo(above);
        assertThat(Named.ONE_TWO_FIVE.next(value, false)).isEqualTo(below);
    }

    @Test
    void batchesAreDoubledAndHalvedDownToOne() {
        assertThat(Named.DOUBLED.next(64, true)).isEqualTo(128);
        assertThat(Named.DOUBLED.next(64, false)).isEqualTo(32);
        assertThat(Named.DOUBLED.next(1, false)).isEqualTo(1);
    }

    @Test
    void nothingGoesBelowZero() {
        for (var scale : Named.values())
            assertThat(scale.next(0, false)).isGreaterThanOrEqualTo(0);
    }

    @Test
    void tenthsDoNotGatherRoundingErrors() {
        double value = 0;
        for (int i = 0; i < 7; i++)
            value = Named.TENTHS.next(value, true);
        assertThat(value).isEqualTo(0.7, within(0.0));
    }
}
