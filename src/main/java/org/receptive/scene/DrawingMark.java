package org.receptive.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One mark of a drawing: a pen line or a filled area, in a unit square whose
/// row axis points down.
///
/// @param filled whether the inside is inked, and not only the line
/// @param level how dark the ink is, 0 … 9
/// @param points the corners; two or more
record DrawingMark(boolean filled, int level, List<Point> points) {

    private static final int PARTS_PER_CURVE = 10;

    /// A place in the unit square: `x` to the right, `y` down.
    record Point(double x, double y) {
    }

    /// Reads `kind level x,y x,y …`, where kind is `line`, `curve` (a smooth line), `area` or `blob` (a smooth area) and
    /// coordinates are in percent.
    static DrawingMark parse(String text) {
        var words = Arrays.asList(text.strip().split("\\s+"));
        var points = words.subList(2, words.size()).stream().map(DrawingMark::point).toList();
        int level = Integer.parseInt(words.get(1));
        return switch (words.getFirst()) {
            case "line" -> new DrawingMark(false, level, points);
            case "curve" -> new DrawingMark(false, level, smooth(points, false));
            case "area" -> new DrawingMark(true, level, points);
            case "blob" -> new DrawingMark(true, level, smooth(points, true));
            default -> throw new IllegalArgumentException("a mark is line, curve, area or blob, not " + text);
        };
    }

    private static Point point(String text) {
        int comma = text.indexOf(',');
        return new Point(Double.parseDouble(text.substring(0, comma)) / 100,
                Double.parseDouble(text.substring(comma + 1)) / 100);
    }

    /// Returns how far (x, y) lies from the ink: 0 on the line or the area's border, negative inside an area.
    double distance(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean inside = false;
        int last = points.size() - 1;
        for (int i = filled ? 0 : 1; i <= last; i++) {
            var a = points.get(i == 0 ? last : i - 1);
            var b = points.get(i);
            nearest = Math.min(nearest, toSegment(x, y, a, b));
            // a ray to the right crosses the border an odd number of times from inside
            if ((a.y() > y) != (b.y() > y) && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x())
                inside = !inside;
        }
        return filled && inside ? -nearest : nearest;
    }

    private static double toSegment(double x, double y, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double lengthSquared = dx * dx + dy * dy;
        double t = lengthSquared == 0 ? 0 : Math.clamp(((x - a.x()) * dx + (y - a.y()) * dy) / lengthSquared, 0, 1);
        return Math.hypot(x - a.x() - t * dx, y - a.y() - t * dy);
    }

    /// Lays a Catmull-Rom curve through the points.
    private static List<Point> smooth(List<Point> points, boolean closed) {
        var out = new ArrayList<Point>();
        int n = points.size();
        int curves = closed ? n : n - 1;
        for (int i = 0; i < curves; i++)
            for (int k = 0; k < PARTS_PER_CURVE; k++)
                out.add(between(neighbour(points, i - 1, closed), points.get(i), neighbour(points, i + 1, closed),
                        neighbour(points, i + 2, closed), k / (double) PARTS_PER_CURVE));
        if (!closed)
            out.add(points.getLast());
        return out;
    }

    private static Point neighbour(List<Point> points, int i, boolean closed) {
        int n = points.size();
        return points.get(closed ? Math.floorMod(i, n) : Math.clamp(i, 0, n - 1));
    }

    private static Point between(Point p, Point q, Point r, Point s, double t) {
        return new Point(catmullRom(p.x(), q.x(), r.x(), s.x(), t), catmullRom(p.y(), q.y(), r.y(), s.y(), t));
    }

    private static double catmullRom(double p, double q, double r, double s, double t) {
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
    }
}
