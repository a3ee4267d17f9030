package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.array.Array4;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;

class BarAxisTest {

    private static BarAxis axis(double... values) {
        return BarAxis.of(NamedMap.of(MapId.of("x"), NamedMap.Role.INPUT, NamedMap.Form.MAPS, Array4.of(1, 1, 1, values.length, values)),
                0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "0, 9, 0, 10", "0, 10, 0, 10", "0, 10.5, 0, 20", "-3, 4, -5, 5", "-0.3, 0, -0.5, 0", "0, 0.02, 0, 0.02",
        "-1000000000, 1, -1000000000, 1", "0, 5.67, 0, 10"})
    void itReachesFromZeroToRoundNumbersBeyondEveryValue(double least, double greatest, double low, double high) {
        var axis = axis(least, greatest);
        assertThat(axis.low()).isEqualTo(low);
        assertThat(axis.high()).isEqualTo(high);
        assertThat(axis.holds(least) && axis.holds(greatest)).isTrue();
    }

    @Test
    void aValueThatChangesALittleLeavesItAsItIs() {
        assertThat(axis(1, 9)).isEqualTo(axis(1, 5.5)).isNotEqualTo(axis(1, 4.9));
    }

    @Test
    void whatIsNoNumberDoesNotDecide() {
        assertThat(axis(Double.NaN, 3, Double.POSITIVE_INFINITY)).isEqualTo(new BarAxis(0, 5));
    }

    @ParameterizedTest
    @CsvSource({"10, 3.4, 3", "10, 3.6, 4", "20, 12.4, 12", "2, 0.34, 0.3", "1, 0.68, 0.7", "500, 123, 120", "10, -0.2, 0"})
    void aHandMovesABarByStepsThatSuitTheAxis(double high, double meant, double taken) {
        assertThat(new BarAxis(0, high).rounded(meant, false)).isEqualTo(taken);
    }

    @Test
    void inSmallStepsATenthIsExactlyATenth() {
        assertThat(new BarAxis(0, 10).rounded(0.3000001, true)).isEqualTo(0.3);
        assertThat(new BarAxis(0, 10).rounded(2.68, true)).isEqualTo(2.7);
    }

    @Test
    void itsNumbersAreTheEndsZeroAndTheMiddles() {
        assertThat(new BarAxis(-5, 10).ticks()).containsExactly(0.0, 10.0, -5.0, 5.0, -2.5);
        assertThat(new BarAxis(0, 10).ticks()).containsExactly(0.0, 10.0, 5.0);
    }

    @Test
    void anAxisWithoutZeroIsRefused() {
        assertThatThrownBy(() -> new BarAxis(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BarAxis(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
