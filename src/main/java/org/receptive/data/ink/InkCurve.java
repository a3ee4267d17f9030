package org.receptive.data.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.data.ink.Stroke.Point;

/// Makes a stroke of the places at which a pen was seen, in the unit square.
///
/// A fast pen is seen at a few places only, far from each other. Between those the way is a cubic curve that leaves each place in the
/// direction of the circle through it and its neighbours; where the pen turned sharply the corner stays one. Every place that was seen is a
/// point of the stroke, and where they lie close together nothing is added: a slow stroke is what was seen.
///
/// @see <a href="https://en.wikipedia.org/wiki/Cubic_Hermite_spline">Cubic Hermite spline</a>
public final class InkCurve {

    /// Places farther from each other than this have points between them: less than the thickness of the pen.
    static final double DISTANT = 1.0 / 16;
    /// A direction is taken over at least this length: the step from one pixel to the next one says little.
    private static final double LEAST = 1.0 / 64;
    /// The cosine of the sharpest turn that still is a curve: 75 degrees.
    private static final double SHARPEST = Math.cos(Math.toRadians(75));

    private final List<Point> seen;

    private InkCurve(List<Point> seen) {
        this.seen = seen;
    }

    /// Returns the stroke through these places; a place that follows an equal one is no new point.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Stroke through(List<Point> seen) {
        var places = new ArrayList<Point>();
        for (var place : seen)
            if (places.isEmpty() || !places.getLast().equals(place))
                places.add(place);
        return new Stroke(new InkCurve(places).points());
    }

    private List<Point> points() {
        var points = new ArrayList<Point>();
        for (int i = 0; i < seen.size(); i++) {
            if (i > 0 && Way.between(seen.get(i - 1), seen.get(i)).length() > DISTANT)
                addBetween(i - 1, points);
            points.add(seen.get(i));
        }
        return points;
    }

    /// Adds what lies between two places that follow each other.
    private void addBetween(int first, List<Point> points) {
        var from = seen.get(first);
        var way = Way.between(from, seen.get(first + 1));
        var leaving = before(first).map(way::bentBy).orElse(way);
        var arriving = after(first + 1).map(way::bentBy).orElse(way);
        int pieces = (int) Math.ceil(way.length() / (DISTANT / 2));
        for (int piece = 1; piece < pieces; piece++) {
            double t = (double) piece / pieces;
            double end = t * t * (3 - 2 * t);
            double leave = t * (1 - t) * (1 - t);
            double arrive = t * t * (t - 1);
            points.add(new Point(inSquare(from.x() + end * way.x() + leave * leaving.x() + arrive * arriving.x()),
                    inSquare(from.y() + end * way.y() + leave * leaving.y() + arrive * arriving.y())));
        }
    }

    /// A curve along the edge of the pad does not leave it.
    private static double inSquare(double value) {
        return Math.clamp(value, 0, 1);
    }

    private Optional<Way> before(int place) {
        for (int i = place - 1; i >= 0; i--) {
            var way = Way.between(seen.get(i), seen.get(place));
            if (way.length() >= LEAST)
                return Optional.of(way);
        }
        return Optional.empty();
    }

    private Optional<Way> after(int place) {
        for (int i = place + 1; i < seen.size(); i++) {
            var way = Way.between(seen.get(place), seen.get(i));
            if (way.length() >= LEAST)
                return Optional.of(way);
        }
        return Optional.empty();
    }

    /// A straight way from one place to another.
    private record Way(double x, double y) {

        static Way between(Point from, Point to) {
            return new Way(to.x() - from.x(), to.y() - from.y());
        }

        double length() {
            return Math.hypot(x, y);
        }

        /// Returns the direction, as long as this way, at the place where it meets another one.
        ///
        /// Of two chords of a circle, the shorter one lies closer to the direction at the place where they meet.
        Way bentBy(Way other) {
            double mine = length();
            double its = other.length();
            if (x * other.x + y * other.y < SHARPEST * mine * its)
                return this;
            double right = x / mine * its + other.x / its * mine;
            double down = y / mine * its + other.y / its * mine;
            double scale = mine / Math.hypot(right, down);
            return new Way(right * scale, down * scale);
        }
    }
}
