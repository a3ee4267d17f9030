package org.receptive.draw.chart;

import org.receptive.draw.chart.CurveChart.PointSeries;

/// The smoothed curve: the mean of the last fifty values, of those that are numbers.
public final class RunningMean {

    /// How many values are averaged.
    public static final int LAST = 50;

    private final double[] ring = new double[LAST];
    private int seen;
    private int finite;
    private double sum;

    /// Makes a mean that has not seen any value.
    public RunningMean() {
    }

    /// Returns the smoothed value of one point.
    public static double at(PointSeries samples, int point) {
        var mean = new RunningMean();
        double value = Double.NaN;
        for (int i = Math.max(0, point - LAST + 1); i <= point; i++)
            value = mean.add(samples.at(i));
        return value;
    }

    /// Takes the next value and returns the mean; no number if none of the last fifty values is one.
    public double add(double value) {
        int slot = seen % LAST;
        remove(slot);
        ring[slot] = value;
        if (Double.isFinite(value)) {
            finite++;
            sum += value;
        }
        seen++;
        // adding and subtracting for ever would gather rounding errors
        if (seen % LAST == 0)
            sumAgain();
        return finite == 0 ? Double.NaN : sum / finite;
    }

    private void remove(int slot) {
        if (seen >= LAST && Double.isFinite(ring[slot])) {
            finite--;
            sum -= ring[slot];
        }
    }

    private void sumAgain() {
        sum = 0;
        for (double value : ring)
            if (Double.isFinite(value))
                sum += value;
    }
}
