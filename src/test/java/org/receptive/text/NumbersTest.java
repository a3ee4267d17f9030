package org.receptive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, 0", "3, 3", "-2, −2", "1.5, 1.5", "-0.3333333333, −0.3333", "12345, 12345", "99999, 99999", "99999.5, 100000",
        "123456, 123500", "0.1, 0.1", "0.30000000000000004, 0.3", "0.99995, 1", "1e-12, 1E−12", "1e300, 1E+300", "-1e300, −1E+300",
        "0.00001234, 0.00001234", "2.5e-8, 2.5E−8", "1e12, 1000000000000", "1e13, 1E+13", "NaN, NaN", "Infinity, ∞", "-Infinity, −∞",
    })
    void displayedWithAtMostFourDigits(double value, String text) {
        assertThat(Numbers.display(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, 0", "-2, −2", "0.30000000000000004, 0.30000000000000004", "99999.5, 99999.5", "1e-12, 1E−12", "1e300, 1E+300",
        "-0.1, −0.1", "1e-7, 0.0000001", "123456789012.5, 123456789012.5", "NaN, NaN", "-Infinity, −∞", "4.9e-324, 4.9E−324",
    })
    void writtenInFull(double value, String text) {
        assertThat(Numbers.exact(value)).isEqualTo(text);
    }

    @Test
    void oneTenthAndTwoTenthsShowTheirSumInFull() {
        assertThat(Numbers.exact(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(Numbers.display(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Numbers.isShownExactly(0.1 + 0.2)).isFalse();
        assertThat(Numbers.isShownExactly(0.3)).isTrue();
    }

    @Test
    void aFloatThatWasWidenedHasNoDigitsThatMeanNothing() {
        assertThat(Numbers.exact(25.260643f)).isEqualTo("25.260643");
        assertThat(Numbers.full(25.260643f)).isEqualTo("25.260643");
        assertThat(Numbers.exact(-0.1f)).isEqualTo("−0.1");
        assertThat(Numbers.computed(-0.1f)).as("as it is added").isEqualTo("−0.10000000149011612");
        assertThat(Numbers.exact(1234.567f)).isEqualTo("1234.567");
        assertThat(Numbers.exact(1023.0 / 1024)).as("a number that has no more digits").isEqualTo("0.9990234375");
        assertThat(Numbers.exact(0.1)).isEqualTo("0.1");
        assertThat(Numbers.isShownExactly(0.1f)).as("as the double that is computed with").isFalse();
        var random = new Random(3);
        for (int n = 0; n < 10_000; n++) {
            float value = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(6) - 3));
            assertThat((float) Numbers.parse(Numbers.exact(value))).isEqualTo(value);
            assertThat(Numbers.exact(value).chars().filter(Character::isDigit).dropWhile(c -> c == '0').count()).isLessThan(13);
        }
    }

    @Test
    void fewerDigitsMayBeAskedFor() {
        assertThat(Numbers.display(1.0 / 3, 2)).isEqualTo("0.33");
        assertThat(Numbers.display(1234, 2)).isEqualTo("1234");
    }

    @Test
    void whatIsWrittenInFullIsReadBackAsTheSameNumber() {
        var random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value))
                assertThat(Numbers.parse(Numbers.exact(value))).isEqualTo(value);
        }
    }

    @Test
    void whatIsDisplayedIsWithinHalfAUnitOfTheFourthDigit() {
        var random = new Random(8);
        for (int n = 0; n < 20_000; n++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            assertThat(Math.abs(Numbers.parse(Numbers.display(value)) - value)).isLessThanOrEqualTo(0.000501 * Math.abs(value));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "−0,5|-0.5", "-0.5|-0.5", "1e3|1000", "1E−3|0.001", "+2|2", ".5|0.5", "5.|5", " 7 |7", "0，25|0.25", "1/4|0.25", "−1/4|-0.25",
        "1/−4|-0.25", "0.5/0.25|2", "0|0", "007|7",
    })
    void typedNumbersAreRead(String typed, double value) {
        assertThat(Numbers.parse(typed)).isEqualTo(value);
    }

    @Test
    void aNinthIsReadAsTheNearestDouble() {
        assertThat(Numbers.parse("1/9")).isEqualTo(1.0 / 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "abc", "", " ", "NaN", "Infinity", "∞", "1/0", "0/0", "1e999", "٣", "1 2", "1,2,3", "1.234,5", "--1", "1//2", "1/", "/2", "1d",
        "0x10",
        "1f", "1/2/3", "e5", ".", "−",
    })
    void whatIsNoFiniteNumberIsRefusedWithTheWayOut(String typed) {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Numbers.parse(typed))
                .withMessage("\"" + typed.strip() + "\" is not a number: type digits, for example 3, −0.5 or 1/9");
    }

    @Test
    void groupsOfThreeDigitsAreSeparated() {
        assertThat(Numbers.grouped(60_000)).isEqualTo("60\u2009000");
        assertThat(Numbers.grouped(999)).isEqualTo("999");
        assertThat(Numbers.grouped(-1_234_567)).isEqualTo("−1\u2009234\u2009567");
        assertThat(Numbers.grouped(Long.MIN_VALUE)).isEqualTo("−9\u2009223\u2009372\u2009036\u2009854\u2009775\u2009808");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0|0.0 %", "0.0001|0.0 %", "-0.0001|0.0 %", "0.0005000001|0.1 %", "0.5|50.0 %", "0.987|98.7 %", "0.98999|99.0 %", "0.99|99.00 %",
        "0.9912|99.12 %", "0.9996|99.96 %", "0.99996|99.99 %", "0.999999999999|99.99 %", "1|100 %", "1.0000000000000002|100 %",
        "-0.25|−25.0 %", "NaN|NaN %",
    })
    void aShareIsWrittenAsAPercentage(double share, String expected) {
        assertThat(Numbers.percent(share)).isEqualTo(expected);
    }

    @Test
    void onlyAllIsAHundredPercent() {
        assertThat(Numbers.percent(Math.nextDown(1.0))).isEqualTo("99.99 %");
        for (int wrong = 1; wrong <= 10_000; wrong++)
            assertThat(Numbers.percent((10_000 - wrong) / 10_000.0)).doesNotStartWith("100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.5|50.0 %", "0.987|98.7 %", "0.9949|99.5 %", "0.9989|99.9 %", "0.999|99.9 %", "0.9991|>99.9 %",
        "1|>99.9 %",
        "0.001|0.1 %", "0.00099|<0.1 %", "0|<0.1 %", "NaN|NaN %"})
    void aProbabilityOfASoftmaxIsNeverNothingNorAll(double probability, String expected) {
        assertThat(Numbers.probability(probability)).isEqualTo(expected);
    }

    @Test
    void aFullValueHasTheDigitsThatMeanSomething() {
        assertThat(Numbers.single(4.5735936f)).isEqualTo("4.5735936");
        assertThat(Numbers.single(-0.1f)).isEqualTo("−0.1");
        assertThat(Numbers.single(Float.NEGATIVE_INFINITY)).isEqualTo("−∞");
        assertThat(Numbers.full(-1.0 / 3)).isEqualTo("−0.3333333333");
        assertThat(Numbers.full(0.1 * 3)).isEqualTo("0.3");
        assertThat(Numbers.full(-4.25)).isEqualTo("−4.25");
        assertThat(Numbers.full(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void exponentsAreRaised() {
        assertThat(Numbers.superscript(-5)).isEqualTo("⁻⁵");
        assertThat(Numbers.superscript(120)).isEqualTo("¹²⁰");
    }
}
