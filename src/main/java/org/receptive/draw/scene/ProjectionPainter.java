package org.receptive.draw.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.trace.Cell;

/// Draws the dashed lines that lead from what is read to what is made.
///
/// From a single input they lead from the window to the output cell. Where several channels are read, each has lines to the kernel that
/// multiplies it, and every kernel one to the output cell, in which they are added.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where it stands
record ProjectionPainter(Surface surface, Frame frame, SceneLayout layout) {

    void paint() {
        var target = frame.moment().step().target();
        layout.placementOf(target).ifPresent(out -> {
            var kernels = layout.stacked() || layout.inputs().size() < 2 ? Map.<Placement, Placement>of() : kernels();
            if (kernels.isEmpty())
                for (var in : layout.inputs())
                    window(in).ifPresent(b -> lines(in, b, out, target));
            else
                kernels.forEach((kernel, in) -> window(in).ifPresent(b -> {
                    toKernel(in, b, kernel);
                    boolean above = middle(kernel) < out.top(target.row()) + out.cellPx() / 2;
                    line(kernel.paddedRight(), middle(kernel), out.left(target.col()), out.top(target.row() + (above ? 0 : 1)), 1);
                }));
        });
    }

    private Optional<WindowCells.Bounds> window(Placement in) {
        return new WindowCells(frame.moment(), in).bounds();
    }

    /// Finds the kernels in the picture that are at work, each with the slice that it multiplies.
    private Map<Placement, Placement> kernels() {
        var found = new LinkedHashMap<Placement, Placement>();
        var before = frame.moment().step().target();
        for (var term : frame.moment().summands()) {
            var weight = term.last().shown();
            // consecutive terms mostly stand on one slice
            if (term.factors().size() < 2 || (weight.channel() == before.channel() && weight.map().equals(before.map())))
                continue;
            before = weight;
            placement(layout.kernels(), weight)
                    .ifPresent(k -> placement(layout.inputs(), term.first().shown()).ifPresent(in -> found.put(k, in)));
        }
        return found;
    }

    private static Optional<Placement> placement(Iterable<Placement> slices, Cell cell) {
        for (var p : slices)
            if (p.holds(cell))
                return Optional.of(p);
        return Optional.empty();
    }

    private static double middle(Placement p) {
        return p.paddedTop() + p.paddedHeight() / 2;
    }

    private void toKernel(Placement in, WindowCells.Bounds b, Placement kernel) {
        double right = in.left(b.lastCol()) + in.cellPx();
        line(right, in.top(b.firstRow()), kernel.paddedLeft(), kernel.paddedTop(), 1);
        line(right, in.top(b.lastRow()) + in.cellPx(), kernel.paddedLeft(), kernel.paddedBottom(), 1);
    }

    private void lines(Placement in, WindowCells.Bounds b, Placement out, Cell target) {
        double left = in.left(b.firstCol());
        double right = in.left(b.lastCol()) + in.cellPx();
        double top = in.top(b.firstRow());
        double bottom = in.top(b.lastRow()) + in.cellPx();
        double outLeft = out.left(target.col());
        double outTop = out.top(target.row());
        double width = layout.inputs().size() > 1 ? 1 : 1.5;
        if (layout.stacked()) {
            line(left, bottom, outLeft, outTop, width);
            line(right, bottom, outLeft + out.cellPx(), outTop, width);
        } else {
            line(right, top, outLeft, outTop, width);
            line(right, bottom, outLeft, outTop + out.cellPx(), width);
        }
    }

    /// In the colour of the kernel's title, which stands out from the background by 3:1.
    private void line(double x1, double y1, double x2, double y2, double width) {
        surface.line(x1, y1, x2, y2, frame.palette().kernelText(), width, Dash.DASHED);
    }
}
