package org.receptive.draw.chart;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;

/// Curves over iterations: one training, or two with the same axes.
///
/// @param runs the trainings, at most two
/// @param measured what is drawn
/// @param logarithmic whether the axis is divided so that small differences near the goal can be seen
/// @param iterations the last iteration on the axis
/// @param epochs where epochs end
/// @param replayed the iteration that the rest of the screen shows, if it is not the last
public record CurveChart(List<Run> runs, Measured measured, boolean logarithmic, long iterations, List<Mark> epochs,
        OptionalLong replayed) {

    /// What a curve is of.
    public enum Measured {
        /// A loss.
        LOSS,
        /// A share from 0 to 1.
        ACCURACY
    }

    /// One training.
    ///
    /// @param label its name, written at the end of its curve if there are two
    /// @param samples the value of every batch
    /// @param tests values on the test examples
    /// @param changes where the learning rate was changed
    /// @param diverged where it diverged, or nothing
    public record Run(String label, PointSeries samples, List<TestPoint> tests, List<Mark> changes, List<Mark> diverged) {

        /// Copies the lists.
        public Run {
            tests = List.copyOf(tests);
            changes = List.copyOf(changes);
            diverged = List.copyOf(diverged);
        }
    }

    /// A value on the test examples.
    ///
    /// @param iteration when
    /// @param value how much
    public record TestPoint(long iteration, double value) {}

    /// A moment with a name.
    ///
    /// @param iteration when
    /// @param text its name
    public record Mark(long iteration, String text) {}

    /// Copies the lists.
    public CurveChart {
        runs = List.copyOf(runs);
        epochs = List.copyOf(epochs);
        if (runs.size() > 2)
            throw new IllegalArgumentException(runs.size() + " runs cannot be told apart: give at most two");
        iterations = Math.max(1, iterations);
    }

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
}
