package org.receptive.data.ink;

import java.util.ArrayList;
import java.util.List;

/// A round eraser moved along a straight line.
///
/// @param from where it was
/// @param to where it is
/// @param radius of the eraser, in the units of the strokes
record Eraser(Stroke.Point from, Stroke.Point to, double radius) {

    /// A long straight part of a stroke is cut into pieces of this share of the radius, so that the eraser can take out its middle.
    private static final double PIECE = 0.5;

    /// Returns what is left of a stroke: itself, nothing, or the parts on both sides.
    List<Stroke> rest(Stroke stroke) {
        if (stroke.points().stream().noneMatch(this::takes) && !crosses(stroke))
            return List.of(stroke);
        var parts = new ArrayList<Stroke>();
        var part = new ArrayList<Stroke.Point>();
        for (var point : fine(stroke))
            if (!takes(point))
                part.add(point);
            else
                if (!part.isEmpty()) {
                    parts.add(new Stroke(part));
                    part.clear();
                }
        if (!part.isEmpty())
            parts.add(new Stroke(part));
        return parts;
    }

    private boolean crosses(Stroke stroke) {
        return fine(stroke).stream().anyMatch(this::takes);
    }

    private List<Stroke.Point> fine(Stroke stroke) {
        var points = stroke.points();
        var fine = new ArrayList<Stroke.Point>();
        fine.add(points.getFirst());
        for (int i = 1; i < points.size(); i++) {
            var a = points.get(i - 1);
            var b = points.get(i);
            int pieces = Math.max(1, (int) Math.ceil(Math.hypot(b.x() - a.x(), b.y() - a.y()) / (radius * PIECE)));
            for (int p = 1; p <= pieces; p++) {
                double t = (double) p / pieces;
                fine.add(new Stroke.Point(a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t));
            }
        }
        return fine;
    }

    private boolean takes(Stroke.Point point) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double squared = dx * dx + dy * dy;
        double t = squared > 0 ? Math.clamp(((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / squared, 0, 1) : 0;
        return Math.hypot(point.x() - from.x() - t * dx, point.y() - from.y() - t * dy) <= radius;
    }
}
