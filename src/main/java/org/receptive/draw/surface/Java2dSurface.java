package org.receptive.draw.surface;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Argb;

/// Draws into an image, with or without a display: the frames of the screen,
/// PNG and GIF.
///
/// Edges along an axis are moved to whole pixels of the device, so that cells
/// are crisp and meet without seams at any scale; everything else is
/// antialiased. Close it when the picture is finished.
public final class Java2dSurface implements Surface, AutoCloseable {

    private static final float HATCH_LINE_PX = 1;

    private final Graphics2D g;
    private final PaintFonts fonts;
    private final double scale;
    private final RoundCorners corners = new RoundCorners();
    private int colour;

    /// Prepares to draw into `image`.
    ///
    /// @param scale device pixels for each pixel of the scene, > 0 (2 on a doubled display or for a larger export)
    /// @throws IllegalArgumentException if the scale is not above 0
    public Java2dSurface(BufferedImage image, PaintFonts fonts, double scale) {
        if (!(scale > 0)) { throw new IllegalArgumentException("a scale of " + scale + " is not above 0"); }
        this.g = image.createGraphics();
        this.fonts = fonts;
        this.scale = scale;
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(colour, true));
    }

    /// Draws a whole picture into a new opaque image of `widthPx · scale` × `heightPx · scale` pixels, rounded up.
    public static BufferedImage render(Drawing drawing, double widthPx, double heightPx, double scale, PaintFonts fonts) {
        BufferedImage image = new BufferedImage((int) Math.ceil(widthPx * scale), (int) Math.ceil(heightPx * scale),
                BufferedImage.TYPE_INT_RGB);
        try (Java2dSurface surface = new Java2dSurface(image, fonts, scale)) {
            drawing.drawOn(surface, widthPx, heightPx);
        }
        return image;
    }

    @Override
    public void fillRect(double x, double y, double w, double h, int argb) {
        if (w <= 0 || h <= 0 || Argb.alpha(argb) == 0) { return; }
        use(argb);
        fillDevice(device(x), device(y), device(x + w), device(y + h));
    }

    /// Scales a small picture of the cells up: thousands of rectangles would take a frame.
    @Override
    public void cells(double x, double y, double w, double h, int rows, int cols, int[] argb) {
        Stops.checkCells(rows, cols, argb);
        int left = device(x);
        int top = device(y);
        int width = device(x + w) - left;
        int height = device(y + h) - top;
        if (width <= 0 || height <= 0 || argb.length == 0) { return; }
        var small = new BufferedImage(cols, rows, BufferedImage.TYPE_INT_ARGB);
        small.setRGB(0, 0, cols, rows, argb, 0, cols);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(small, left, top, width, height, null);
    }

    @Override
    public void strokeRect(double x, double y, double w, double h, int argb, double width) {
        if (w <= 0 || h <= 0 || width <= 0 || Argb.alpha(argb) == 0) { return; }
        use(argb);
        int thick = thickness(width);
        int left = lineStart(x, thick);
        int right = lineStart(x + w, thick);
        int top = lineStart(y, thick);
        int bottom = lineStart(y + h, thick);
        // The four sides share no pixel: a translucent frame is not darker at its
        // corners.
        fillDevice(left, top, right + thick, top + thick);
        fillDevice(left, bottom, right + thick, bottom + thick);
        fillDevice(left, top + thick, left + thick, bottom);
        fillDevice(right, top + thick, right + thick, bottom);
    }

    @Override
    public void roundRect(double x, double y, double w, double h, double radius, int fillArgb, int strokeArgb,
            double strokeWidth) {
        if (w <= 0 || h <= 0) { return; }
        // With an odd number of device pixels the middle of the line must lie in the
        // middle of a pixel.
        double offset = Argb.alpha(strokeArgb) != 0 && thickness(strokeWidth) % 2 == 1 ? 0.5 : 0;
        double left = device(x) + offset;
        double top = device(y) + offset;
        double arc = 2 * radius * scale;
        double width = device(x + w) - offset - left;
        double height = device(y + h) - offset - top;
        if (Argb.alpha(fillArgb) == 255 && Argb.alpha(strokeArgb) == 255 && strokeWidth > 0) {
            // Two fills look the same and take a third of the time of a fill and a stroke; a formula has a hundred of these.
            double half = strokeWidth * scale / 2;
            fillRounded(left - half, top - half, width + 2 * half, height + 2 * half, arc + 2 * half, strokeArgb);
            fillRounded(left + half, top + half, width - 2 * half, height - 2 * half, arc - 2 * half, fillArgb);
        } else {
            outlined(new RoundRectangle2D.Double(left, top, width, height, arc, arc), fillArgb, strokeArgb, strokeWidth);
        }
    }

    private void fillRounded(double left, double top, double width, double height, double arc, int argb) {
        use(argb);
        corners.fill(g, new RoundRectangle2D.Double(left, top, Math.max(0, width), Math.max(0, height), Math.max(0, arc),
                Math.max(0, arc)), argb);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int argb, double width, Dash dash) {
        if (Argb.alpha(argb) == 0 || width <= 0) { return; }
        use(argb);
        int thick = thickness(width);
        if (dash == Dash.SOLID && x1 == x2) {
            int left = lineStart(x1, thick);
            fillDevice(left, device(Math.min(y1, y2)), left + thick, device(Math.max(y1, y2)));
        } else if (dash == Dash.SOLID && y1 == y2) {
            int top = lineStart(y1, thick);
            fillDevice(device(Math.min(x1, x2)), top, device(Math.max(x1, x2)), top + thick);
        } else {
            g.setStroke(stroke(width, dash));
            g.draw(new Line2D.Double(x1 * scale, y1 * scale, x2 * scale, y2 * scale));
        }
    }

    @Override
    public void polyline(double[] xs, double[] ys, int argb, double width) {
        Stops.checkCorners(xs, ys);
        if (xs.length < 2 || Argb.alpha(argb) == 0 || width <= 0) { return; }
        use(argb);
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0] * scale, ys[0] * scale);
        for (int i = 1; i < xs.length; i++) { path.lineTo(xs[i] * scale, ys[i] * scale); }
        g.setStroke(new BasicStroke((float) (width * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int fillArgb, int strokeArgb, double strokeWidth) {
        Stops.checkCorners(xs, ys);
        if (xs.length == 0) { return; }
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0] * scale, ys[0] * scale);
        for (int i = 1; i < xs.length; i++) { path.lineTo(xs[i] * scale, ys[i] * scale); }
        path.closePath();
        outlined(path, fillArgb, strokeArgb, strokeWidth);
    }

    @Override
    public void hatch(double x, double y, double w, double h, int argb, double spacing) {
        hatch(x, y, w, h, argb, spacing, false);
    }

    @Override
    public void crossHatch(double x, double y, double w, double h, int argb, double spacing) {
        hatch(x, y, w, h, argb, spacing, true);
    }

    private void hatch(double x, double y, double w, double h, int argb, double spacing, boolean crossed) {
        if (w <= 0 || h <= 0 || spacing <= 0 || Argb.alpha(argb) == 0) { return; }
        int left = device(x);
        int top = device(y);
        g.setPaint(hatching(argb, Math.max(2, (int) Math.round(spacing * Math.sqrt(2) * scale)), crossed));
        g.fillRect(left, top, device(x + w) - left, device(y + h) - top);
        g.setColor(new Color(colour, true));
    }

    /// Draws one period of the hatching; a whole number of device pixels, so that
    /// the tile repeats exactly.
    private TexturePaint hatching(int argb, int period, boolean crossed) {
        BufferedImage tile = new BufferedImage(period, period, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D t = tile.createGraphics();
        t.setRenderingHints(g.getRenderingHints());
        t.setColor(new Color(argb, true));
        t.setStroke(new BasicStroke((float) (HATCH_LINE_PX * scale)));
        for (int k = 0; k <= 2; k++) {
            t.draw(new Line2D.Double(-period, (k + 1) * period, (k + 1) * period, -period));
            if (crossed)
                t.draw(new Line2D.Double(-period, (k - 2) * period, 2 * period, (k + 1) * period));
        }
        t.dispose();
        return new TexturePaint(tile, new Rectangle(period, period));
    }

    @Override
    public void gradientRect(double x, double y, double w, double h, int[] argbStops) {
        Stops.check(argbStops);
        int left = device(x);
        int right = device(x + w);
        for (int column = left; column < right; column++) {
            use(Stops.between(argbStops, (column + 0.5 - left) / (right - left)));
            fillDevice(column, device(y), column + 1, device(y + h));
        }
    }

    @Override
    public void text(String s, double x, double y, TextStyle style, int argb) {
        if (s.isEmpty() || Argb.alpha(argb) == 0) { return; }
        use(argb);
        double left = style.align().leftEdge(x, fonts.width(s, style)) * scale;
        // A baseline between two pixel rows would blur the feet of the digits.
        int baseline = (int) Math.round((y + fonts.baselineBelowMiddle(style)) * scale);
        g.setFont(fonts.font(s, style.bold(), style.sizePx() * scale));
        g.drawString(s, (float) left, baseline);
    }

    @Override
    public double textWidth(String s, TextStyle style) {
        return fonts.width(s, style);
    }

    /// Frees the graphics context; the image keeps the picture.
    @Override
    public void close() {
        g.dispose();
    }

    private void outlined(Shape shape, int fillArgb, int strokeArgb, double strokeWidth) {
        if (Argb.alpha(fillArgb) != 0) {
            use(fillArgb);
            g.fill(shape);
        }
        if (Argb.alpha(strokeArgb) != 0 && strokeWidth > 0) {
            use(strokeArgb);
            g.setStroke(stroke(strokeWidth, Dash.SOLID));
            g.draw(shape);
        }
    }

    private BasicStroke stroke(double width, Dash dash) {
        float px = (float) (width * scale);
        return switch (dash) {
            case SOLID -> new BasicStroke(px, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
            case DASHED -> new BasicStroke(px, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                    new float[] {(float) (Dash.DASH_PX * scale), (float) (Dash.GAP_PX * scale)}, 0);
        };
    }

    private void fillDevice(int left, int top, int right, int bottom) {
        g.fillRect(left, top, right - left, bottom - top);
    }

    private void use(int argb) {
        if (argb != colour) {
            colour = argb;
            g.setColor(new Color(argb, true));
        }
    }

    private int device(double scenePx) {
        return (int) Math.round(scenePx * scale);
    }

    private int thickness(double scenePx) {
        return Math.max(1, (int) Math.round(scenePx * scale));
    }

    /// Finds the first device pixel of a line whose middle runs along `scenePx`.
    private int lineStart(double scenePx, int thick) {
        return (int) Math.round(scenePx * scale - thick / 2.0);
    }
}
