package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.Term;
import org.receptive.trace.Timeline.Grain;

/// Draws the cells of one slice: colours, numbers, padding, the window over it, and what is lit.
final class SlicePainter {

    private static final double LEAST_GRID = 5;
    private static final double LEAST_WEIGHT_CELL = 30;
    private static final double TWO_LINES = 1.9;
    private static final double RAISED = 0.4;
    private static final double HIGH = 0.36;
    private static final double HATCH = 6;
    /// What no window covers is hatched more densely than the padding.
    private static final double DENSE_HATCH = 3;
    private static final double DENSE_HATCH_OPACITY = 0.55;

    private final Surface surface;
    private final Frame frame;
    private final Palette palette;

    SlicePainter(Surface surface, Frame frame) {
        this.surface = surface;
        this.frame = frame;
        this.palette = frame.palette();
    }

    /// Draws an input slice with its padding; the cells under the window are tinted and carry their weight.
    void input(Placement p) {
        var map = p.map();
        var numbers = CellNumbers.of(map, p.cellPx(), frame.sizes());
        var scales = Scales.of(map);
        var under = new WindowCells(frame.moment(), p);
        var border = p.border();
        padding(p);
        for (int row = -border.top(); row < map.rows() + border.bottom(); row++)
            for (int col = -border.left(); col < map.cols() + border.right(); col++) {
                boolean padding = !map.contains(row, col);
                double value = map.value(p.channel(), row, col);
                int fill = padding ? palette.paddingFill() : scales.colour(value, palette);
                int tint = tint(under, row, col);
                int tinted = Argb.over(litTint(p, row, col), Argb.over(tint, fill));
                double x = p.left(col);
                double y = p.top(row);
                if (!padding || tinted != fill)
                    surface.fillRect(x, y, p.cellPx(), p.cellPx(), tinted);
                if (padding && tinted != fill)
                    surface.hatch(x, y, p.cellPx(), p.cellPx(), palette.paddingHatch(), HATCH);
                else
                    if (!padding && !border.isReached(row, col))
                        surface.hatch(x, y, p.cellPx(), p.cellPx(),
                                Argb.withOpacity(ColourScale.textOn(tinted, palette), DENSE_HATCH_OPACITY), DENSE_HATCH);
                int text = padding && tinted == fill ? palette.paddingText() : ColourScale.textOn(tinted, palette);
                number(numbers, value, x, y, p.cellPx(), text, under.termAt(row, col).isPresent());
            }
        grid(p);
        weights(p, under);
        lit(p);
        surface.strokeRect(p.x(), p.y(), map.cols() * p.cellPx(), map.rows() * p.cellPx(), palette.input(), 2);
        windowFrame(p, under);
    }

    /// Hatches the padding in four strips: one call for each cell would take most of a frame.
    private void padding(Placement p) {
        double right = p.x() + p.map().cols() * p.cellPx();
        double bottom = p.y() + p.map().rows() * p.cellPx();
        strip(p.paddedLeft(), p.paddedTop(), p.paddedWidth(), p.y() - p.paddedTop());
        strip(p.paddedLeft(), bottom, p.paddedWidth(), p.paddedBottom() - bottom);
        strip(p.paddedLeft(), p.y(), p.x() - p.paddedLeft(), bottom - p.y());
        strip(right, p.y(), p.paddedRight() - right, bottom - p.y());
    }

    private void strip(double x, double y, double w, double h) {
        surface.fillRect(x, y, w, h, palette.paddingFill());
        surface.hatch(x, y, w, h, palette.paddingHatch(), HATCH);
    }

    private int tint(WindowCells under, int row, int col) {
        var term = under.termAt(row, col);
        if (term.isEmpty())
            return 0;
        return switch (frame.view().grain()) {
            case VALUE -> palette.windowTint();
            case TERM -> under.isDone(row, col) ? palette.windowTint() : 0;
        };
    }

    /// A weight stands below the number of its cell, so a cell with both must have room for two lines.
    private double leastWeightCell() {
        return Math.max(LEAST_WEIGHT_CELL, frame.sizes().least() * TWO_LINES);
    }

    private void weights(Placement p, WindowCells under) {
        if (p.cellPx() < leastWeightCell())
            return;
        var full = new TextStyle(Math.max(Math.max(9, frame.sizes().fine()), p.cellPx() * 0.2), true, Align.RIGHT);
        var sign = frame.moment().step().reduction().weightSign();
        for (var term : under.terms())
            if (term.factors().size() > 1)
                corner(p, term.first().shown(), sign + Numbers.display(term.last().value(), 2), full, 0);
        chosen().filter(p::holds).ifPresent(cell -> corner(p, cell,
                frame.texts().get("reduction." + frame.moment().step().reduction().key() + ".chosen"), full, inset(p) + 2));
    }

    /// Writes a weight, or what is said of it, into the corner of a cell; a long one smaller, and one that could not be read not at all.
    private void corner(Placement p, Cell cell, String label, TextStyle full, double inset) {
        double room = p.cellPx() - 7 - 2 * inset;
        var style = full.withSize(Math.min(full.sizePx(), full.sizePx() * room / surface.textWidth(label, full)));
        if (style.sizePx() < frame.sizes().fine())
            return;
        double size = style.sizePx();
        double right = p.left(cell.col()) + p.cellPx() - 2 - inset;
        double middle = p.top(cell.row()) + p.cellPx() - size * 0.62 - inset;
        double w = surface.textWidth(label, style) + 4;
        surface.roundRect(right - w, middle - size * 0.55, w, size * 1.1, 3, palette.labelHalo(), 0, 0);
        surface.text(label, right - 2, middle, style, palette.kernelTextSmall());
    }

    private void windowFrame(Placement p, WindowCells under) {
        WindowFrame.of(frame, p, under).ifPresent(at -> surface.roundRect(at.left(), at.top(), at.right() - at.left(),
                at.bottom() - at.top(), 3, 0, palette.kernel(), p.cellPx() < 12 ? 2 : 3.5));
        chosen().filter(p::holds).ifPresent(cell -> inner(p, cell));
        current().map(t -> t.first().shown()).filter(c -> p.holds(c) && p.map().shows(c))
                .ifPresent(cell -> mark(p, cell, palette.kernel(), 5));
    }

    /// Returns the term at work, if the walk goes by terms and it is no bias.
    private Optional<Term> current() {
        var moment = frame.moment();
        return frame.view().grain() == Grain.TERM && !moment.addsBias() ? moment.lastTerm() : Optional.empty();
    }

    /// Returns the cell whose value is taken as it is, such as the greatest so far.
    private Optional<Cell> chosen() {
        var step = frame.moment().step();
        var index = step.reduction().chosen(step, frame.moment().termsDone());
        return index.isPresent() ? Optional.of(step.terms().get(index.getAsInt()).first().shown()) : Optional.empty();
    }

    /// Returns how far inside a cell the frame around the chosen one lies.
    private static double inset(Placement p) {
        return Math.min(5, p.cellPx() * 0.15);
    }

    private void inner(Placement p, Cell cell) {
        double inset = inset(p);
        double side = p.cellPx() - 2 * inset;
        surface.roundRect(p.left(cell.col()) + inset, p.top(cell.row()) + inset, side, side, 2, 0, palette.kernel(),
                Math.min(3, p.cellPx() * 0.1));
    }

    /// Draws a kernel slice, at any angle on its way to the turned position.
    void kernel(Placement p) {
        double turn = frame.turn();
        boolean atRest = turn == 0 || turn == 1;
        var map = p.map();
        var numbers = CellNumbers.of(map, p.cellPx(), frame.sizes());
        var scales = Scales.of(map);
        if (atRest) {
            for (int row = 0; row < map.rows(); row++)
                for (int col = 0; col < map.cols(); col++)
                    cell(p, numbers, scales, row, col);
            grid(p);
            lit(p);
        } else
            new TurningKernel(surface, palette, p, turn).paint(scales, numbers);
        boolean now = frame.moment().step().terms().stream().anyMatch(t -> p.holds(t.last().shown()));
        int colour = now ? palette.kernel() : Argb.withOpacity(palette.kernel(), 0.45);
        if (atRest)
            surface.strokeRect(p.x(), p.y(), p.paddedWidth(), p.paddedHeight(), colour, now ? 3 : 1.5);
        if (atRest)
            current().map(t -> t.last().shown()).filter(p::holds).ifPresent(cell -> mark(p, cell, palette.kernel(), 5));
    }

    /// Draws a bias as a single cell.
    void bias(Placement p) {
        double value = p.map().value(p.channel(), 0, 0);
        // the others of its map are not seen, so this one need not be as small as they are
        var numbers = CellNumbers.of(value, p.cellPx(), frame.sizes());
        boolean now = addsBias() && frame.moment().lastTerm().filter(t -> p.holds(t.first().shown())).isPresent();
        surface.fillRect(p.x(), p.y(), p.cellPx(), p.cellPx(), palette.cellEmpty());
        number(numbers, value, p.x(), p.y(), p.cellPx(), palette.textPrimary(), false);
        lit(p);
        surface.strokeRect(p.x(), p.y(), p.cellPx(), p.cellPx(), now ? palette.kernel() : palette.textMuted(), now ? 3.5 : 1);
    }

    /// Draws an output slice: what is computed so far, the value at work, and empty cells for the rest.
    void output(Placement p) {
        var map = p.map();
        var numbers = CellNumbers.of(map, p.cellPx(), frame.sizes());
        var scales = Scales.of(map);
        var now = frame.moment().step().target();
        int current = frame.moment().step().index();
        surface.fillRect(p.x(), p.y(), p.paddedWidth(), p.paddedHeight(), palette.cellEmpty());
        for (int row = 0; row < map.rows(); row++)
            for (int col = 0; col < map.cols(); col++) {
                int step = frame.operation().stepOf(new Cell(map.id(), p.channel(), row, col));
                if (step < current)
                    cell(p, numbers, scales, row, col);
                else
                    surface.fillRect(p.left(col), p.top(row), p.cellPx(), p.cellPx(), litTint(p, row, col));
            }
        if (p.holds(now)) {
            double x = p.left(now.col());
            double y = p.top(now.row());
            double value = frame.moment().running();
            // A colour of the scale is a finished value.
            int fill = frame.moment().complete() ? scales.colour(value, palette) : palette.cellEmpty();
            int text = frame.moment().complete() ? ColourScale.textOn(fill, palette) : palette.textMuted();
            surface.fillRect(x, y, p.cellPx(), p.cellPx(), fill);
            runningSum(numbers, value, x + p.cellPx() / 2, y + p.cellPx() / 2, p.cellPx(), text);
        }
        grid(p);
        lit(p);
        surface.strokeRect(p.x(), p.y(), p.paddedWidth(), p.paddedHeight(), palette.output(), 2);
        if (p.holds(now))
            now(p, now, p.cellPx() < 12 ? 2 : 4);
    }

    /// Frames the output cell at work: in dashes as long as its value is not complete.
    private void now(Placement p, Cell cell, double width) {
        if (frame.moment().complete()) {
            mark(p, cell, palette.kernel(), width);
            return;
        }
        mark(p, cell, palette.cellEmpty(), width);
        Dashes.frame(surface, p.left(cell.col()), p.top(cell.row()), p.cellPx(), p.cellPx(), palette.kernel(), width * 0.75);
    }

    /// Writes a sum that may have more digits than any finished value, smaller where it must be; not at all where it could not be read.
    private void runningSum(CellNumbers numbers, double value, double x, double y, double cell, int colour) {
        if (!numbers.areShown())
            return;
        var text = numbers.write(value);
        var style = numbers.style();
        double size = style.sizePx() * Math.min(1, cell * 0.94 / surface.textWidth(text, style));
        if (size >= frame.sizes().fine())
            surface.text(text, x, y, style.withSize(size), colour);
    }

    private boolean addsBias() {
        return frame.view().grain() == Grain.TERM && frame.moment().addsBias();
    }

    private void cell(Placement p, CellNumbers numbers, Scales scales, int row, int col) {
        double value = p.map().value(p.channel(), row, col);
        int fill = Argb.over(litTint(p, row, col), scales.colour(value, palette));
        double x = p.left(col);
        double y = p.top(row);
        surface.fillRect(x, y, p.cellPx(), p.cellPx(), fill);
        number(numbers, value, x, y, p.cellPx(), ColourScale.textOn(fill, palette), false);
    }

    /// The tint of a linked cell lies below its number, which keeps its contrast.
    private int litTint(Placement p, int row, int col) {
        var linked = frame.lit().linked();
        return !linked.isEmpty() && linked.contains(new Cell(p.map().id(), p.channel(), row, col)) ? palette.hoverFill() : 0;
    }

    private void number(CellNumbers numbers, double value, double x, double y, double cell, int colour, boolean weightBelow) {
        if (!numbers.areShown())
            return;
        boolean raise = weightBelow && cell >= leastWeightCell();
        double middle = !raise ? 0.5 : frame.sizes().least() > 0 ? HIGH : RAISED;
        surface.text(numbers.write(value), x + cell / 2, y + cell * middle, numbers.style(), colour);
    }

    private void grid(Placement p) {
        if (p.cellPx() < LEAST_GRID)
            return;
        double width = p.cellPx() < Sizes.CELL_WITH_NUMBER ? 0.5 : 1;
        double right = p.paddedRight();
        double bottom = p.paddedBottom();
        for (double x = p.paddedLeft(); x <= right + 0.01; x += p.cellPx())
            surface.line(x, p.paddedTop(), x, bottom, palette.gridLine(), width, Dash.SOLID);
        for (double y = p.paddedTop(); y <= bottom + 0.01; y += p.cellPx())
            surface.line(p.paddedLeft(), y, right, y, palette.gridLine(), width, Dash.SOLID);
    }

    private void lit(Placement p) {
        for (Cell cell : frame.lit().linked())
            if (p.holds(cell) && isDrawn(p, cell))
                surface.strokeRect(p.left(cell.col()) + 1, p.top(cell.row()) + 1, p.cellPx() - 2, p.cellPx() - 2, palette.accent(), 1.5);
        frame.lit().focus().filter(p::holds).filter(c -> isDrawn(p, c)).ifPresent(c -> {
            // The light rim keeps the frame visible on a cell of its own colour.
            mark(p, c, palette.background(), 6);
            mark(p, c, palette.accent(), 3);
        });
    }

    private static boolean isDrawn(Placement p, Cell cell) {
        var b = p.border();
        return cell.row() >= -b.top() && cell.row() < p.map().rows() + b.bottom() && cell.col() >= -b.left()
                && cell.col() < p.map().cols() + b.right();
    }

    private void mark(Placement p, Cell cell, int colour, double width) {
        surface.roundRect(p.left(cell.col()), p.top(cell.row()), p.cellPx(), p.cellPx(), 2, 0, colour, width);
    }
}
