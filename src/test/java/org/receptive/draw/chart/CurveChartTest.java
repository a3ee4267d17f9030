package org.receptive.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.draw.chart.CurveChart.Measured;
import org.receptive.draw.chart.CurveChart.PointSeries;
import org.receptive.draw.chart.PixelColumns.GrowingColumns;
import org.receptive.draw.scene.RecordingSurface;

class CurveChartTest {

    private static final int CASES = 150;

    private static CurveChart of(double[] values, boolean log) {
        return new CurveChart(List.of(new CurveChart.Run("", Charts.samples(values), List.of(), List.of(), List.of())), Measured.LOSS, log,
                values.length, List.of(), OptionalLong.empty());
    }

    @Test
    void aColumnOfPixelsKeepsItsLeastAndItsLargestValue() {
        var random = new Random(1);
        for (int n : new int[] {1, 7, 699, 5000, 100_000}) {
            var values = Charts.loss(n, random);
            int columns = 700;
            var kept = PixelColumns.of(Charts.samples(values), n, columns);
            for (int column = 0; column < columns; column++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < n; i++)
                    if (Math.min(columns - 1, (i + 1L) * columns / n) == column) {
                        low = Math.min(low, values[i]);
                        high = Math.max(high, values[i]);
                    }
                assertThat(kept.isEmpty(column)).isEqualTo(low > high);
                assertThat(kept.low(column)).isEqualTo(low);
                assertThat(kept.high(column)).isEqualTo(high);
                if (n > 5000)
                    column += 60;
            }
        }
    }

    @Test
    void aCurveThatGrowsLooksAsIfItWereSortedAgain() {
        var random = new Random(6);
        var values = Charts.loss(4000, random);
        var memory = new GrowingColumns();
        int size = 0;
        for (int frame = 0; frame < 120; frame++) {
            size = frame % 40 == 39 ? random.nextInt(size) : Math.min(values.length, size + random.nextInt(90));
            long end = frame < 80 ? 4000 : 8000;
            int columns = frame % 30 < 20 ? 300 : 200;
            var samples = new PointSeries(0, size, i -> values[i], "the same");
            var chart = new CurveChart(List.of(new CurveChart.Run("", samples, List.of(), List.of(), List.of())), Measured.LOSS, true, end,
                    List.of(), OptionalLong.empty());
            var grown = memory.of(chart, columns).getFirst();
            var again = PixelColumns.of(samples, end, columns);
            for (int i = 0; i < columns; i++) {
                assertThat(grown.low(i)).isEqualTo(again.low(i));
                assertThat(grown.high(i)).isEqualTo(again.high(i));
                assertThat(grown.mean(i)).isEqualTo(Double.valueOf(again.mean(i)));
            }
        }
    }

    @Test
    void theSmoothedValueIsTheMeanOfTheLastFifty() {
        var values = Charts.loss(400, new Random(2));
        var mean = new RunningMean();
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            int from = Math.max(0, i - 49);
            for (int k = from; k <= i; k++)
                sum += values[k];
            double expected = sum / (i - from + 1);
            assertThat(mean.add(values[i])).isCloseTo(expected, within(1e-12));
            assertThat(RunningMean.at(Charts.samples(values), i)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void whatIsNoNumberDoesNotSpoilTheMean() {
        var mean = new RunningMean();
        assertThat(mean.add(Double.NaN)).isNaN();
        mean.add(2);
        mean.add(Double.POSITIVE_INFINITY);
        assertThat(mean.add(4)).isEqualTo(3);
        for (int i = 0; i < 50; i++)
            mean.add(7);
        assertThat(mean.add(7)).isEqualTo(7);
    }

    @Test
    void everyValueHasItsPlaceOnTheAxis() {
        var random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            var chart = Charts.chart(random);
            var layout = new CurveLayout(chart, 200 + random.nextInt(900), 100 + random.nextInt(400), Charts.look(i % 2 == 0));
            var axis = layout.axis();
            assertThat(axis.position(axis.low())).isZero();
            assertThat(axis.position(axis.high())).isEqualTo(1);
            double lower = axis.low() + (axis.high() - axis.low()) * random.nextDouble();
            double upper = lower + (axis.high() - lower) * random.nextDouble();
            assertThat(layout.y(upper)).isLessThanOrEqualTo(layout.y(lower));
            if (!chart.logarithmic() && chart.measured() == Measured.ACCURACY)
                assertThat(layout.y(0.5)).isCloseTo(layout.plot().middleY(), within(1e-9));
        }
    }

    @Test
    void theLogarithmicAxisHoldsTheTestValuesAndTheMeans() {
        var values = Charts.loss(3000, new Random(5));
        var layout = new CurveLayout(of(values, true), 700, 300, Charts.look(false));
        double mean = RunningMean.at(Charts.samples(values), 2999);
        assertThat(layout.axis().low()).isLessThan(mean);
        assertThat(layout.axis().high()).isGreaterThan(values[0]);
    }

    @Test
    void aLossWithoutNumbersHasAnAxisToo() {
        for (boolean log : new boolean[] {true, false})
            for (var values : List.of(new double[0], new double[] {Double.NaN, Double.NaN}, new double[] {0, 0}, new double[] {1e30, 1}))
                assertThat(new CurveLayout(of(values, log), 500, 200, Charts.look(false)).ticks()).isNotEmpty();
    }

    @Test
    void iterationsAreFoundWhereTheyAreDrawn() {
        var random = new Random(6);
        for (int i = 0; i < CASES; i++) {
            var chart = Charts.chart(random);
            var layout = new CurveLayout(chart, 300 + random.nextInt(900), 200, Charts.look(false));
            long iteration = random.nextLong(chart.iterations() + 1);
            assertThat(layout.iterationAt(layout.x(iteration))).isEqualTo(iteration);
        }
    }

    @Test
    void nothingWrittenAtTheAxesOverlapsOrLeavesThePicture() {
        var random = new Random(7);
        for (int i = 0; i < CASES; i++)
            for (var style : Charts.looks()) {
                var chart = Charts.chart(random);
                double width = 260 + random.nextInt(900);
                double height = 120 + random.nextInt(400);
                var layout = new CurveLayout(chart, width, height, style);
                var on = new RecordingSurface(style.measure());
                new CurvePainter(on, chart, layout, style).paint(OptionalDouble.empty());
                for (var text : on.texts()) {
                    assertThat(text.bounds().getMinX()).as(text.text()).isGreaterThanOrEqualTo(-0.5);
                    assertThat(text.bounds().getMaxX()).as(text.text()).isLessThanOrEqualTo(width + 0.5);
                    assertThat(text.bounds().getMinY()).as(text.text()).isGreaterThanOrEqualTo(-0.5);
                    assertThat(text.bounds().getMaxY()).as(text.text()).isLessThanOrEqualTo(height + 0.5);
                    for (var other : on.texts())
                        assertThat(other.order() < text.order() && other.bounds().intersects(text.bounds()))
                                .as(text.text() + " over " + other.text()).isFalse();
                }
            }
    }

    @Test
    void theCardUnderThePointerStaysInThePictureAndTellsTheValues() {
        var values = Charts.loss(1000, new Random(8));
        var chart = of(values, true);
        var style = Charts.look(false);
        var layout = new CurveLayout(chart, 600, 240, style);
        for (long iteration : new long[] {1, 500, 1000}) {
            var on = new RecordingSurface(style.measure());
            new CurvePainter(on, chart, layout, style).paint(OptionalDouble.of(layout.x(iteration)));
            assertThat(on.words()).anyMatch(t -> t.startsWith("batch " + layout.axis().text(values[(int) iteration - 1])));
            assertThat(on.boxes("roundRect")).allMatch(b -> b.x() >= 0 && b.x() + b.w() <= 600.5);
        }
    }

    @Test
    void beforeTheIterationWhereATrainingWentOnThereAreNoValues() {
        var style = Charts.look(false);
        var chart = new CurveChart(List.of(new CurveChart.Run("", new PointSeries(5000, 100, i -> 0.5), List.of(), List.of(), List.of())),
                Measured.LOSS, true, 6000, List.of(), OptionalLong.empty());
        var layout = new CurveLayout(chart, 600, 240, style);
        for (long iteration : new long[] {100, 5050, 5900}) {
            var on = new RecordingSurface(style.measure());
            new CurvePainter(on, chart, layout, style).paint(OptionalDouble.of(layout.x(iteration)));
            assertThat(on.words().stream().anyMatch(t -> t.startsWith("batch "))).isEqualTo(iteration == 5050);
        }
    }

    @Test
    void theSecondRunIsBroken() {
        var random = new Random(9);
        var style = Charts.look(false);
        var run = new CurveChart.Run("one", Charts.samples(Charts.loss(900, random)), List.of(), List.of(), List.of());
        var two = new CurveChart(List.of(run, run), Measured.LOSS, true, 900, List.of(), OptionalLong.empty());
        var on = new RecordingSurface(style.measure());
        new CurvePainter(on, two, new CurveLayout(two, 600, 200, style), style).paint(OptionalDouble.empty());
        double green = on.lines().stream().filter(l -> l.argb() == style.palette().output())
                .mapToDouble(l -> Math.hypot(l.x2() - l.x1(), l.y2() - l.y1())).sum();
        double blue = on.lines().stream().filter(l -> l.argb() == style.palette().input())
                .mapToDouble(l -> Math.hypot(l.x2() - l.x1(), l.y2() - l.y1())).sum();
        assertThat(green).isBetween(blue * 0.5, blue * 0.75);
    }
}
