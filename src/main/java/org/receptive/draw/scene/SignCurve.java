package org.receptive.draw.scene;

import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Palette;
import org.receptive.scene.OperationSample.Point;

/// The curve of an operation that is a function of one value, in its small picture.
///
/// @param on what is drawn on
/// @param unit a thirty-second part of the picture, in px
/// @param palette the colours
record SignCurve(Surface on, double unit, Palette palette) {

    private static final double LOW = 2;
    private static final double HIGH = 30;
    private static final double LEAST_RANGE = 0.9;

    /// Draws the curve over its axes.
    void draw(List<Point> curve) {
        double from = curve.getFirst().input();
        double to = curve.getLast().input();
        double least = Math.min(-0.1, curve.stream().mapToDouble(Point::output).min().orElse(0));
        double most = Math.max(LEAST_RANGE, curve.stream().mapToDouble(Point::output).max().orElse(1));
        line(LOW, place(0, least, most, HIGH, LOW), HIGH, place(0, least, most, HIGH, LOW));
        double zero = Math.clamp(place(0, from, to, LOW, HIGH), LOW, HIGH);
        line(zero, LOW, zero, HIGH);
        stroke(curve.stream().mapToDouble(p -> place(p.input(), from, to, LOW, HIGH)).toArray(),
                curve.stream().mapToDouble(p -> place(p.output(), least, most, HIGH, LOW)).toArray(), palette.output());
    }

    private static double place(double value, double from, double to, double first, double last) {
        return first + (value - from) / (to - from) * (last - first);
    }

    private void line(double x1, double y1, double x2, double y2) {
        on.line(x1 * unit, y1 * unit, x2 * unit, y2 * unit, palette.textMuted(), unit, Dash.SOLID);
    }

    private void stroke(double[] xs, double[] ys, int colour) {
        for (int i = 0; i < xs.length; i++) {
            xs[i] *= unit;
            ys[i] *= unit;
        }
        on.polyline(xs, ys, colour, 2.2 * unit);
    }

    /// Draws values that spread wide and to one side, and the same around 0 with the usual spread.
    void drawBells() {
        line(LOW, 28, HIGH, 28);
        line(12, LOW, 12, HIGH);
        bell(21, 6, 11, palette.input());
        bell(12, 3.2, 23, palette.output());
    }

    private void bell(double middle, double spread, double high, int colour) {
        int count = 41;
        var xs = new double[count];
        var ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = LOW + (HIGH - LOW) * i / (count - 1);
            double off = (xs[i] - middle) / spread;
            ys[i] = 28 - high * Math.exp(-off * off / 2);
        }
        stroke(xs, ys, colour);
    }
}
