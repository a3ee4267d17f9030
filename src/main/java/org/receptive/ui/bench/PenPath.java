package org.receptive.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.Stroke;

/// One stroke as a hand means it: where the pen goes, and how fast.
///
/// @param points the corners of its way, in the unit of their places
/// @param speed the length that it goes in a second
record PenPath(List<Stroke.Point> points, double speed) {

    private static final int COUNT = 40;
    private static final double SLOWEST = 300;
    private static final double FASTEST = 1500;
    /// Leads through all speeds with every kind of stroke.
    private static final int STRIDE = 17;
    private static final double SHARE = 0.75;
    private static final int ROUND = 64;

    /// Copies the corners.
    PenPath {
        points = List.copyOf(points);
    }

    /// Returns forty strokes of 300 to 1,500 pixels a second on a square of this many pixels: rings, upright lines, zigzags and digits.
    static List<PenPath> forty(double side) {
        return IntStream.range(0, COUNT).mapToObj(i -> {
            double speed = SLOWEST + (FASTEST - SLOWEST) * (i * STRIDE % COUNT) / (COUNT - 1.0);
            var corners = switch (i % 4) {
                case 0 -> circle(0.2 + 0.015 * (i % 10));
                case 1 -> line(Math.PI / 2 + (i - 19) * 0.03);
                case 2 -> zigzag(3 + i % 3);
                default -> digit(i);
            };
            return new PenPath(corners.stream().map(p -> new Stroke.Point(p.x() * side, p.y() * side)).toList(), speed);
        }).toList();
    }

    private static List<Stroke.Point> circle(double radius) {
        return IntStream.rangeClosed(0, ROUND).mapToObj(i -> 2 * Math.PI * i / ROUND)
                .map(a -> new Stroke.Point(0.5 + radius * Math.sin(a), 0.5 - radius * Math.cos(a))).toList();
    }

    private static List<Stroke.Point> line(double angle) {
        double dx = 0.4 * Math.cos(angle);
        double dy = 0.4 * Math.sin(angle);
        return List.of(new Stroke.Point(0.5 - dx, 0.5 - dy), new Stroke.Point(0.5 + dx, 0.5 + dy));
    }

    private static List<Stroke.Point> zigzag(int legs) {
        return IntStream.rangeClosed(0, legs).mapToObj(i -> new Stroke.Point(i % 2 == 0 ? 0.15 : 0.85, 0.15 + 0.7 * i / legs)).toList();
    }

    /// The next generated digit that is written without lifting the pen.
    private static List<Stroke.Point> digit(int seed) {
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> digits.drawing(seed, i)).filter(d -> d.strokes().size() == 1).findFirst()
                .map(d -> PadContent.of(d).fitted(SHARE).strokes().getFirst().points()).orElseThrow();
    }

    /// Returns the same way at another speed.
    PenPath at(double newSpeed) {
        return new PenPath(points, newSpeed);
    }

    /// Returns the same way elsewhere.
    PenPath moved(double right, double down) {
        return new PenPath(points.stream().map(p -> new Stroke.Point(p.x() + right, p.y() + down)).toList(), speed);
    }

    /// Returns how long the way is.
    double length() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++)
            sum += distance(points.get(i - 1), points.get(i));
        return sum;
    }

    /// Returns the place that lies this far along the way; the end for anything farther.
    Stroke.Point along(double length) {
        double left = length;
        for (int i = 1; i < points.size(); i++) {
            var a = points.get(i - 1);
            var b = points.get(i);
            double piece = distance(a, b);
            if (left < piece)
                return new Stroke.Point(a.x() + (b.x() - a.x()) * left / piece, a.y() + (b.y() - a.y()) * left / piece);
            left -= piece;
        }
        return points.getLast();
    }

    /// Returns the share of the way that lies within `reach` of another.
    double shareNear(List<Stroke.Point> other, double reach) {
        int near = 0;
        int count = (int) Math.ceil(length());
        for (int i = 0; i <= count; i++)
            near += isNear(along(i), other, reach) ? 1 : 0;
        return near / (count + 1.0);
    }

    private static boolean isNear(Stroke.Point at, List<Stroke.Point> way, double reach) {
        for (int i = 0; i < way.size(); i++)
            if (distance(at, way.get(Math.max(0, i - 1)), way.get(i)) <= reach)
                return true;
        return false;
    }

    private static double distance(Stroke.Point at, Stroke.Point from, Stroke.Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double squared = dx * dx + dy * dy;
        double t = squared > 0 ? Math.clamp(((at.x() - from.x()) * dx + (at.y() - from.y()) * dy) / squared, 0, 1) : 0;
        return Math.hypot(at.x() - from.x() - t * dx, at.y() - from.y() - t * dy);
    }

    private static double distance(Stroke.Point a, Stroke.Point b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }

    /// Returns it as one line of numbers.
    String line() {
        return speed + " "
                + points.stream().map(p -> String.format(Locale.ROOT, "%.3f,%.3f", p.x(), p.y())).collect(Collectors.joining(" "));
    }

    /// Reads what [#line] wrote.
    static PenPath parse(String line) {
        var words = line.split(" ", -1);
        var points = new ArrayList<Stroke.Point>();
        for (int i = 1; i < words.length; i++) {
            int comma = words[i].indexOf(',');
            points.add(
                    new Stroke.Point(Double.parseDouble(words[i].substring(0, comma)), Double.parseDouble(words[i].substring(comma + 1))));
        }
        return new PenPath(points, Double.parseDouble(words[0]));
    }
}
