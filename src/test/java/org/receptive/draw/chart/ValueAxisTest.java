package org.receptive.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.draw.chart.ValueAxis.Kind;

class ValueAxisTest {

    private static List<String> texts(ValueAxis axis, int most) {
        return axis.ticks(most).stream().map(ValueAxis.Tick::text).toList();
    }

    @Test
    void evenAxesHaveRoundSteps() {
        assertThat(texts(new ValueAxis(Kind.LINEAR, 0, 2.4, false), 6)).containsExactly("0", "0.5", "1", "1.5", "2");
        assertThat(texts(new ValueAxis(Kind.LINEAR, 0, 1, true), 6)).containsExactly("0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
    }

    @Test
    void logarithmicAxesHaveDecadesAndWhatFitsBetweenThem() {
        assertThat(texts(new ValueAxis(Kind.LOG, 0.01, 3, false), 6)).containsExactly("0.01", "0.03", "0.1", "0.3", "1", "3");
        assertThat(texts(new ValueAxis(Kind.LOG, 0.001, 5, false), 4)).containsExactly("0.001", "0.01", "0.1", "1");
    }

    @Test
    void whatComesNearToOneIsSpreadOut() {
        var axis = new ValueAxis(Kind.NINES, 0, 0.9995, true);
        assertThat(axis.position(0.99) - axis.position(0.9)).isCloseTo(axis.position(0.9) - axis.position(0), within(1e-9));
        assertThat(texts(axis, 4)).startsWith("0 %").contains("90 %");
    }

    @Test
    void ticksRiseStayOnTheAxisAndApart() {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double low = Math.exp(random.nextGaussian() * 5);
            double high = low * (1 + Math.exp(random.nextGaussian() * 4));
            int most = 2 + random.nextInt(10);
            for (var axis : List.of(new ValueAxis(Kind.LOG, low, high, false), new ValueAxis(Kind.LINEAR, low, high, false))) {
                var ticks = axis.ticks(most);
                assertThat(ticks).as(axis.toString()).hasSizeLessThanOrEqualTo(most);
                for (int k = 0; k < ticks.size(); k++) {
                    assertThat(ticks.get(k).value()).isBetween(low * (1 - 1e-9), high * (1 + 1e-9));
                    if (k > 0)
                        assertThat(axis.position(ticks.get(k).value()) - axis.position(ticks.get(k - 1).value())).as(axis + " " + ticks)
                                .isGreaterThan(0.99 / most / 2);
                }
            }
        }
    }

    @Test
    void whatIsTooLongForTheMarginIsWrittenAsAPowerOfTen() {
        var axis = new ValueAxis(Kind.LINEAR, 0, 1, false);
        assertThat(axis.text(1e9)).isEqualTo("10⁹");
        assertThat(axis.text(2.5e12)).isEqualTo("2.5×10¹²");
        assertThat(axis.text(999_999)).isEqualTo("10⁶");
        assertThat(axis.text(99_999)).doesNotContain("10");
        assertThat(axis.text(Double.POSITIVE_INFINITY)).doesNotContain("NaN").doesNotContain("¹");
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueAxis(Kind.LINEAR, 1, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueAxis(Kind.LOG, 0, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueAxis(Kind.NINES, 0, 1, true));
    }

    @Test
    void measuredValuesHaveAsManyDigitsAsEachOther() {
        var shares = new ValueAxis(Kind.NINES, 0, 0.9995, true);
        assertThat(shares.measured(0.99)).isEqualTo("99.00 %");
        assertThat(shares.measured(0.9833)).isEqualTo("98.33 %");
        assertThat(shares.measured(1)).isEqualTo("100.00 %");
        var loss = new ValueAxis(Kind.LOG, 0.01, 3, false);
        assertThat(loss.measured(0.03)).isEqualTo("0.0300");
        assertThat(loss.measured(0.0485)).isEqualTo("0.0485");
        assertThat(loss.measured(2.3)).isEqualTo("2.30");
        assertThat(loss.measured(0)).isEqualTo("0");
        assertThat(loss.measured(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void noTwoNumbersBesideAnAxisAreWrittenAlike() {
        for (var kind : List.of(Kind.LINEAR, Kind.LOG))
            for (double range : new double[] {1, 0.1, 0.01, 0.001, 0.0001})
                assertThat(new ValueAxis(kind, 2.3, 2.3 + range, false).ticks(6)).extracting(ValueAxis.Tick::text).as(kind + " " + range)
                        .doesNotHaveDuplicates();
    }
}
