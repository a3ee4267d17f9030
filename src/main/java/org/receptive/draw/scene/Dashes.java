package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Palette;

/// A frame of dashes: the mark of a gradient, and of what is not finished.
final class Dashes {

    private static final double LEAST_GRADIENT = 2.5;
    private static final int CORNER_POINTS = 5;

    private Dashes() {
    }

    /// Draws the outline of a rectangle in dashes.
    static void frame(Surface surface, double x, double y, double w, double h, int argb, double width) {
        surface.line(x, y, x + w, y, argb, width, Dash.DASHED);
        surface.line(x + w, y, x + w, y + h, argb, width, Dash.DASHED);
        surface.line(x, y + h, x + w, y + h, argb, width, Dash.DASHED);
        surface.line(x, y, x, y + h, argb, width, Dash.DASHED);
    }

    /// Draws the outline of a rectangle with round corners in dashes, one of them around each corner.
    static void round(Surface surface, double x, double y, double w, double h, double radius, int argb, double width) {
        double start = radius + Dash.GAP_PX;
        corner(surface, x + radius, y + radius, radius, 2, argb, width);
        corner(surface, x + w - radius, y + radius, radius, 3, argb, width);
        corner(surface, x + w - radius, y + h - radius, radius, 0, argb, width);
        corner(surface, x + radius, y + h - radius, radius, 1, argb, width);
        side(surface, x + start, y, x + w - start, y, argb, width);
        side(surface, x + w, y + start, x + w, y + h - start, argb, width);
        side(surface, x + start, y + h, x + w - start, y + h, argb, width);
        side(surface, x, y + start, x, y + h - start, argb, width);
    }

    private static void side(Surface surface, double x1, double y1, double x2, double y2, int argb, double width) {
        if (x2 - x1 + y2 - y1 > 0)
            surface.line(x1, y1, x2, y2, argb, width, Dash.DASHED);
    }

    /// Draws a quarter of a circle, counted clockwise from the lower right one.
    private static void corner(Surface surface, double x, double y, double radius, int quarter, int argb, double width) {
        var xs = new double[CORNER_POINTS];
        var ys = new double[CORNER_POINTS];
        for (int i = 0; i < CORNER_POINTS; i++) {
            double angle = Math.PI / 2 * (quarter + i / (CORNER_POINTS - 1.0));
            xs[i] = x + radius * Math.cos(angle);
            ys[i] = y + radius * Math.sin(angle);
        }
        surface.polyline(xs, ys, argb, width);
    }

    /// Draws the frame of a map: solid around values, in dashes around gradients, and those never so thin that the dashes are lost.
    static void map(Surface surface, Placement p, int argb, double width, Palette palette) {
        double w = p.map().cols() * p.cellPx();
        double h = p.map().rows() * p.rowPx();
        if (p.map().id().isGradient()) {
            // the grid must not fill the gaps
            surface.strokeRect(p.x(), p.y(), w, h, palette.background(), Math.max(LEAST_GRADIENT, width));
            frame(surface, p.x(), p.y(), w, h, argb, Math.max(LEAST_GRADIENT, width));
        } else
            surface.strokeRect(p.x(), p.y(), w, h, argb, width);
    }
}
