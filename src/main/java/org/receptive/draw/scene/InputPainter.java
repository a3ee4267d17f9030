package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;

/// Draws the slices that are read: their values and padding, and the window that lies over them.
final class InputPainter {

    private static final double HATCH = 6;
    private static final double UNCOVERED = 6.5;
    private static final double UNCOVERED_OPACITY = 0.33;

    private final Surface surface;
    private final Frame frame;
    private final Palette palette;
    private final CellPainter cells;

    InputPainter(Surface surface, Frame frame) {
        this.surface = surface;
        this.frame = frame;
        this.palette = frame.palette();
        this.cells = new CellPainter(surface, frame);
    }

    /// Draws an input slice with its padding; the cells under the window are tinted and carry their weight.
    void paint(Placement p) {
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
                int tinted = Argb.over(cells.litTint(p, row, col), Argb.over(tint, fill));
                double x = p.left(col);
                double y = p.top(row);
                if (!padding || tinted != fill)
                    surface.fillRect(x, y, p.cellPx(), p.cellPx(), tinted);
                int text = padding && tinted == fill ? palette.paddingText() : ColourScale.textOn(tinted, palette);
                if (padding && tinted != fill)
                    surface.hatch(x, y, p.cellPx(), p.cellPx(), palette.paddingHatch(), HATCH);
                if (!padding && !border.isReached(row, col))
                    uncovered(p, numbers, row, col, tinted);
                cells.number(numbers, value, x, y, p.cellPx(), text, under.termAt(row, col).isPresent());
            }
        cells.grid(p);
        weights(p, under);
        cells.lit(p);
        surface.strokeRect(p.x(), p.y(), map.cols() * p.cellPx(), map.rows() * p.cellPx(), palette.input(), 2);
        windowFrame(p, under);
    }

    /// Hatches a cell that no window covers in both directions, but not behind its number.
    private void uncovered(Placement p, CellNumbers numbers, int row, int col, int fill) {
        double x = p.left(col);
        double y = p.top(row);
        surface.crossHatch(x, y, p.cellPx(), p.cellPx(), Argb.withOpacity(ColourScale.textOn(fill, palette), UNCOVERED_OPACITY), UNCOVERED);
        if (!numbers.areShown())
            return;
        double w = Math.min(p.cellPx(), surface.textWidth(numbers.write(p.map().value(p.channel(), row, col)), numbers.style()) + 6);
        double h = numbers.sizePx();
        surface.fillRect(x + (p.cellPx() - w) / 2, y + (p.cellPx() - h) / 2, w, h, fill);
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

    private void weights(Placement p, WindowCells under) {
        if (p.cellPx() < cells.leastWeightCell())
            return;
        var full = new TextStyle(Math.max(Math.max(9, frame.sizes().fine()), p.cellPx() * 0.2), true, Align.RIGHT);
        var sign = frame.moment().step().reduction().weightSign();
        var fractions = frame.operation().maps(Role.PARAMETER).stream().filter(NamedMap::inFractions).map(NamedMap::id).toList();
        for (var term : under.terms())
            if (term.factors().size() > 1) {
                double weight = term.last().value();
                boolean fraction = fractions.contains(term.last().shown().map());
                corner(p, term.first().shown(), sign + (fraction ? Numbers.fraction(weight) : Numbers.display(weight, 2)), full, 0);
            }
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
        cells.current().map(t -> t.first().shown()).filter(c -> p.holds(c) && p.map().shows(c))
                .ifPresent(cell -> cells.mark(p, cell, palette.kernel(), 5));
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
}
