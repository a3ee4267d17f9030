package org.receptive.draw.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Numbers;

/// Writes for a hall, beside the output cell at work, the value that is too small to be read within it.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where the maps stand
/// @param width the picture's width in px
/// @param height the picture's height in px
record MagnifiedValue(Surface surface, Frame frame, SceneLayout layout, double width, double height) {

    private static final double MARGIN = 4;
    private static final double RADIUS = 5;
    private static final double LINE = 2;
    private static final int DIGITS = 4;

    /// Where a value stands, and the cell that it belongs to.
    record Bubble(double x, double y, double width, double height, WindowFrame cell) {

        private boolean overlaps(double left, double top, double right, double bottom) {
            return x < right && x + width > left && y < bottom && y + height > top;
        }
    }

    void paint() {
        if (frame.sizes().least() > 0)
            layout.placementOf(frame.moment().step().target()).filter(this::isTooSmall).flatMap(this::bubble).ifPresent(this::paint);
    }

    private boolean isTooSmall(Placement p) {
        var numbers = CellNumbers.of(p.map(), p.cellPx(), frame.sizes());
        if (!numbers.areShown())
            return true;
        var written = numbers.write(frame.moment().running());
        double fits = numbers.sizePx() * Math.min(1, p.cellPx() * 0.94 / surface.textWidth(written, numbers.style()));
        return fits < frame.sizes().least() - 0.01;
    }

    private String text() {
        return Numbers.display(frame.moment().running(), DIGITS);
    }

    private TextStyle style() {
        return new TextStyle(frame.sizes().title(), true, Align.CENTER);
    }

    /// Finds the place beside the cell, within the picture, that hides least of what is computed and nothing that is written.
    private Optional<Bubble> bubble(Placement p) {
        var cell = WindowFrame.target(frame, p);
        double high = frame.sizes().title() * 1.45;
        double wide = surface.textWidth(text(), style()) + high * 0.6;
        double away = Math.max(high * 0.35, p.cellPx() * 0.6);
        double centre = (cell.left() + cell.right() - wide) / 2;
        double middle = (cell.top() + cell.bottom() - high) / 2;
        double x = Math.clamp(centre, MARGIN, Math.max(MARGIN, width - wide - MARGIN));
        var places = List.of(new Bubble(x, cell.bottom() + away, wide, high, cell), new Bubble(cell.right() + away, middle, wide, high, cell),
                new Bubble(x, cell.top() - away - high, wide, high, cell), new Bubble(cell.left() - away - wide, middle, wide, high, cell));
        return places.stream().filter(b -> b.x() >= MARGIN && b.x() + wide <= width - MARGIN && b.y() >= MARGIN && b.y() + high <= height - MARGIN)
                .min(Comparator.comparingDouble(b -> cost(b, p)));
    }

    /// Returns what a place hides, in px²: titles, scales and numbers of other maps count more than cells of the map itself.
    private double cost(Bubble b, Placement p) {
        double inside = Math.max(0, Math.min(b.x() + b.width(), p.paddedRight()) - Math.max(b.x(), p.paddedLeft()))
                * Math.max(0, Math.min(b.y() + b.height(), p.paddedBottom()) - Math.max(b.y(), p.paddedTop()));
        double outside = b.width() * b.height() - inside;
        boolean beside = b.x() >= p.paddedRight() && b.y() >= p.paddedTop() && b.y() + b.height() <= p.paddedBottom();
        boolean onMap = layout.all().stream().filter(o -> !o.equals(p))
                .anyMatch(o -> b.overlaps(o.paddedLeft(), o.paddedTop(), o.paddedRight(), o.paddedBottom()));
        boolean ahead = b.y() >= b.cell().bottom();
        return (beside ? 0 : outside * 4) + (onMap ? 1e6 : 0) + inside * (ahead ? 0.5 : 1);
    }

    private void paint(Bubble b) {
        var palette = frame.palette();
        boolean complete = frame.moment().complete();
        var cell = b.cell();
        double cx = (cell.left() + cell.right()) / 2;
        double cy = (cell.top() + cell.bottom()) / 2;
        boolean above = b.y() + b.height() <= cell.top();
        boolean below = b.y() >= cell.bottom();
        double fromX = below || above ? cx : b.x() > cx ? cell.right() : cell.left();
        double fromY = below ? cell.bottom() : above ? cell.top() : cy;
        double toX = below || above ? Math.clamp(cx, b.x() + RADIUS, b.x() + b.width() - RADIUS) : b.x() > cx ? b.x() : b.x() + b.width();
        double toY = below ? b.y() : above ? b.y() + b.height() : cy;
        surface.line(fromX, fromY, toX, toY, palette.background(), LINE + 3, Dash.SOLID);
        surface.line(fromX, fromY, toX, toY, palette.output(), LINE, Dash.SOLID);
        surface.roundRect(b.x(), b.y(), b.width(), b.height(), RADIUS, palette.background(), complete ? palette.output() : 0, LINE);
        if (!complete)
            Dashes.frame(surface, b.x(), b.y(), b.width(), b.height(), palette.output(), LINE);
        surface.text(text(), b.x() + b.width() / 2, b.y() + b.height() / 2, style(), complete ? palette.outputText() : palette.textMuted());
    }
}
