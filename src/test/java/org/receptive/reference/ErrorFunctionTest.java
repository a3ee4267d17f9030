package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values published to sixteen digits.
class ErrorFunctionTest {

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
}
