package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;

/// The mark of what is not finished: a frame of dashes.
final class Dashes {

    private Dashes() {
    }

    /// Draws the outline of a rectangle in dashes.
    static void frame(Surface surface, double x, double y, double w, double h, int argb, double width) {
        surface.line(x, y, x + w, y, argb, width, Dash.DASHED);
        surface.line(x + w, y, x + w, y + h, argb, width, Dash.DASHED);
        surface.line(x, y + h, x + w, y + h, argb, width, Dash.DASHED);
        surface.line(x, y, x, y + h, argb, width, Dash.DASHED);
    }
}
