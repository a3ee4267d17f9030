package org.receptive.draw.chart;

import java.util.function.IntToDoubleFunction;

/// One value for each iteration, in order: the loss or the accuracy of every batch.
///
/// @param before the iteration before the first value
/// @param size how many values there are
/// @param values gives the value of a point, counted from 0; it may be no number
/// @param source what the values are read from: of two samples of one source, the longer begins with the shorter
public record PointSeries(long before, int size, IntToDoubleFunction values, Object source) {

    /// Makes samples that no others are the continuation of.
    public PointSeries(long before, int size, IntToDoubleFunction values) {
        this(before, size, values, values);
    }

    /// Returns the value of a point.
    public double at(int point) {
        return values.applyAsDouble(point);
    }

    /// Returns the iteration of a point.
    public long iteration(int point) {
        return before + point + 1;
    }

    /// Returns the point nearest to an iteration; −1 if there are no points.
    public int pointOf(long iteration) {
        return (int) Math.min(size - 1L, Math.max(0, iteration - before - 1));
    }
}
