package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;

/// Where the frame of the window stands on a slice, in px; on its way from the step before, it stands between the two places.
///
/// @param left its left side
/// @param top its top
/// @param right its right side
/// @param bottom its bottom
record WindowFrame(double left, double top, double right, double bottom) {

    /// Finds the frame on a slice that the window reads.
    static Optional<WindowFrame> of(Frame frame, Placement p, WindowCells under) {
        var now = under.bounds().map(b -> of(p, b));
        var before = before(frame);
        return before.isEmpty()
                ? now
                : now.map(end -> new WindowCells(before.get(), p).bounds().map(b -> of(p, b))
                        .map(start -> start.towards(end, remaining(frame))).orElse(end));
    }

    /// Finds the cell that the window makes, as a place on the output.
    static WindowFrame target(Frame frame, Placement out) {
        var end = of(out, frame.moment().step().target());
        return before(frame).map(b -> of(out, b.step().target()).towards(end, remaining(frame))).orElse(end);
    }

    /// Returns the moment that the frame comes from: one step before or after, in the same map; none where it rests.
    private static Optional<Moment> before(Frame frame) {
        if (frame.glide() == 0)
            return Optional.empty();
        var now = frame.moment();
        int index = now.step().index() - (int) Math.signum(frame.glide());
        if (index < 0 || index >= now.operation().stepCount())
            return Optional.empty();
        var step = now.operation().step(index);
        return step.target().channel() == now.step().target().channel()
                ? Optional.of(new Moment(now.stage(), now.operation(), step, step.terms().size(), true))
                : Optional.empty();
    }

    /// Returns how much of the way is left: the frame starts fast and comes to rest slowly.
    private static double remaining(Frame frame) {
        return frame.glide() * frame.glide();
    }

    private static WindowFrame of(Placement p, WindowCells.Bounds b) {
        return new WindowFrame(p.left(b.firstCol()), p.top(b.firstRow()), p.left(b.lastCol()) + p.cellPx(),
                p.top(b.lastRow()) + p.rowPx());
    }

    private static WindowFrame of(Placement p, Cell cell) {
        return of(p, new WindowCells.Bounds(cell.row(), cell.row(), cell.col(), cell.col()));
    }

    private WindowFrame towards(WindowFrame end, double remaining) {
        return new WindowFrame(between(left, end.left, remaining), between(top, end.top, remaining), between(right, end.right, remaining),
                between(bottom, end.bottom, remaining));
    }

    private static double between(double start, double end, double remaining) {
        return end + (start - end) * remaining;
    }
}
