package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final double LEAST_WEIGHT = 9;
    /// What the frame of a cell and the strip behind a weight take of its width.
    private static final double WEIGHT_MARGIN = 5;

    private final Surface surface;
    private final Frame frame;
    private final MapNumbers allNumbers;
    private final Palette palette;
    private final CellPainter cells;

    InputPainter(Surface surface, Frame frame, MapNumbers allNumbers) {
        this.surface = surface;
        this.frame = frame;
        this.allNumbers = allNumbers;
        this.palette = frame.palette();
        this.cells = new CellPainter(surface, frame);
    }

    /// Draws an input slice with its padding; the cells under the window are tinted and carry their weight.
    void paint(Placement p) {
        var map = p.map();
        var numbers = allNumbers.of(p);
        var scales = Scales.of(frame.operation(), map);
        var under = new WindowCells(frame.moment(), p);
        var weights = weights(p, under);
        var border = p.border();
        cells.padding(p);
        for (int row = -border.top(); row < map.rows() + border.bottom(); row++)
            for (int col = -border.left(); col < map.cols() + border.right(); col++) {
                boolean padding = !map.contains(row, col);
                double value = map.value(p.channel(), row, col);
                int fill = padding ? palette.paddingFill() : scales.colour(value, palette);
                int tint = cells.windowTint(under, row, col);
                int tinted = Argb.over(cells.litTint(p, row, col), Argb.over(tint, fill));
                double x = p.left(col);
                double y = p.top(row);
                if (!padding || tinted != fill)
                    surface.fillRect(x, y, p.cellPx(), p.cellPx(), tinted);
                int text = padding && tinted == fill ? palette.paddingText() : ColourScale.textOn(tinted, palette);
                if (padding && tinted != fill)
                    cells.hatch(x, y, p.cellPx(), p.cellPx());
                boolean high = !weights.isEmpty() && under.termAt(row, col).isPresent();
                if (padding)
                    clear(p, numbers, row, col, tinted, high);
                if (!padding && !border.isReached(row, col))
                    uncovered(p, numbers, row, col, tinted);
                cells.number(numbers, value, x, y, p.cellPx(), text, high);
            }
        cells.grid(p);
        weigh(p, weights);
        chosen(p);
        cells.lit(p);
        Dashes.map(surface, p, palette.input(), 2, palette);
        cells.window(p, under);
        cells.chosen().filter(p::holds).ifPresent(cell -> inner(p, cell));
        cells.reading(p);
    }

    /// Hatches a cell that no window covers in both directions, but not behind its number.
    private void uncovered(Placement p, CellNumbers numbers, int row, int col, int fill) {
        cells.unreached(p, row, col, ColourScale.textOn(fill, palette));
        clear(p, numbers, row, col, fill, false);
    }

    /// Keeps the hatching of a cell away from its number.
    private void clear(Placement p, CellNumbers numbers, int row, int col, int fill, boolean high) {
        if (!numbers.areShown())
            return;
        double w = Math.min(p.cellPx(), surface.textWidth(numbers.write(p.map().value(p.channel(), row, col)), numbers.style()) + 6);
        double h = numbers.sizePx();
        surface.fillRect(p.left(col) + (p.cellPx() - w) / 2, p.top(row) + p.cellPx() * cells.middle(high) - h / 2, w, h, fill);
    }

    /// Finds what is written into the corners of the cells under the window; nothing where one of them could not be read.
    private Map<Cell, String> weights(Placement p, WindowCells under) {
        // a stamp multiplies its cell by every weight
        if (p.cellPx() < cells.leastWeightCell() || frame.moment().stamp().isPresent())
            return Map.of();
        var sign = frame.moment().step().reduction().weightSign();
        if (sign.isEmpty())
            return Map.of();
        var fractions = frame.operation().maps(Role.PARAMETER).stream().filter(NamedMap::inFractions).map(NamedMap::id).toList();
        var weights = new LinkedHashMap<Cell, List<String>>();
        for (var term : under.terms())
            if (term.factors().size() > 1) {
                double weight = term.last().value();
                boolean fraction = fractions.contains(term.last().shown().map());
                weights.computeIfAbsent(term.first().shown(), _ -> new ArrayList<>())
                        .add(fraction ? Numbers.fraction(weight) : Numbers.display(weight, 2));
            }
        var labels = new LinkedHashMap<Cell, String>();
        weights.forEach((cell, numbers) -> labels.put(cell, sign + together(numbers)));
        return weightStyle(p, labels.values()).sizePx() < leastWeight() ? Map.of() : labels;
    }

    /// Writes what one value is multiplied by in several terms: `(1+2−4)`.
    private static String together(List<String> weights) {
        return weights.size() == 1
                ? weights.getFirst()
                : "(" + String.join("+", weights).replace("+" + Numbers.MINUS, String.valueOf(Numbers.MINUS)) + ")";
    }

    private void weigh(Placement p, Map<Cell, String> weights) {
        if (weights.isEmpty())
            return;
        var style = weightStyle(p, weights.values());
        weights.forEach((cell, label) -> corner(p, cell, label, style, 0));
    }

    private double leastWeight() {
        return Math.max(LEAST_WEIGHT, frame.sizes().fine());
    }

    private TextStyle fullStyle(Placement p) {
        return new TextStyle(Math.max(leastWeight(), p.cellPx() * (frame.sizes().least() > 0 ? 0.26 : 0.2)), true, Align.RIGHT);
    }

    /// Returns the style of all weights alike: as large as the longest allows.
    private TextStyle weightStyle(Placement p, Collection<String> labels) {
        var style = fullStyle(p);
        double longest = 1;
        for (var label : labels)
            longest = Math.max(longest, surface.textWidth(label, style));
        return style.withSize(style.sizePx() * Math.min(1, (p.cellPx() - WEIGHT_MARGIN) / longest));
    }

    /// Says of the cell whose value is taken as it is why; not where it could not be read.
    private void chosen(Placement p) {
        if (p.cellPx() < cells.leastWeightCell())
            return;
        cells.chosen().filter(p::holds).ifPresent(cell -> {
            var word = frame.texts().get("reduction." + frame.moment().step().reduction().key() + ".chosen");
            double inset = inset(p) + 2;
            var style = surface.fitted(word, fullStyle(p), p.cellPx() - WEIGHT_MARGIN - 2 * inset, 0);
            if (style.sizePx() >= leastWeight())
                corner(p, cell, word, style, inset);
        });
    }

    /// Writes a weight, or what is said of it, into the corner of a cell.
    private void corner(Placement p, Cell cell, String label, TextStyle style, double inset) {
        double size = style.sizePx();
        double right = p.left(cell.col()) + p.cellPx() - 2 - inset;
        double middle = p.top(cell.row()) + p.cellPx() - size * 0.62 - inset;
        double w = surface.textWidth(label, style) + 4;
        surface.roundRect(right - w, middle - size * 0.55, w, size * 1.1, 3, palette.labelHalo(), 0, 0);
        surface.text(label, right - 2, middle, style, palette.kernelTextSmall());
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
