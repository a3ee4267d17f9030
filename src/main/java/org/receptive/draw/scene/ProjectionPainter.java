package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Argb;
import org.receptive.trace.Cell;

/// Draws the dashed lines from the window on each shown input to the output cell that it makes.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where it stands
record ProjectionPainter(Surface surface, Frame frame, SceneLayout layout) {

    void paint() {
        var target = frame.moment().step().target();
        layout.placementOf(target).ifPresent(out -> {
            for (var in : layout.inputs())
                new WindowCells(frame.moment(), in).bounds().ifPresent(b -> lines(in, b, out, target));
        });
    }

    private void lines(Placement in, WindowCells.Bounds b, Placement out, Cell target) {
        double left = in.left(b.firstCol());
        double right = in.left(b.lastCol()) + in.cellPx();
        double top = in.top(b.firstRow());
        double bottom = in.top(b.lastRow()) + in.cellPx();
        double outLeft = out.left(target.col());
        double outTop = out.top(target.row());
        if (layout.stacked()) {
            line(left, bottom, outLeft, outTop);
            line(right, bottom, outLeft + out.cellPx(), outTop);
        } else {
            line(right, top, outLeft, outTop);
            line(right, bottom, outLeft, outTop + out.cellPx());
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        int colour = frame.palette().kernel();
        boolean many = layout.inputs().size() > 1;
        surface.line(x1, y1, x2, y2, many ? Argb.withOpacity(colour, 0.6) : colour, many ? 1 : 1.5, Dash.DASHED);
    }
}
