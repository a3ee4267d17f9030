package org.receptive.draw.surface;

import org.receptive.draw.surface.Surface.Dash;

/// Draws on another surface with the origin moved by (dx, dy).
///
/// @param on the surface that is drawn on
/// @param dx added to every x
/// @param dy added to every y
public record ShiftedSurface(Surface on, double dx, double dy) implements Surface {

    @Override
    public void fillRect(double x, double y, double w, double h, int argb) {
        on.fillRect(x + dx, y + dy, w, h, argb);
    }

    @Override
    public void strokeRect(double x, double y, double w, double h, int argb, double width) {
        on.strokeRect(x + dx, y + dy, w, h, argb, width);
    }

    @Override
    public void roundRect(double x, double y, double w, double h, double radius, int fillArgb, int strokeArgb, double strokeWidth) {
        on.roundRect(x + dx, y + dy, w, h, radius, fillArgb, strokeArgb, strokeWidth);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int argb, double width, Dash dash) {
        on.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, argb, width, dash);
    }

    @Override
    public void cells(double x, double y, double w, double h, int rows, int cols, int[] argb) {
        on.cells(x + dx, y + dy, w, h, rows, cols, argb);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int argb, double width) {
        on.polyline(shifted(xs, dx), shifted(ys, dy), argb, width);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int fillArgb, int strokeArgb, double strokeWidth) {
        on.polygon(shifted(xs, dx), shifted(ys, dy), fillArgb, strokeArgb, strokeWidth);
    }

    @Override
    public void hatch(double x, double y, double w, double h, int argb, double spacing) {
        on.hatch(x + dx, y + dy, w, h, argb, spacing);
    }

    @Override
    public void crossHatch(double x, double y, double w, double h, int argb, double spacing) {
        on.crossHatch(x + dx, y + dy, w, h, argb, spacing);
    }

    @Override
    public void gradientRect(double x, double y, double w, double h, int[] argbStops) {
        on.gradientRect(x + dx, y + dy, w, h, argbStops);
    }

    @Override
    public void text(String s, double x, double y, TextStyle style, int argb) {
        on.text(s, x + dx, y + dy, style, argb);
    }

    @Override
    public double textWidth(String s, TextStyle style) {
        return on.textWidth(s, style);
    }

    private static double[] shifted(double[] values, double by) {
        var out = values.clone();
        for (int i = 0; i < out.length; i++)
            out[i] += by;
        return out;
    }
}
