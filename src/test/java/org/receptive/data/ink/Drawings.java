package org.receptive.data.ink;

import java.util.ArrayList;
import java.util.List;

/// Drawings to test with.
final class Drawings {

    static final StrokeDrawing EMPTY = StrokeDrawing.of(List.of());

    private Drawings() {}

    /// One stroke through x, y, x, y …
    static StrokeDrawing path(double... xy) {
        return StrokeDrawing.of(List.of(stroke(xy)));
    }

    static Stroke stroke(double... xy) {
        var points = new ArrayList<Stroke.Point>();
        for (int i = 0; i < xy.length; i += 2)
            points.add(new Stroke.Point(xy[i], xy[i + 1]));
        return new Stroke(points);
    }

    /// An open ellipse arc with a long tail, so that mass and box have different middles.
    static StrokeDrawing six(double left, double top, double width, double height) {
        double[] xy = new double[2 * 41];
        for (int i = 0; i <= 40; i++) {
            double angle = -Math.PI / 3 + i * 0.2;
            double radius = i < 16 ? 1.4 - i * 0.025 : 1;
            xy[2 * i] = left + width / 2 * (1 - radius * Math.sin(angle));
            xy[2 * i + 1] = top + height / 2 * (1 - radius * Math.cos(angle));
        }
        return path(xy);
    }
}
