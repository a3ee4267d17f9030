package org.receptive.data.ink;

import java.util.List;

/// Holds one mark of the pen, from where it is put down to where it is lifted.
///
/// @param points where the pen was, in time order; one is a dot
public record Stroke(List<Point> points) {

    /// A place on the paper, in any unit: `x` to the right, `y` down.
    public record Point(double x, double y) {

        /// Checks that both numbers are finite.
        ///
        /// @throws IllegalArgumentException if one is not
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y))
                throw new IllegalArgumentException("a point needs two finite numbers, not (" + x + ", " + y + ")");
        }
    }

    /// Copies the points.
    ///
    /// @throws IllegalArgumentException if there is none
    public Stroke {
        if (points.isEmpty())
            throw new IllegalArgumentException("a stroke needs at least one point: leave it out instead");
        points = List.copyOf(points);
    }
}
