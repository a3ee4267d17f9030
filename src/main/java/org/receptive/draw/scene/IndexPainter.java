package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.draw.scene.WindowCells.Bounds;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.trace.NamedMap.Role;

/// Writes the numbers of rows and columns beside the maps, from 0 as formulas count them; the padding lies below 0 and beyond the map.
/// Those of the window and of the value at work stand out. Where cells are small, not every number is written.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where the maps stand
/// @param texts how much room the numbers have
record IndexPainter(Surface surface, Frame frame, SceneLayout layout, MapTexts texts) {

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};
    private static final double APART = 3;

    void paint() {
        if (!frame.view().indices())
            return;
        for (var p : layout.all())
            if (texts.hasIndices(p.map()) && !layout.isCrowded(p, texts.indexHeight(p.map())))
                indices(p, now(p));
    }

    /// Finds the rows and columns at work: those of the window, and those of the value that is made.
    private Optional<Bounds> now(Placement p) {
        var target = frame.moment().step().target();
        if (p.holds(target))
            return Optional.of(new Bounds(target.row(), target.row(), target.col(), target.col()));
        return p.map().role() == Role.INPUT ? new WindowCells(frame.moment(), p).bounds() : Optional.empty();
    }

    private void indices(Placement p, Optional<Bounds> now) {
        var border = p.border();
        int lastRow = p.map().rows() + border.bottom() - 1;
        int lastCol = p.map().cols() + border.right() - 1;
        double size = frame.sizes().small();
        int down = step(size + APART, p.cellPx());
        // the values of a lane have an axis there
        for (int row = first(-border.top(), down); row <= lastRow && p.lane().isEmpty(); row += down) {
            int at = row;
            number(MapTexts.index(row), true, p.paddedLeft(), p.top(row) + p.cellPx() / 2,
                    now.filter(b -> at >= b.firstRow() && at <= b.lastRow()).isPresent());
        }
        double widest = Math.max(width(lastCol), width(-border.left()));
        int along = step(widest + APART, p.cellPx());
        for (int col = first(-border.left(), along); col <= lastCol; col += along) {
            int at = col;
            number(MapTexts.index(col), false, p.left(col) + p.cellPx() / 2, p.paddedTop() - MapTexts.INDEX_GAP / 2 - size / 2,
                    now.filter(b -> at >= b.firstCol() && at <= b.lastCol()).isPresent());
        }
    }

    private double width(int number) {
        return surface.textWidth(MapTexts.index(number), TextStyle.ofSize(frame.sizes().small()).withBold());
    }

    /// Returns which numbers are written, so that they stand apart.
    private static int step(double needed, double cellPx) {
        for (int step : STEPS)
            if (step * cellPx >= needed)
                return step;
        return STEPS[STEPS.length - 1];
    }

    /// Returns the first multiple of `step` that is not below `least`.
    private static int first(int least, int step) {
        return Math.ceilDiv(least, step) * step;
    }

    /// Writes a number on a strip of background, so that no line crosses it: before x, or around it.
    private void number(String text, boolean before, double x, double middle, boolean now) {
        var style = new TextStyle(frame.sizes().small(), now, Align.LEFT);
        double wide = surface.textWidth(text, style);
        double left = before ? x - MapTexts.INDEX_GAP - wide : x - wide / 2;
        surface.fillRect(left - 1, middle - style.sizePx() / 2, wide + 2, style.sizePx(), frame.palette().background());
        surface.text(text, left, middle, style, now ? frame.palette().kernelTextSmall() : frame.palette().textMuted());
    }
}
