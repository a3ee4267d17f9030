package org.receptive.draw.chart;

import java.util.Arrays;
import org.receptive.draw.surface.Surface;

/// A line through points, continuous or broken.
///
/// @param xs where its corners stand
/// @param ys where its corners stand
record Polyline(double[] xs, double[] ys) {

    private static final double DASH_PX = 7;
    private static final double GAP_PX = 4;

    void drawSolid(Surface on, int argb, double width) {
        on.polyline(xs, ys, argb, width);
    }

    /// Cuts the line into dashes along its length.
    void drawDashed(Surface on, int argb, double width) {
        if (xs.length < 2)
            return;
        double[] dashXs = new double[xs.length + 2];
        double[] dashYs = new double[xs.length + 2];
        int n = 0;
        double left = DASH_PX;
        boolean drawing = true;
        dashXs[n] = xs[0];
        dashYs[n++] = ys[0];
        for (int i = 1; i < xs.length; i++) {
            double x = xs[i - 1];
            double y = ys[i - 1];
            double length = Math.hypot(xs[i] - x, ys[i] - y);
            while (length > left) {
                double share = left / length;
                x += (xs[i] - x) * share;
                y += (ys[i] - y) * share;
                length -= left;
                if (drawing) {
                    dashXs[n] = x;
                    dashYs[n++] = y;
                    on.polyline(Arrays.copyOf(dashXs, n), Arrays.copyOf(dashYs, n), argb, width);
                }
                drawing = !drawing;
                left = drawing ? DASH_PX : GAP_PX;
                n = 0;
                dashXs[n] = x;
                dashYs[n++] = y;
            }
            left -= length;
            if (drawing) {
                dashXs[n] = xs[i];
                dashYs[n++] = ys[i];
            }
        }
        if (drawing && n > 1)
            on.polyline(Arrays.copyOf(dashXs, n), Arrays.copyOf(dashYs, n), argb, width);
    }
}
