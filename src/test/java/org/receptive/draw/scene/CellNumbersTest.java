package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.draw.theme.Sizes;

class CellNumbersTest {

    private static final double SMALL_WEIGHT = -0.009648;
    private static final double CELL = 37;

    @Test
    void aHallReadsHundredthsWhereSignificantDigitsHaveNoRoom() {
        var numbers = CellNumbers.of(SMALL_WEIGHT, CELL, Sizes.present());
        assertThat(numbers.areShown()).isTrue();
        assertThat(numbers.sizePx()).isGreaterThanOrEqualTo(Sizes.present().fine());
        assertThat(numbers.write(SMALL_WEIGHT)).isEqualTo("−0.01");
        assertThat(numbers.write(0.1292)).isEqualTo("0.13");
        assertThat(numbers.write(-0.6147)).isEqualTo("−0.61");
        assertThat(numbers.write(0)).isEqualTo("0");
    }

    @Test
    void whatIsNearlyNothingIsNotWrittenAsAZero() {
        var numbers = CellNumbers.of(SMALL_WEIGHT, CELL, Sizes.present());
        assertThat(numbers.write(0.0031)).isEqualTo("0.0");
        assertThat(numbers.write(-0.0031)).isEqualTo("−0.0");
    }

    @Test
    void whereThereIsRoomDigitsAreKept() {
        assertThat(CellNumbers.of(SMALL_WEIGHT, 90, Sizes.present()).write(SMALL_WEIGHT)).isEqualTo("−0.00965");
        assertThat(CellNumbers.of(SMALL_WEIGHT, 20, Sizes.present()).areShown()).isFalse();
    }

    @Test
    void aValueThatAHallWouldReadAsNothingIsLeftToItsColour() {
        assertThat(CellNumbers.of(-8.4e-11, CELL, Sizes.present()).areShown()).isFalse();
        assertThat(CellNumbers.of(-8.4e-11, 120, Sizes.present()).write(-8.4e-11)).isEqualTo("−8.4E−11");
    }
}
