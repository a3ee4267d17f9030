package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.Timeline.Grain;

/// Draws the slices of parameters: kernels, turned or on their way, and biases.
final class KernelPainter {

    private final Surface surface;
    private final Frame frame;
    private final MapNumbers allNumbers;
    private final Palette palette;
    private final CellPainter cells;

    KernelPainter(Surface surface, Frame frame, MapNumbers allNumbers) {
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
            for (int row = 0; row < map.rows(); row++)
                for (int col = 0; col < map.cols(); col++)
                    cells.cell(p, numbers, scales, row, col);
            cells.grid(p);
            cells.lit(p);
        } else
            new TurningKernel(surface, palette, p, turn).paint(scales, numbers);
        boolean now = frame.moment().step().terms().stream().anyMatch(t -> p.holds(t.last().shown()));
        int colour = now ? palette.kernel() : Argb.withOpacity(palette.kernel(), 0.45);
        if (atRest)
            Dashes.map(surface, p, colour, now ? 3 : 1.5, palette);
        if (atRest)
            cells.current().map(t -> t.last().shown()).filter(p::holds).ifPresent(cell -> cells.mark(p, cell, palette.kernel(), 5));
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
