package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap.Role;

/// Writes for a hall, beside the output cell at work, the value that is too small to be read within it.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where the maps stand
/// @param allNumbers how their numbers are written
/// @param width the picture's width in px
/// @param height the picture's height in px
record MagnifiedValue(Surface surface, Frame frame, SceneLayout layout, MapNumbers allNumbers, double width, double height) {

    private static final double MARGIN = 4;
    private static final double RADIUS = 5;
    private static final double LINE = 2;
    private static final double CAPTION = 12;
    private static final double TITLE_GAP = 10;
    /// The width of a name, in heights of its line.
    private static final double LONG_NAME = 5;
    private static final int DIGITS = 4;
    /// How far a value may stand to the side, as shares of its width and of twice its height.
    private static final double[] SHIFTS = {0, -0.4, 0.4, -0.8, 0.8};

    private record Rectangle(double x, double y, double width, double height) {}

    /// Where a value stands, and the cell that it belongs to.
    private record Bubble(double x, double y, double width, double height, WindowFrame cell) {

        /// Returns how much of a rectangle it hides, in px².
        double common(Rectangle r) {
            return Math.max(0, Math.min(x + width, r.x() + r.width()) - Math.max(x, r.x()))
                    * Math.max(0, Math.min(y + height, r.y() + r.height()) - Math.max(y, r.y()));
        }
    }

    void paint() {
        if (frame.sizes().least() > 0)
            layout.placementOf(frame.moment().step().target()).filter(this::isTooSmall).flatMap(this::bubble).ifPresent(this::paint);
    }

    private boolean isTooSmall(Placement p) {
        var numbers = allNumbers.of(p);
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
        double middle = (cell.top() + cell.bottom() - high) / 2;
        var places = new ArrayList<Bubble>();
        for (double shift : SHIFTS) {
            double x = (cell.left() + cell.right() - wide) / 2 + shift * wide;
            double y = middle + shift * high * 2;
            places.add(new Bubble(x, cell.bottom() + away, wide, high, cell));
            places.add(new Bubble(cell.right() + away, y, wide, high, cell));
            places.add(new Bubble(x, cell.top() - away - high, wide, high, cell));
            places.add(new Bubble(cell.left() - away - wide, y, wide, high, cell));
        }
        var written = written();
        double end = height - frame.sizes().body() - CAPTION;
        return places.stream().filter(b -> b.x() >= MARGIN && b.x() + wide <= width - MARGIN && b.y() >= MARGIN && b.y() + high <= end)
                .min(Comparator.comparingDouble(b -> cost(b, p, written)));
    }

    /// Lists where words stand: above every slice, beside every kernel, and below every map.
    private List<Rectangle> written() {
        var texts = new MapTexts(frame);
        double title = frame.sizes().title() + TITLE_GAP;
        var written = new ArrayList<Rectangle>();
        for (var slices : List.of(layout.inputs(), layout.kernels(), layout.biases(), layout.outputs())) {
            double bottom = 0;
            double right = 0;
            for (var o : slices) {
                double head = title + texts.indexHeight(o.map());
                double left = o.paddedLeft() - texts.indexWidth(o.map());
                double name = o.map().channels() == 1 ? texts.leastWidth(o.map()) : Math.max(texts.leastSlot(o.map()), LONG_NAME * title);
                double sum = o.map().role() == Role.PARAMETER ? texts.sumWidth() : 0;
                written.add(new Rectangle(left, o.paddedTop() - head, Math.max(o.paddedWidth(), name), head));
                written.add(new Rectangle(left, o.paddedTop(), o.paddedRight() - left + sum, o.paddedHeight()));
                bottom = Math.max(bottom, o.paddedBottom());
                right = Math.max(right, o.paddedRight());
            }
            if (!slices.isEmpty()) {
                var first = slices.getFirst();
                double below = first.map().role() == Role.PARAMETER
                        ? Arrangement.biasBlock(frame.sizes(), layout.biases().size()) + texts.sumHeight()
                        : 0;
                written.add(new Rectangle(first.paddedLeft(), bottom,
                        Math.max(right - first.paddedLeft(), texts.leastWidth(first.map()) + title), below + texts.foot(first.map())));
            }
        }
        for (var note : layout.hidden())
            written.add(new Rectangle(note.x(), note.middle() - title / 2, width, title));
        return written;
    }

    /// Returns how bad a place is: what is written counts most, then values of the map that are computed, then those still to come.
    private static double cost(Bubble b, Placement p, List<Rectangle> written) {
        var own = new Rectangle(p.paddedLeft(), p.paddedTop(), p.paddedWidth(), p.paddedHeight());
        double inside = b.common(own);
        double hidden = -inside;
        for (var r : written)
            hidden += b.common(r);
        boolean ahead = b.y() >= b.cell().bottom();
        double far = Math.abs(b.x() + b.width() / 2 - b.cell().right()) + Math.abs(b.y() + b.height() / 2 - b.cell().bottom());
        return hidden * 50 + inside * (ahead ? 0.5 : 1) + far;
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
        double toY = below ? b.y() : above ? b.y() + b.height() : Math.clamp(cy, b.y() + RADIUS, b.y() + b.height() - RADIUS);
        surface.line(fromX, fromY, toX, toY, palette.background(), LINE + 3, Dash.SOLID);
        surface.line(fromX, fromY, toX, toY, palette.output(), LINE, Dash.SOLID);
        surface.roundRect(b.x(), b.y(), b.width(), b.height(), RADIUS, palette.background(), complete ? palette.output() : 0, LINE);
        if (!complete)
            Dashes.frame(surface, b.x(), b.y(), b.width(), b.height(), palette.output(), LINE);
        surface.text(text(), b.x() + b.width() / 2, b.y() + b.height() / 2, style(), complete ? palette.outputText() : palette.textMuted());
    }
}
