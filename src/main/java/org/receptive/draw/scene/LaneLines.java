package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.trace.Cell;

/// Draws the dashed lines that lead from the window down to the value that it makes, past the lanes between them.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where the lanes stand
record LaneLines(Surface surface, Frame frame, SceneLayout layout) {

    private static final double WIDTH = 1.5;

    void paint() {
        var target = frame.moment().step().target();
        var above = Optional.<WindowFrame>empty();
        for (var in : layout.inputs()) {
            var window = WindowFrame.of(frame, in, new WindowCells(frame.moment(), in));
            if (above.isPresent() && window.isPresent())
                join(above.get(), window.get());
            if (window.isPresent())
                above = window;
        }
        if (above.isEmpty())
            return;
        var from = above.get();
        for (var out : layout.outputs()) {
            var column = column(out, target);
            join(from, column);
            if (out.holds(target))
                return;
            side(column.left(), column.top(), column.left(), column.bottom());
            side(column.right(), column.top(), column.right(), column.bottom());
            from = column;
        }
    }

    /// Returns the place of the value at work, or the one at the same time in another lane.
    private WindowFrame column(Placement out, Cell target) {
        if (out.holds(target))
            return WindowFrame.target(frame, out);
        int col = Math.min(target.col(), out.map().cols() - 1);
        return new WindowFrame(out.left(col), out.y(), out.left(col) + out.cellPx(), out.y() + out.rowPx());
    }

    private void join(WindowFrame upper, WindowFrame lower) {
        side(upper.left(), upper.bottom(), lower.left(), lower.top());
        side(upper.right(), upper.bottom(), lower.right(), lower.top());
    }

    private void side(double x1, double y1, double x2, double y2) {
        surface.line(x1, y1, x2, y2, frame.palette().kernelText(), WIDTH, Dash.DASHED);
    }
}
