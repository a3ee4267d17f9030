package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.array.Array4;
import org.receptive.spec.Activation;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.ReadableException;

/// Activation functions, softmax and losses at known points and at extremes.
class FunctionsTest {

    private static Array4 row(double... values) {
        return Array4.of(1, values.length, 1, 1, values);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-08, 1.1283791670955126e-08, 0.9999999887162083",
        "0.1, 0.1124629160182849, 0.8875370839817152",
        "0.5, 0.5204998778130465, 0.4795001221869535",
        "1, 0.8427007929497149, 0.15729920705028513",
        "1.5, 0.9661051464753108, 0.033894853524689274",
        "2, 0.9953222650189527, 0.004677734981047265",
        "2.49, 0.9995707121322661, 0.000429287867733913",
        "2.5, 0.999593047982555, 0.0004069520174449589",
        "3, 0.9999779095030014, 2.2090496998585438e-05",
        "4, 0.9999999845827421, 1.541725790028002e-08",
        "5, 0.9999999999984626, 1.5374597944280351e-12",
        "10, 1.0, 2.088487583762545e-45",
        "26, 1.0, 5.663192408856143e-296",
    })
    void theErrorFunctionIsExactToTwelveDigits(double x, double erf, double erfc) {
        assertThat(ErrorFunction.erf(x)).isCloseTo(erf, within(1e-15 + 1e-14 * erf));
        assertThat(ErrorFunction.erf(-x)).isEqualTo(-ErrorFunction.erf(x));
        assertThat(ErrorFunction.erfc(x)).isCloseTo(erfc, within(1e-12 * erfc));
        assertThat(ErrorFunction.erfc(-x)).isCloseTo(2 - erfc, within(1e-14));
    }

    @Test
    void theErrorFunctionEndsAtOne() {
        assertThat(ErrorFunction.erf(0)).isZero();
        assertThat(ErrorFunction.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ErrorFunction.erf(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
    }

    @Test
    void extremeArgumentsOverflowNowhere() {
        for (var function : List.of(new Activation.Sigmoid(), new Activation.Tanh(), new Activation.Softplus(), new Activation.Gelu(),
                new Activation.Elu(1), Activation.ScaledTanh.lecun()))
            for (double x : new double[] {-1e4, -745.5, -100, -0.0, 0, 100, 709.5, 1e4}) {
                assertThat(ActivationFunction.value(function, x)).as("%s of %s", function, x).isFinite();
                assertThat(ActivationFunction.derivative(function, x)).as("derivative of %s at %s", function, x).isFinite();
            }
        assertThat(ActivationFunction.value(new Activation.Softplus(), 1e4)).isEqualTo(1e4);
        assertThat(ActivationFunction.value(new Activation.Softplus(), 0)).isEqualTo(Math.log(2));
    }

    @Test
    void atAKinkTheDerivativeIsThatFromBelow() {
        assertThat(ActivationFunction.derivative(new Activation.Relu(), 0)).isZero();
        assertThat(ActivationFunction.derivative(new Activation.LeakyRelu(0.2), 0)).isEqualTo(0.2);
        assertThat(ActivationFunction.derivative(new Activation.Elu(1.5), 0)).isEqualTo(1.5);
    }

    @Test
    void softmaxSubtractsTheMaximumFirst() {
        var large = row(1000, 1000, -1000);
        assertThat(Softmax.forward(SoftmaxSpec.overClasses(), large)).isEqualTo(row(0.5, 0.5, 0));
        assertThat(Softmax.forward(new SoftmaxSpec(SoftmaxSpec.Axis.CHANNELS, true), large).get(0, 2, 0, 0)).isCloseTo(-2000 - Math.log(2),
                within(1e-9));
    }

    @Test
    void softmaxSumsToOneAlongItsAxisOnly() {
        var x = Array4.of(1, 1, 2, 2, 0, Math.log(3), Math.log(3), 0);
        assertThat(Softmax.forward(new SoftmaxSpec(SoftmaxSpec.Axis.ROWS, false), x).get(0, 0, 1, 0)).isCloseTo(0.75, within(1e-15));
        assertThat(Softmax.forward(new SoftmaxSpec(SoftmaxSpec.Axis.COLS, false), x).get(0, 0, 0, 0)).isCloseTo(0.25, within(1e-15));
        assertThat(Softmax.forward(SoftmaxSpec.overClasses(), x)).isEqualTo(x.map(_ -> 1));
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
