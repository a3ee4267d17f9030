package org.receptive.draw.chart;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.draw.chart.CurveChart.PointSeries;

/// The least and the largest value in every column of pixels: what can be seen of a curve of any length.
public final class PixelColumns {

    private final double[] lows;
    private final double[] highs;
    private final double[] means;
    private final RunningMean mean = new RunningMean();
    private final double perIteration;
    private int next;

    private PixelColumns(long iterations, int columns) {
        perIteration = (double) columns / Math.max(1, iterations);
        lows = new double[columns];
        highs = new double[columns];
        means = new double[columns];
        Arrays.fill(lows, Double.POSITIVE_INFINITY);
        Arrays.fill(highs, Double.NEGATIVE_INFINITY);
        Arrays.fill(means, Double.NaN);
    }

    /// Sorts values into columns; column 0 begins at iteration 0, the last one ends with `iterations`. Values that are no numbers are left
    /// out.
    public static PixelColumns of(PointSeries samples, long iterations, int columns) {
        var result = new PixelColumns(iterations, columns);
        result.extend(samples);
        return result;
    }

    /// Sorts in what `samples` have beyond the values that are sorted in already.
    void extend(PointSeries samples) {
        for (; next < samples.size(); next++) {
            double value = samples.at(next);
            double smoothed = mean.add(value);
            int column = (int) Math.min(means.length - 1.0, samples.iteration(next) * perIteration);
            means[column] = smoothed;
            if (Double.isFinite(value)) {
                lows[column] = Math.min(lows[column], value);
                highs[column] = Math.max(highs[column], value);
            }
        }
    }

    /// Returns how many values are sorted in.
    int values() {
        return next;
    }

    /// Returns how many columns there are.
    public int count() {
        return lows.length;
    }

    /// Tells whether a column has no number.
    public boolean isEmpty(int column) {
        return lows[column] > highs[column];
    }

    /// Returns the least value of a column.
    public double low(int column) {
        return lows[column];
    }

    /// Returns the largest value of a column.
    public double high(int column) {
        return highs[column];
    }

    /// Returns the smoothed value of the last point of a column; no number if it has none.
    public double mean(int column) {
        return means[column];
    }

    /// The columns of curves that grow from frame to frame: what was sorted into columns for an earlier frame is not looked at again, so a
    /// long training costs a frame no more than a short one.
    public static final class GrowingColumns {

        private Map<Key, PixelColumns> kept = new HashMap<>();

        private record Key(Object source, long before, long iterations, int columns) {}

        /// Makes an empty memory.
        public GrowingColumns() {
        }

        /// Returns the columns of every run of a chart, and forgets those of others.
        List<PixelColumns> of(CurveChart chart, int columns) {
            var now = new HashMap<Key, PixelColumns>();
            var result = chart.runs().stream().map(run -> {
                var samples = run.samples();
                var key = new Key(samples.source(), samples.before(), chart.iterations(), columns);
                var all = grown(key, samples);
                now.put(key, all);
                return all;
            }).toList();
            kept = now;
            return result;
        }

        private PixelColumns grown(Key key, PointSeries samples) {
            var before = Optional.ofNullable(kept.get(key)).filter(columns -> columns.values() <= samples.size());
            before.ifPresent(columns -> columns.extend(samples));
            return before.orElseGet(() -> PixelColumns.of(samples, key.iterations(), key.columns()));
        }
    }
}
