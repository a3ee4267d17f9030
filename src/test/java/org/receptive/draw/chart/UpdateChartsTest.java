package org.receptive.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// The pictures of an update from plain values.
class UpdateChartsTest {

    private static final ChartStyle STYLE = new ChartStyle(Palette.of(false), Sizes.normal(), Texts.of(Language.ENGLISH),
            (text, style) -> text.length() * style.sizePx() * 0.6);
    private static final List<Double> VALLEY = IntStream.rangeClosed(0, 20).mapToObj(i -> (i - 8) * (i - 8) / 64.0).toList();

    @Test
    void aRateIsWhereThePointerIsAndNeverBeyondTheAxis() {
        var curve = new RateCurve(VALLEY, 1, -2, 0.25, 0.14);
        assertThat(curve.rateAt(-100, 200, 100, STYLE)).isZero();
        assertThat(curve.rateAt(500, 200, 100, STYLE)).isEqualTo(1);
        double half = curve.rateAt(120, 200, 100, STYLE);
        assertThat(curve.rateAt(121, 200, 100, STYLE)).isGreaterThan(half).isCloseTo(half, within(0.02));
    }

    @Test
    void pastTheValleyASmallerRateIsBetter() {
        assertThat(new RateCurve(VALLEY, 1, -2, 0.25, 9 / 64.0).isPastValley()).isFalse();
        assertThat(new RateCurve(VALLEY, 1, -2, 0.75, 49 / 64.0).isPastValley()).isTrue();
        assertThat(new RateCurve(VALLEY, 1, -2, 0.75, Double.NaN).isPastValley()).isTrue();
    }

    @Test
    void everyPictureIsDrawnAlsoWhereALossIsNoNumber() {
        var losses = List.of(1.0, 0.5, Double.NaN, Double.POSITIVE_INFINITY, 0.2);
        for (int done = 0; done < losses.size(); done++) {
            var svg = new RecordingSurface();
            new LossStair(losses, List.of(new LossStair.Part("W", 0, 3, false), new LossStair.Part("b", 3, 1, true)), done)
                    .paint(svg, 200, 120, STYLE);
            new RateCurve(losses, 0.5, -2, 0.1, 0.5).paint(svg, 200, 120, STYLE);
            new SayingBars(List.of(0.2, 0.8), List.of(Double.NaN, Double.NaN), 1).paint(svg, 200, STYLE);
            assertThat(svg).isNotNull();
        }
    }
}
