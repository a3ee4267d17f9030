package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.Cell;

/// Draws signals as lanes of bars: what is read with its padding and the window over it, and what is made so far.
final class BarPainter {

    private static final double GAP_SHARE = 0.12;
    private static final double CAP = 4;
    private static final double LEAST_CAP = 5;
    private static final double GHOST = 0.3;
    private static final double RING = 3;
    private static final double FAINTEST = 0.12;
    private static final double BRIGHT = 0.7;

    private final Surface surface;
    private final Frame frame;
    private final MapNumbers allNumbers;
    private final Palette palette;
    private final CellPainter cells;

    BarPainter(Surface surface, Frame frame, MapNumbers allNumbers) {
        this.surface = surface;
        this.frame = frame;
        this.allNumbers = allNumbers;
        this.palette = frame.palette();
        this.cells = new CellPainter(surface, frame);
    }

    /// A lane with all that its bars have in common.
    ///
    /// @param p where it stands
    /// @param lane how high its values stand
    /// @param numbers how they are written
    /// @param scales which colours they have
    /// @param outline the colour of a bar's outline
    private record Bars(Placement p, Lane lane, CellNumbers numbers, Scales scales, int outline) {

        double y(double value) {
            return p.y() + lane.depth(value);
        }

        double zero() {
            return y(0);
        }

        double gap() {
            return Math.max(0.5, p.cellPx() * GAP_SHARE);
        }

        /// Tells whether there is room for the numbers.
        boolean areNumbered() {
            return numbers.areShown() && Math.max(lane.above(), lane.below()) > numbers.sizePx();
        }
    }

    private Bars bars(Placement p, int outline) {
        return new Bars(p, p.lane().orElseThrow(), allNumbers.of(p), Scales.of(p.map()), outline);
    }

    /// Draws a lane that is read.
    void read(Placement p) {
        var bars = bars(p, palette.input());
        var under = new WindowCells(frame.moment(), p);
        background(bars);
        padding(bars, under);
        // values that a stage made are not drawn by hand
        boolean given = p.map().id().stage().isEmpty();
        for (int col = 0; col < p.map().cols(); col++) {
            double value = p.map().value(p.channel(), 0, col);
            int tint = Argb.over(cells.litTint(p, 0, col), cells.windowTint(under, 0, col));
            column(bars, col, tint);
            if (!p.border().isReached(0, col))
                cells.unreached(p, 0, col, palette.textMuted());
            bar(bars, col, value, Argb.over(tint, fill(bars, value)), bars.outline());
            if (given)
                cap(bars, col, value);
            number(bars, col, value, under.termAt(0, col).isPresent(), palette.textPrimary());
        }
        zeroLine(bars);
        cells.lit(p);
        chosen(bars);
        if (p.map().id().isGradient())
            Dashes.map(surface, p, palette.input(), 2, palette);
        cells.window(p, under);
        cells.reading(p);
    }

    /// Draws a lane that is made: bars up to the value at work, and no more.
    void made(Placement p) {
        var bars = bars(p, palette.cellLine());
        var now = frame.moment().step().target();
        surface.fillRect(p.x(), p.y(), p.paddedWidth(), p.paddedHeight(), palette.cellEmpty());
        background(bars);
        for (int col = 0; col < p.map().cols(); col++) {
            var cell = new Cell(p.map().id(), p.channel(), 0, col);
            double value = p.map().value(cell);
            column(bars, col, cells.litTint(p, 0, col));
            int step = frame.operation().stepOf(cell);
            boolean isNow = p.holds(now) && col == now.col();
            var sofar = frame.moment().running(step);
            if (frame.moment().isFinished(step)) {
                bar(bars, col, value, fill(bars, value), bars.outline());
                number(bars, col, value, isNow, palette.textPrimary());
            } else
                if (!isNow && sofar.isPresent()) {
                    bar(bars, col, sofar.get(), fill(bars, sofar.get()), bars.outline());
                    number(bars, col, sofar.get(), false, palette.textMuted());
                } else
                    if (!isNow && frame.showsAhead())
                        ahead(bars, col, value);
        }
        zeroLine(bars);
        cells.lit(p);
        Dashes.map(surface, p, palette.output(), 1.5, palette);
        if (p.holds(now))
            now(bars, now);
    }

    private void background(Bars bars) {
        var p = bars.p();
        for (double tick : LaneLabels.ticks(bars.lane(), frame.sizes()))
            surface.line(p.x(), bars.y(tick), p.x() + p.map().cols() * p.cellPx(), bars.y(tick), palette.gridLine(), 0.75, Dash.SOLID);
    }

    private void zeroLine(Bars bars) {
        var p = bars.p();
        surface.line(p.paddedLeft(), bars.zero(), p.paddedRight(), bars.zero(), palette.textMuted(), 1, Dash.SOLID);
    }

    /// Hatches the places before and after the signal, each with its zero.
    private void padding(Bars bars, WindowCells under) {
        var p = bars.p();
        cells.padding(p);
        for (int col = -p.border().left(); col < p.map().cols() + p.border().right(); col++)
            if (col < 0 || col >= p.map().cols()) {
                int tint = Argb.over(cells.litTint(p, 0, col), cells.windowTint(under, 0, col));
                column(bars, col, tint);
                if (bars.areNumbered()) {
                    double value = p.map().value(p.channel(), 0, col);
                    clear(bars, col, value, Argb.over(tint, palette.paddingFill()));
                    boolean covered = under.termAt(0, col).isPresent();
                    number(bars, col, value, covered, covered ? palette.textPrimary() : palette.paddingText());
                }
            }
    }

    /// Ink needs paper: on a dark background a bar is brighter the higher it is.
    private int fill(Bars bars, double value) {
        if (!palette.isDark() || bars.scales().scale() != ColourScale.INK)
            return bars.scales().colour(value, palette);
        double share = Math.clamp(value / bars.scales().max(), 0, 1);
        return Argb.over(Argb.withOpacity(palette.textPrimary(), FAINTEST + (1 - FAINTEST) * BRIGHT * share), palette.background());
    }

    private void column(Bars bars, int col, int tint) {
        var p = bars.p();
        if (Argb.alpha(tint) > 0)
            surface.fillRect(p.left(col), p.y(), p.cellPx(), p.rowPx(), tint);
    }

    /// Keeps the hatching away from a number.
    private void clear(Bars bars, int col, double value, int fill) {
        var p = bars.p();
        var style = bars.numbers().style();
        double w = Math.min(p.cellPx(), surface.textWidth(bars.numbers().write(value), style) + 4);
        surface.fillRect(p.left(col) + (p.cellPx() - w) / 2, middle(bars, value) - style.sizePx() * 0.6, w, style.sizePx() * 1.2, fill);
    }

    private void bar(Bars bars, int col, double value, int fill, int outline) {
        if (!Double.isFinite(value))
            return;
        var p = bars.p();
        double x = p.left(col) + bars.gap();
        double w = p.cellPx() - 2 * bars.gap();
        double top = Math.min(bars.y(value), bars.zero());
        double h = Math.abs(bars.y(value) - bars.zero());
        surface.fillRect(x, top, w, h, fill);
        if (p.cellPx() >= LEAST_CAP && h > 0)
            surface.strokeRect(x, top, w, h, outline, 1);
    }

    /// Draws the end of a bar that a hand can move.
    private void cap(Bars bars, int col, double value) {
        var p = bars.p();
        if (p.cellPx() < LEAST_CAP || !Double.isFinite(value))
            return;
        double thick = Math.min(CAP, bars.lane().span() / 8);
        surface.roundRect(p.left(col) + bars.gap() - 1, bars.y(value) - thick / 2, p.cellPx() - 2 * bars.gap() + 2, thick, thick / 2,
                palette.input(), 0, 0);
    }

    /// Returns where the middle of a number stands: below the line of zero, or beyond the end of its bar.
    private static double middle(Bars bars, double value) {
        double away = bars.numbers().sizePx() * 0.5 + 3;
        if (bars.lane().numbersBelowZero())
            return bars.zero() + away + 1;
        boolean below = value < 0 || (value == 0 && bars.lane().axis().high() == 0);
        return below ? bars.y(value) + away : bars.y(value) - away;
    }

    private void number(Bars bars, int col, double value, boolean bold, int colour) {
        if (!bars.areNumbered())
            return;
        var text = bars.numbers().write(value);
        var style = new TextStyle(bars.numbers().sizePx(), bold, Align.CENTER);
        var p = bars.p();
        surface.text(text, p.left(col) + p.cellPx() / 2, middle(bars, value), surface.fitted(text, style, p.cellPx(), 0), colour);
    }

    /// Draws a value that is not reached yet as a pale bar.
    private void ahead(Bars bars, int col, double value) {
        int fill = Argb.over(Argb.withOpacity(bars.scales().colour(value, palette), GHOST), palette.cellEmpty());
        bar(bars, col, value, fill, palette.gridLine());
        number(bars, col, value, false, palette.textMuted());
    }

    /// Frames the value at work: in dashes as long as it is not complete, with what it comes to so far.
    private void now(Bars bars, Cell cell) {
        var p = bars.p();
        double width = p.cellPx() < 12 ? 2 : 4;
        if (frame.moment().complete()) {
            cells.mark(p, cell, palette.kernel(), width);
            return;
        }
        double running = frame.moment().running();
        if (bars.lane().axis().holds(running)) {
            double x = p.left(cell.col()) + bars.gap();
            double w = p.cellPx() - 2 * bars.gap();
            double top = Math.min(bars.y(running), bars.zero());
            Dashes.frame(surface, x, top, w, Math.abs(bars.y(running) - bars.zero()), palette.textMuted(), 1);
            number(bars, cell.col(), running, false, palette.textMuted());
        }
        Dashes.frame(surface, p.left(cell.col()), p.y(), p.cellPx(), p.rowPx(), palette.kernel(), width * 0.75);
    }

    /// Puts a ring around the bar whose value is taken as it is, such as the greatest of a window.
    private void chosen(Bars bars) {
        cells.chosen().filter(bars.p().map()::holds).filter(bars.p()::holds).ifPresent(c -> {
            double value = bars.p().map().value(c);
            double top = Math.min(bars.y(value), bars.zero());
            surface.roundRect(bars.p().left(c.col()) + bars.gap(), top, bars.p().cellPx() - 2 * bars.gap(),
                    Math.abs(bars.y(value) - bars.zero()), 2, 0, palette.kernel(), RING);
        });
    }
}
