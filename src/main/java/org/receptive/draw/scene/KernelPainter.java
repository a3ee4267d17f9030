package org.receptive.draw.scene;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;

/// Draws the slices of parameters: kernels, turned or on their way, and biases.
final class KernelPainter {

    /// What the frame of a cell and the strip behind a value take of its width.
    private static final double FACTOR_MARGIN = 8;

    private final Surface surface;
    private final Frame frame;
    private final SceneLayout layout;
    private final MapNumbers allNumbers;
    private final Palette palette;
    private final CellPainter cells;

    KernelPainter(Surface surface, Frame frame, SceneLayout layout, MapNumbers allNumbers) {
        this.layout = layout;
        this.surface = surface;
        this.frame = frame;
        this.allNumbers = allNumbers;
        this.palette = frame.palette();
        this.cells = new CellPainter(surface, frame);
    }

    /// Draws a kernel slice, at any angle on its way to the turned position.
    void kernel(Placement p) {
        double turn = frame.turn();
        boolean atRest = turn == 0 || turn == 1;
        var map = p.map();
        var numbers = allNumbers.of(p);
        var scales = Scales.of(map);
        if (atRest) {
            var read = read(p, numbers);
            for (int row = 0; row < map.rows(); row++)
                for (int col = 0; col < map.cols(); col++)
                    if (read.isEmpty())
                        cells.cell(p, numbers, scales, row, col);
                    else
                        cells.highCell(p, numbers, scales, row, col);
            cells.grid(p);
            factors(p, read, numbers);
            cells.lit(p);
        } else
            new TurningKernel(surface, palette, p, turn).paint(scales, numbers);
        boolean now = frame.moment().termsAtWork().stream().anyMatch(t -> p.holds(t.last().shown()));
        int colour = now ? palette.kernel() : Argb.withOpacity(palette.kernel(), 0.45);
        if (atRest)
            Dashes.map(surface, p, colour, now ? 3 : 1.5, palette);
        if (atRest)
            cells.current().map(t -> t.last().shown()).filter(p::holds).ifPresent(cell -> cells.mark(p, cell, palette.kernel(), 5));
    }

    /// Finds what a hall reads in the cells of a kernel below its weights: the values that they are multiplied by, where those cannot be
    /// read in
    /// the input; nothing where there is no room.
    private Map<Cell, String> read(Placement p, CellNumbers numbers) {
        var sizes = frame.sizes();
        if (sizes.least() == 0 || !numbers.areShown() || p.cellPx() < cells.leastWeightCell() || !isInputUnread())
            return Map.of();
        if (frame.moment().step().reduction().weightSign().isEmpty())
            return Map.of();
        var found = new LinkedHashMap<Cell, String>();
        for (var term : frame.moment().step().terms())
            if (term.factors().size() == 2 && p.holds(term.last().shown()))
                found.put(term.last().shown(), CellNumbers.shortest(term.first().value()));
        return factorSize(p, found.values(), "", numbers) < sizes.fine() ? Map.of() : found;
    }

    private boolean isInputUnread() {
        return layout.inputs().stream().noneMatch(in -> allNumbers.of(in).areShown());
    }

    /// Returns the size of the values alike: as large as the longest allows.
    private double factorSize(Placement p, Collection<String> values, String sign, CellNumbers numbers) {
        double size = Math.min(frame.sizes().least(), numbers.sizePx());
        var style = new TextStyle(size, false, Align.CENTER);
        double longest = 1;
        for (var value : values)
            longest = Math.max(longest, surface.textWidth(sign + value, style));
        return size * Math.min(1, (p.cellPx() - FACTOR_MARGIN) / longest);
    }

    /// Writes the values, with the sign where it does not make them too small.
    private void factors(Placement p, Map<Cell, String> values, CellNumbers numbers) {
        if (values.isEmpty())
            return;
        var sign = frame.moment().step().reduction().weightSign();
        double size = factorSize(p, values.values(), sign, numbers);
        boolean signed = size >= frame.sizes().fine();
        double plain = factorSize(p, values.values(), "", numbers);
        values.forEach((cell, value) -> factor(p, cell, signed ? sign + value : value, signed ? size : plain));
    }

    private void factor(Placement p, Cell cell, String value, double size) {
        var style = new TextStyle(size, false, Align.CENTER);
        double w = surface.textWidth(value, style) + 4;
        double x = p.left(cell.col()) + p.cellPx() / 2;
        double y = p.top(cell.row()) + p.cellPx() * 0.72;
        surface.roundRect(x - w / 2, y - size * 0.6, w, size * 1.2, 3, palette.chipInputFill(), palette.chipInputBorder(), 1);
        surface.text(value, x, y, style, palette.textPrimary());
    }

    /// Draws a bias as a single cell.
    void bias(Placement p) {
        double value = p.map().value(p.channel(), 0, 0);
        // the others of its map are not seen, so this one need not be as small as they are
        var numbers = CellNumbers.of(value, p.cellPx(), frame.sizes());
        boolean now = addsBias() && frame.moment().lastTerm().filter(t -> p.holds(t.first().shown())).isPresent();
        surface.fillRect(p.x(), p.y(), p.cellPx(), p.cellPx(), palette.cellEmpty());
        cells.number(numbers, value, p.x(), p.y(), p.cellPx(), palette.textPrimary(), false);
        cells.lit(p);
        Dashes.map(surface, p, now ? palette.kernel() : palette.textMuted(), now ? 3.5 : 1, palette);
    }

    private boolean addsBias() {
        return frame.view().grain() == Grain.TERM && frame.moment().addsBias();
    }
}
