package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.Cell;

/// Draws the slices that are made: what is computed so far, the value at work, and what is still to come.
final class OutputPainter {

    /// How far a value that is not reached yet stays away from the edge of its cell, as a share of it.
    private static final double GHOST_INSET = 0.13;
    /// So pale that a muted number stands out from every colour of the scale by 4.5:1.
    private static final double GHOST_OPACITY = 0.14;
    private static final double GHOST_NUMBER = 0.75;
    /// A sum takes no more than this share of its cell's width.
    static final double SUM_SHARE = 0.94;
    private static final double LEAST_GHOST = 7;
    private static final double DOT_SHARE = 0.1;
    private static final double MOST_DOT = 5;

    private final Surface surface;
    private final Frame frame;
    private final MapNumbers allNumbers;
    private final Palette palette;
    private final CellPainter cells;

    OutputPainter(Surface surface, Frame frame, MapNumbers allNumbers) {
        this.surface = surface;
        this.frame = frame;
        this.allNumbers = allNumbers;
        this.palette = frame.palette();
        this.cells = new CellPainter(surface, frame);
    }

    /// Draws an output slice: what is computed so far, the value at work, and empty cells for the rest.
    void paint(Placement p) {
        var map = p.map();
        var numbers = allNumbers.of(p);
        var scales = Scales.of(frame.operation(), map);
        var now = frame.moment().step().target();
        surface.fillRect(p.x(), p.y(), p.paddedWidth(), p.paddedHeight(), palette.cellEmpty());
        for (int row = 0; row < map.rows(); row++)
            for (int col = 0; col < map.cols(); col++) {
                int step = frame.operation().stepOf(new Cell(map.id(), p.channel(), row, col));
                boolean isNow = row == now.row() && col == now.col() && p.holds(now);
                if (!isNow && frame.moment().isFinished(step))
                    cells.cell(p, numbers, scales, row, col);
                else
                    if (isNow || !painted(p, numbers, scales, step))
                        ahead(p, numbers, scales, row, col);
            }
        if (p.holds(now)) {
            double x = p.left(now.col());
            double y = p.top(now.row());
            double value = frame.moment().running();
            // A sum on its way has no colour of the scale; what is painted has one from the first stamp on.
            boolean coloured = frame.moment().complete() || frame.moment().stamp().isPresent();
            int fill = coloured ? scales.colour(value, palette) : palette.cellEmpty();
            int text = coloured ? ColourScale.textOn(fill, palette) : palette.textMuted();
            surface.fillRect(x, y, p.cellPx(), p.cellPx(), fill);
            runningSum(numbers, value, x + p.cellPx() / 2, y + p.cellPx() / 2, p.cellPx(), text);
        }
        cells.grid(p);
        kept(p);
        cells.lit(p);
        Dashes.map(surface, p, palette.output(), 2, palette);
        patch(p);
        if (p.holds(now))
            now(p, now, p.cellPx() < 12 ? 2 : 4);
    }

    /// Marks by a dot the values that an edit left as they were, as far as they are seen.
    private void kept(Placement p) {
        double radius = Math.clamp(p.cellPx() * DOT_SHARE, 1.5, MOST_DOT);
        for (var cell : frame.kept())
            if (p.holds(cell) && (frame.showsAhead() || frame.moment().isFinished(frame.operation().stepOf(cell)))) {
                double x = p.left(cell.col()) + p.cellPx() - 2 * radius - 2;
                double y = p.top(cell.row()) + 2;
                surface.roundRect(x, y, 2 * radius, 2 * radius, radius, palette.accent(), palette.background(), Math.min(1.5, radius / 2));
            }
    }

    /// Draws what was painted on a cell so far, in its colour; false if nothing was.
    private boolean painted(Placement p, CellNumbers numbers, Scales scales, int step) {
        var value = frame.moment().running(step);
        if (value.isEmpty())
            return false;
        var cell = frame.operation().y().cell(step);
        double x = p.left(cell.col());
        double y = p.top(cell.row());
        int fill = Argb.over(cells.litTint(p, cell.row(), cell.col()), scales.colour(value.get(), palette));
        surface.fillRect(x, y, p.cellPx(), p.cellPx(), fill);
        runningSum(numbers, value.get(), x + p.cellPx() / 2, y + p.cellPx() / 2, p.cellPx(), ColourScale.textOn(fill, palette));
        return true;
    }

    /// Frames in dashes the patch that a stamp reaches.
    private void patch(Placement p) {
        frame.moment().stamp().flatMap(stamp -> PatchFrame.of(stamp, p))
                .ifPresent(at -> Dashes.frame(surface, at.x(), at.y(), at.w(), at.h(), palette.kernel(), p.cellPx() < 12 ? 1.5 : 3));
    }

    /// Draws a cell that is not reached yet: empty, or, where those are shown, as a pale square within it with a small number.
    private void ahead(Placement p, CellNumbers numbers, Scales scales, int row, int col) {
        double x = p.left(col);
        double y = p.top(row);
        double side = p.cellPx();
        int tint = cells.litTint(p, row, col);
        surface.fillRect(x, y, side, side, tint);
        if (!frame.showsAhead())
            return;
        double value = p.map().value(p.channel(), row, col);
        double inset = side * GHOST_INSET;
        int fill = Argb.over(tint, Argb.over(Argb.withOpacity(scales.colour(value, palette), GHOST_OPACITY), palette.cellEmpty()));
        surface.fillRect(x + inset, y + inset, side - 2 * inset, side - 2 * inset, fill);
        if (!numbers.areShown())
            return;
        surface.strokeRect(x + inset, y + inset, side - 2 * inset, side - 2 * inset, palette.cellLine(), 0.75);
        double least = Math.min(numbers.sizePx(), Math.max(LEAST_GHOST, frame.sizes().least()));
        var style = numbers.style().withSize(Math.max(least, numbers.sizePx() * GHOST_NUMBER));
        surface.text(numbers.write(value), x + side / 2, y + side / 2, style,
                tint == 0 ? palette.textMuted() : palette.textPrimary());
    }

    /// Frames the output cell at work: in dashes as long as its value is not complete.
    private void now(Placement p, Cell cell, double width) {
        if (frame.moment().complete()) {
            cells.mark(p, cell, palette.kernel(), width);
            return;
        }
        cells.mark(p, cell, palette.cellEmpty(), width);
        Dashes.frame(surface, p.left(cell.col()), p.top(cell.row()), p.cellPx(), p.cellPx(), palette.kernel(), width * 0.75);
    }

    /// Writes a sum that may have more digits than any finished value, smaller where it must be; not at all where it could not be read.
    private void runningSum(CellNumbers numbers, double value, double x, double y, double cell, int colour) {
        if (!numbers.areShown())
            return;
        var text = numbers.write(value);
        var style = surface.fitted(text, numbers.style(), cell * SUM_SHARE, 0);
        if (style.sizePx() >= frame.sizes().fine())
            surface.text(text, x, y, style, colour);
    }
}
