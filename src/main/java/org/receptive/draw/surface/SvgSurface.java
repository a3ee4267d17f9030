package org.receptive.draw.surface;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Argb;

/// Collects a drawing as a standalone SVG document, which scales without loss and stays editable.
///
/// Text stays text. It is set in the reader's fonts, of those that are much like the product's the first that is there; anchors keep it in
/// place.
public final class SvgSurface implements Surface {

    /// A Latin face first: the Chinese ones draw × · … as wide as a hanzi. All of these have digits about as wide as the product's.
    private static final String FAMILY = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans CJK SC', 'Noto Sans SC', "
            + "'PingFang SC', 'Microsoft YaHei', sans-serif";

    /// On whole pixels, as the other surfaces draw: cells meet without seams and thin lines are not smeared over two pixels.
    private static final String CRISP = " shape-rendering=\"crispEdges\"";

    private final PaintFonts fonts;
    private final double width;
    private final double height;
    private final String title;
    private final double scale;
    private final Set<String> definitions = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();

    /// Starts an empty document.
    ///
    /// @param title what the picture shows, for whoever cannot see it
    /// @param scale how much larger than drawn the picture is shown
    public SvgSurface(PaintFonts fonts, double widthPx, double heightPx, String title, double scale) {
        this.fonts = fonts;
        this.width = widthPx;
        this.height = heightPx;
        this.title = title;
        this.scale = scale;
    }

    /// Draws a whole picture and gives its document.
    public static String render(Drawing drawing, double widthPx, double heightPx, String title, PaintFonts fonts) {
        var surface = new SvgSurface(fonts, widthPx, heightPx, title, 1);
        drawing.drawOn(surface, widthPx, heightPx);
        return surface.document();
    }

    /// Gives the document with everything drawn so far; to be written as UTF-8.
    public String document() {
        String size = "width=\"" + number(width * scale) + "\" height=\"" + number(height * scale) + "\" viewBox=\"0 0 " + number(width)
                + " " + number(height) + "\"";
        String defs = definitions.isEmpty() ? "" : "<defs>\n" + String.join("", definitions) + "</defs>\n";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" " + size
                + " role=\"img\" font-family=\""
                + FAMILY + "\">\n<title>" + escaped(title) + "</title>\n" + defs + body + "</svg>\n";
    }

    @Override
    public void fillRect(double x, double y, double w, double h, int argb) {
        if (w > 0 && h > 0 && Argb.alpha(argb) != 0)
            element("rect", box(x, y, w, h) + paint("fill", argb) + CRISP);
    }

    @Override
    public void strokeRect(double x, double y, double w, double h, int argb, double strokeWidth) {
        if (w > 0 && h > 0 && Argb.alpha(argb) != 0 && strokeWidth > 0)
            element("rect", box(x, y, w, h) + " fill=\"none\"" + stroke(argb, strokeWidth) + CRISP);
    }

    @Override
    public void roundRect(double x, double y, double w, double h, double radius, int fillArgb, int strokeArgb, double strokeWidth) {
        if (w > 0 && h > 0)
            element("rect", box(x, y, w, h) + attribute("rx", radius) + paint("fill", fillArgb) + stroke(strokeArgb, strokeWidth));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int argb, double strokeWidth, Dash dash) {
        if (Argb.alpha(argb) == 0 || strokeWidth <= 0)
            return;
        String dashes = switch (dash) {
            case SOLID -> "";
            case DASHED -> " stroke-dasharray=\"" + number(Dash.DASH_PX) + " " + number(Dash.GAP_PX) + "\"";
        };
        element("line", attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) + attribute("y2", y2) + stroke(argb, strokeWidth)
                + dashes + (dash == Dash.SOLID && (x1 == x2 || y1 == y2) ? CRISP : ""));
    }

    @Override
    public void polygon(double[] xs, double[] ys, int fillArgb, int strokeArgb, double strokeWidth) {
        Stops.checkCorners(xs, ys);
        if (xs.length == 0)
            return;
        var points = new StringBuilder();
        for (int i = 0; i < xs.length; i++)
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        element("polygon", " points=\"" + points + "\"" + paint("fill", fillArgb) + stroke(strokeArgb, strokeWidth));
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
        if (w <= 0 || h <= 0 || spacing <= 0 || Argb.alpha(argb) == 0)
            return;
        String p = number(spacing * Math.sqrt(2));
        String id = (crossed ? "cross-hatch-" : "hatch-") + Integer.toHexString(argb) + "-" + number(spacing);
        // Named by what it looks like: two documents in one page may share it. The short strokes fill the corners of the tile.
        definitions.add("<pattern id=\"" + id + "\" patternUnits=\"userSpaceOnUse\" width=\"" + p + "\" height=\"" + p + "\"><path d=\"M0,"
                + p + "L" + p + ",0M-1,1L1,-1M" + p + "," + p + "m-1,1l2,-2" + (crossed ? falling(p) : "") + "\"" + stroke(argb, 1)
                + "/></pattern>\n");
        element("rect", box(x, y, w, h) + " fill=\"url(#" + id + ")\"");
    }

    private static String falling(String p) {
        return "M0,0L" + p + "," + p + "M0," + p + "m-1,-1l2,2M" + p + ",0m-1,-1l2,2";
    }

    @Override
    public void gradientRect(double x, double y, double w, double h, int[] argbStops) {
        Stops.check(argbStops);
        if (w <= 0 || h <= 0)
            return;
        var stops = new StringBuilder();
        var id = new StringBuilder("gradient");
        for (int i = 0; i < argbStops.length; i++) {
            id.append('-').append(Integer.toHexString(argbStops[i]));
            stops.append("<stop offset=\"").append(number((double) i / (argbStops.length - 1))).append('"')
                    .append(paint("stop", "stop-color", argbStops[i])).append("/>");
        }
        definitions.add("<linearGradient id=\"" + id + "\">" + stops + "</linearGradient>\n");
        element("rect", box(x, y, w, h) + " fill=\"url(#" + id + ")\"");
    }

    @Override
    public void text(String s, double x, double y, TextStyle style, int argb) {
        if (s.isEmpty() || Argb.alpha(argb) == 0)
            return;
        String anchor = switch (style.align()) {
            case LEFT -> "";
            case CENTER -> " text-anchor=\"middle\"";
            case RIGHT -> " text-anchor=\"end\"";
        };
        String weight = style.bold() ? " font-weight=\"700\"" : "";
        String spaces = s.strip().equals(s) && !s.contains("  ") ? "" : " xml:space=\"preserve\"";
        body.append("<text").append(attribute("x", x)).append(attribute("y", y + fonts.baselineBelowMiddle(style)))
                .append(attribute("font-size", style.sizePx())).append(weight).append(anchor).append(spaces).append(paint("fill", argb))
                .append('>').append(escaped(s)).append("</text>\n");
    }

    @Override
    public double textWidth(String s, TextStyle style) {
        return fonts.width(s, style);
    }

    private void element(String name, String attributes) {
        body.append('<').append(name).append(attributes).append("/>\n");
    }

    private static String box(double x, double y, double w, double h) {
        return attribute("x", x) + attribute("y", y) + attribute("width", w) + attribute("height", h);
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String stroke(int argb, double strokeWidth) {
        return Argb.alpha(argb) == 0 || strokeWidth <= 0 ? "" : paint("stroke", argb) + attribute("stroke-width", strokeWidth);
    }

    private static String paint(String kind, int argb) {
        return Argb.alpha(argb) == 0 ? " " + kind + "=\"none\"" : paint(kind, kind, argb);
    }

    private static String paint(String kind, String property, int argb) {
        String opacity = Argb.alpha(argb) == 255 ? "" : " " + kind + "-opacity=\"" + number(Argb.alpha(argb) / 255.0) + "\"";
        return " " + property + "=\"" + Argb.hex(argb) + "\"" + opacity;
    }

    /// Writes a number with at most three decimals, with a point in every country.
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9)
            return String.format(Locale.ROOT, "%d", (long) value);
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String s) {
        var out = new StringBuilder(s.length() + 8);
        s.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    /// Tells whether XML 1.0 may contain the character at all: most control characters and halves of pairs may not even be escaped.
    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
