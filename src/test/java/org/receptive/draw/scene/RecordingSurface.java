package org.receptive.draw.scene;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.Stops;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Argb;

/// Remembers what was drawn, so that a test can ask what text stands where.
public final class RecordingSurface implements Surface {

    /// One text at its anchor; `width` is what it measures, `order` says when it was drawn.
    public record Text(String text, double x, double y, TextStyle style, int argb, double width, int order) {
        /// Returns the rectangle that its digits and capitals fill.
        public Rectangle2D bounds() {
            return new Rectangle2D.Double(style.align().leftEdge(x, width), y - style.sizePx() * DIGIT_HEIGHT / 2, width,
                    style.sizePx() * DIGIT_HEIGHT);
        }
    }

    /// One rectangle of any kind, hatching and gradients included; `name` is that of the surface's method, `order` says when it was drawn.
    public record Box(String name, double x, double y, double w, double h, int argb, int strokeArgb, int order) {
        boolean contains(double px, double py) {
            return px >= x && px < x + w && py >= y && py < y + h;
        }

        /// Returns the rectangle.
        public Rectangle2D bounds() {
            return new Rectangle2D.Double(x, y, w, h);
        }
    }

    /// One line.
    public record Line(double x1, double y1, double x2, double y2, int argb, double width, Dash dash) {}

    /// Every character counts as this share of the size: tests do not depend on fonts.
    private static final double CHARACTER_WIDTH = 0.55;
    private static final double DIGIT_HEIGHT = 0.74;

    private final TextMeasure measure;
    private final List<Text> texts = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int order;

    /// Measures text by its length alone.
    public RecordingSurface() {
        this((s, style) -> s.codePointCount(0, s.length()) * style.sizePx() * CHARACTER_WIDTH);
    }

    /// Measures text with a font.
    public RecordingSurface(TextMeasure measure) {
        this.measure = measure;
    }

    public List<Text> texts() {
        return List.copyOf(texts);
    }

    public List<Box> boxes() {
        return List.copyOf(boxes);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /// Lists the texts in the order in which they were drawn.
    public List<String> words() {
        return texts.stream().map(Text::text).toList();
    }

    /// Finds the texts whose anchor lies in a rectangle.
    public List<String> textsIn(double x, double y, double w, double h) {
        var area = new Box("", x, y, w, h, 0, 0, 0);
        return texts.stream().filter(t -> area.contains(t.x(), t.y())).map(Text::text).toList();
    }

    /// Finds the colour that a text stands on: every fill under its middle that was drawn before it, one over the other.
    public int fillUnder(Text text) {
        var middle = text.bounds();
        int colour = 0;
        for (var box : boxes)
            if (box.order() < text.order() && (box.name().equals("fillRect") || box.name().equals("roundRect"))
                    && box.contains(middle.getCenterX(), middle.getCenterY()))
                colour = Argb.over(box.argb(), colour);
        return colour;
    }

    /// Lists the rectangles of one kind.
    public List<Box> boxes(String name) {
        return boxes.stream().filter(b -> b.name().equals(name)).toList();
    }

    /// Finds the colour of the last rectangle filled over a point.
    public Optional<Integer> fillAt(double x, double y) {
        return boxes.reversed().stream().filter(b -> b.name().equals("fillRect") && b.contains(x, y)).map(Box::argb).findFirst();
    }

    @Override
    public void fillRect(double x, double y, double w, double h, int argb) {
        boxes.add(new Box("fillRect", x, y, w, h, argb, 0, order++));
    }

    @Override
    public void strokeRect(double x, double y, double w, double h, int argb, double width) {
        boxes.add(new Box("strokeRect", x, y, w, h, 0, argb, order++));
    }

    @Override
    public void roundRect(double x, double y, double w, double h, double radius, int fillArgb, int strokeArgb, double strokeWidth) {
        boxes.add(new Box("roundRect", x, y, w, h, fillArgb, strokeArgb, order++));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int argb, double width, Dash dash) {
        lines.add(new Line(x1, y1, x2, y2, argb, width, dash));
    }

    @Override
    public void polygon(double[] xs, double[] ys, int fillArgb, int strokeArgb, double strokeWidth) {
        Stops.checkCorners(xs, ys);
        for (int i = 0; i < xs.length; i++) {
            int next = (i + 1) % xs.length;
            lines.add(new Line(xs[i], ys[i], xs[next], ys[next], strokeArgb, strokeWidth, Dash.SOLID));
        }
    }

    @Override
    public void hatch(double x, double y, double w, double h, int argb, double spacing) {
        boxes.add(new Box("hatch", x, y, w, h, argb, 0, order++));
    }

    @Override
    public void crossHatch(double x, double y, double w, double h, int argb, double spacing) {
        boxes.add(new Box("crossHatch", x, y, w, h, argb, 0, order++));
    }

    @Override
    public void gradientRect(double x, double y, double w, double h, int[] argbStops) {
        Stops.check(argbStops);
        boxes.add(new Box("gradientRect", x, y, w, h, argbStops[0], 0, order++));
    }

    @Override
    public void text(String s, double x, double y, TextStyle style, int argb) {
        texts.add(new Text(s, x, y, style, argb, textWidth(s, style), order++));
    }

    @Override
    public double textWidth(String s, TextStyle style) {
        return measure.width(s, style);
    }
}
