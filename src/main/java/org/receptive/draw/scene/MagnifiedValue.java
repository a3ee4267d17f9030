package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;

/// Writes for a hall, beside the output cell at work, the value that is too small to be read within it.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where the maps stand
/// @param texts what is written around them
/// @param allNumbers how their numbers are written
/// @param width the picture's width in px
/// @param height the picture's height in px
record MagnifiedValue(Surface surface, Frame frame, SceneLayout layout, MapTexts texts, MapNumbers allNumbers, double width,
        double height) {

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

    /// Where a value stands, and the cell that it belongs to.
    private record Bubble(Rect at, WindowFrame cell) {}

    void paint() {
        if (frame.sizes().isHall())
            layout.placementOf(frame.moment().step().target()).filter(this::isTooSmall).flatMap(this::bubble).ifPresent(this::paint);
    }

    private boolean isTooSmall(Placement p) {
        var numbers = allNumbers.of(p);
        if (!numbers.areShown())
            return true;
        var written = numbers.write(frame.moment().running());
        double fits = surface.fitted(written, numbers.style(), p.cellPx() * OutputPainter.SUM_SHARE, 0).sizePx();
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
            places.add(new Bubble(new Rect(x, cell.bottom() + away, wide, high), cell));
            places.add(new Bubble(new Rect(cell.right() + away, y, wide, high), cell));
            places.add(new Bubble(new Rect(x, cell.top() - away - high, wide, high), cell));
            places.add(new Bubble(new Rect(cell.left() - away - wide, y, wide, high), cell));
        }
        var written = written();
        var within = new Rect(MARGIN, MARGIN, width - 2 * MARGIN, height - frame.sizes().body() - CAPTION - MARGIN);
        return places.stream().filter(b -> within.encloses(b.at()))
                .min(Comparator.comparingDouble(b -> cost(b, p, written)));
    }

    /// Lists where words stand: above every slice, beside every kernel, and below every map.
    private List<Rect> written() {
        double title = frame.sizes().title() + TITLE_GAP;
        // what is as long for every slice of a map
        var names = new IdentityHashMap<NamedMap, Double>();
        var written = new ArrayList<Rect>();
        for (var slices : List.of(layout.inputs(), layout.kernels(), layout.biases(), layout.outputs())) {
            double bottom = 0;
            double right = 0;
            for (var o : slices) {
                double head = title + texts.indexHeight(o.map());
                double left = o.paddedLeft() - texts.indexWidth(o.map());
                double name = names.computeIfAbsent(o.map(), this::nameWidth);
                double sum = o.map().role() == Role.PARAMETER ? texts.sumWidth() : 0;
                written.add(new Rect(left, o.paddedTop() - head, Math.max(o.paddedWidth(), name), head));
                written.add(new Rect(left, o.paddedTop(), o.paddedRight() - left + sum, o.paddedHeight()));
                bottom = Math.max(bottom, o.paddedBottom());
                right = Math.max(right, o.paddedRight());
            }
            if (!slices.isEmpty()) {
                var first = slices.getFirst();
                double below = first.map().role() == Role.PARAMETER
                        ? Arrangement.biasBlock(frame.sizes(), layout.biases().size()) + texts.sumHeight()
                        : 0;
                written.add(new Rect(first.paddedLeft(), bottom,
                        Math.max(right - first.paddedLeft(), texts.leastWidth(first.map()) + title), below + texts.foot(first.map())));
            }
        }
        for (var note : layout.hidden())
            written.add(new Rect(note.x(), note.middle() - title / 2, width, title));
        return written;
    }

    private double nameWidth(NamedMap map) {
        return map.channels() == 1
                ? texts.leastWidth(map)
                : Math.max(texts.leastSlot(map), LONG_NAME * (frame.sizes().title() + TITLE_GAP));
    }

    /// Returns how bad a place is: what is written counts most, then values of the map that are computed, then those still to come.
    private static double cost(Bubble b, Placement p, List<Rect> written) {
        var at = b.at();
        var own = new Rect(p.paddedLeft(), p.paddedTop(), p.paddedWidth(), p.paddedHeight());
        double inside = at.common(own);
        double hidden = -inside;
        for (var r : written)
            hidden += at.common(r);
        boolean ahead = at.y() >= b.cell().bottom();
        double far = Math.abs(at.middleX() - b.cell().right()) + Math.abs(at.middleY() - b.cell().bottom());
        return hidden * 50 + inside * (ahead ? 0.5 : 1) + far;
    }

    private void paint(Bubble b) {
        var at = b.at();
        var palette = frame.palette();
        boolean complete = frame.moment().complete();
        var cell = b.cell();
        double cx = (cell.left() + cell.right()) / 2;
        double cy = (cell.top() + cell.bottom()) / 2;
        boolean above = at.bottom() <= cell.top();
        boolean below = at.y() >= cell.bottom();
        double fromX = below || above ? cx : at.x() > cx ? cell.right() : cell.left();
        double fromY = below ? cell.bottom() : above ? cell.top() : cy;
        double toX = below || above ? Math.clamp(cx, at.x() + RADIUS, at.right() - RADIUS) : at.x() > cx ? at.x() : at.right();
        double toY = below ? at.y() : above ? at.bottom() : Math.clamp(cy, at.y() + RADIUS, at.bottom() - RADIUS);
        surface.line(fromX, fromY, toX, toY, palette.background(), LINE + 3, Dash.SOLID);
        surface.line(fromX, fromY, toX, toY, palette.output(), LINE, Dash.SOLID);
        surface.roundRect(at.x(), at.y(), at.w(), at.h(), RADIUS, palette.background(), complete ? palette.output() : 0, LINE);
        if (!complete)
            Dashes.frame(surface, at.x(), at.y(), at.w(), at.h(), palette.output(), LINE);
        surface.text(text(), at.middleX(), at.middleY(), style(), complete ? palette.outputText() : palette.textMuted());
    }
}
