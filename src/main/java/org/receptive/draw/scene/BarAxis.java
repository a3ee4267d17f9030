package org.receptive.draw.scene;

import java.util.List;
import java.util.stream.DoubleStream;
import org.receptive.trace.NamedMap;

/// Which values a lane of bars spans: from zero, in both directions where there are both signs, to round numbers beyond every value.
///
/// The ends are …, 1, 2, 5, 10, 20, … so that they stay as they are while a value changes a little, and no bar is cut off.
///
/// @param low the least value, 0 or below
/// @param high the greatest value, 0 or above
public record BarAxis(double low, double high) {

    private static final double[] ENDS = {1, 2, 5, 10};
    private static final double ROUNDING = 1e-9;

    /// Refuses an axis without zero, or without any room.
    public BarAxis {
        if (!(low <= 0 && high >= 0 && low < high))
            throw new IllegalArgumentException("no axis from " + low + " to " + high);
    }

    /// Returns the axis for all values of a slice.
    public static BarAxis of(NamedMap map, int channel) {
        double least = 0;
        double greatest = 0;
        for (int row = 0; row < map.rows(); row++)
            for (int col = 0; col < map.cols(); col++) {
                double value = map.value(channel, row, col);
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                }
            }
        return least == 0 && greatest == 0 ? new BarAxis(0, 1) : new BarAxis(0 - end(-least), end(greatest));
    }

    /// Finds the least round number that is not below `value`.
    private static double end(double value) {
        if (value <= 0)
            return 0;
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double end : ENDS)
            if (end * power >= value * (1 - ROUNDING))
                return end * power;
        return 10 * power;
    }

    /// Returns the axis that spans this one and another.
    public BarAxis with(BarAxis other) {
        return new BarAxis(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// Tells whether a value lies within.
    public boolean holds(double value) {
        return value >= low - ROUNDING * (high - low) && value <= high + ROUNDING * (high - low);
    }

    /// Returns how far below the top a value stands, 0 at the top and 1 at the bottom; less or more for one that lies beyond.
    public double depth(double value) {
        return (high - value) / (high - low);
    }

    /// Returns the value that stands so far below the top: the inverse of [#depth].
    public double valueAt(double depth) {
        return high - depth * (high - low);
    }

    /// Returns the step by which a hand moves a bar: whole numbers on most axes, tenths or hundredths on a short one, tens on a long one.
    private double step() {
        double span = high - low;
        return span >= 4 && span <= 100 ? 1 : Math.pow(10, Math.floor(Math.log10(span / 10) + ROUNDING));
    }

    /// Returns the value to which a hand takes a bar that is meant to be near `value`.
    ///
    /// @param fine whether the steps are a tenth of the usual ones
    public double rounded(double value, boolean fine) {
        double step = fine ? step() / 10 : step();
        // a whole number in the end, so that 0.3 is 0.3 and not 0.30000000000000004
        double each = Math.rint(1 / step);
        return (step < 1 ? Math.rint(value * each) / each : Math.rint(value / step) * step) + 0.0;
    }

    /// Returns the values beside which a number may stand, the most needed first: zero, the ends, the middles between them.
    List<Double> ticks() {
        return DoubleStream.of(0, high, low, high / 2, low / 2).map(v -> v + 0.0).distinct().boxed().toList();
    }
}
