package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.text.ReadableException;

/// Losses at known points and at extremes.
class LossesTest {

    private static Array4 row(double... values) {
        return Array4.of(1, values.length, 1, 1, values);
    }

    @Test
    void crossEntropyOfEqualLogitsIsTheLogarithmOfTheClasses() {
        assertThat(CrossEntropyLoss.forward(LossReduction.MEAN, 0.3, row(0, 0, 0, 0), List.of(2))).isCloseTo(Math.log(4), within(1e-15));
    }

    @Test
    void theCertainAndWrongLossIsLargeButFinite() {
        assertThat(CrossEntropyLoss.forward(LossReduction.SUM, 0, row(1000, -1000), List.of(1))).isEqualTo(2000);
    }

    @Test
    void classesThatAreNotThereAreRefused() {
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> CrossEntropyLoss.forward(LossReduction.SUM, 0, row(0, 0), List.of(2)))
                .withMessage("there is no class 2: choose one from 0 to 1");
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> CrossEntropyLoss.backward(LossReduction.SUM, 0, row(0, 0), List.of()))
                .withMessage("the loss needs 1 classes, one for each example, but 0 are given: give as many");
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> CrossEntropyLoss.forward(LossReduction.SUM, 2, row(0, 0), List.of(1)))
                .withMessageStartingWith("a label smoothing of 2");
    }

    @Test
    void squaredErrorIsTheSumOrTheMean() {
        assertThat(SquaredErrorLoss.forward(LossReduction.SUM, row(1, 2), row(3, 5))).isEqualTo(13);
        assertThat(SquaredErrorLoss.forward(LossReduction.MEAN, row(1, 2), row(3, 5))).isEqualTo(6.5);
        assertThat(SquaredErrorLoss.backward(LossReduction.MEAN, row(1, 2), row(3, 5))).isEqualTo(row(-2, -3));
    }

    @Test
    void theMapLossIsThePenaltyOfTheRightClassPlusThePressureOnTheOthers() {
        double expected = 1 + Math.log(Math.exp(-0.5) + Math.exp(-1) + Math.exp(-3));
        assertThat(MaximumAPosterioriLoss.forward(0.5, row(1, 3), List.of(0))).isCloseTo(expected, within(1e-14));
    }

    @Test
    void theMapLossOfHugeDistancesDoesNotUnderflow() {
        // all e^−y are 0 in double; what is left of the pressure is −ln of the least of them
        assertThat(MaximumAPosterioriLoss.forward(10_000, row(5000, 4000), List.of(0))).isEqualTo(1000);
        assertThat(MaximumAPosterioriLoss.backward(10_000, row(5000, 4000), List.of(0))).isEqualTo(row(1, -1));
    }
}
