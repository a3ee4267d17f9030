package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.draw.surface.Rect;
import org.receptive.trace.Stamps;

/// Where the patch that a stamp reaches stands on a slice of the output, in px.
final class PatchFrame {

    private PatchFrame() {
    }

    /// Finds the smallest rectangle around the cells of a slice that a stamp reaches; none where it reaches no cell of it.
    static Optional<Rect> of(Stamps.Stamp stamp, Placement p) {
        if (stamp.isBias())
            return Optional.empty();
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = -1;
        int right = -1;
        for (int k = 0; k < stamp.of().size(stamp.number()); k++) {
            var cell = p.map().cell(stamp.of().target(stamp.number(), k));
            if (!p.holds(cell))
                continue;
            top = Math.min(top, cell.row());
            left = Math.min(left, cell.col());
            bottom = Math.max(bottom, cell.row());
            right = Math.max(right, cell.col());
        }
        return bottom < 0
                ? Optional.empty()
                : Optional.of(new Rect(p.left(left), p.top(top), (right - left + 1) * p.cellPx(), (bottom - top + 1) * p.cellPx()));
    }
}
