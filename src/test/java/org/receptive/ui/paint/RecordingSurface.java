package org.receptive.ui.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remembers what was drawn, so that a test can ask what text stands where.
public final class RecordingSurface implements Surface {

    /// One text at its anchor.
    public record Text(String text, double x, double y, TextStyle style, int argb) {}

    /// One rectangle of any kind, hatching and gradients included; `name` is that of the surface's method.
    public record Box(String name, double x, double y, double w, double h, int argb) {
        boolean contains(double px, double py) {
            return px >= x && px < x + w && py >= y && py < y + h;
        }
    }

    /// One line.
    public record Line(double x1, double y1, double x2, double y2, int argb, double width, Dash dash) {}

    /// Every character counts as this share of the size: tests do not depend on fonts.
    private static final double CHARACTER_WIDTH = 0.55;

    private final List<Text> texts = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

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
        var area = new Box("", x, y, w, h, 0);
        return texts.stream().filter(t -> area.contains(t.x(), t.y())).map(Text::text).toList();
    }

    /// Finds the colour of the last rectangle filled over a point.
    public Optional<Integer> fillAt(double x, double y) {
        return boxes.reversed().stream().filter(b -> b.name().equals("fillRect") && b.contains(x, y)).map(Box::argb).findFirst();
    }

    @Override
    public void fillRect(double x, double y, double w, double h, int argb) {
        boxes.add(new Box("fillRect", x, y, w, h, argb));
    }

    @Override
    public void strokeRect(double x, double y, double w, double h, int argb, double width) {
        boxes.add(new Box("strokeRect", x, y, w, h, argb));
    }

    @Override
    public void roundRect(double x, double y, double w, double h, double radius, int fillArgb, int strokeArgb, double strokeWidth) {
        boxes.add(new Box("roundRect", x, y, w, h, fillArgb));
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
        boxes.add(new Box("hatch", x, y, w, h, argb));
    }

    @Override
    public void gradientRect(double x, double y, double w, double h, int[] argbStops) {
        Stops.check(argbStops);
        boxes.add(new Box("gradientRect", x, y, w, h, argbStops[0]));
    }

    @Override
    public void text(String s, double x, double y, TextStyle style, int argb) {
        texts.add(new Text(s, x, y, style, argb));
    }

    @Override
    public double textWidth(String s, TextStyle style) {
        return s.codePointCount(0, s.length()) * style.sizePx() * CHARACTER_WIDTH;
    }
}
