package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Argb;

/// Draws the dashed lines from the window on each shown input to the output cell that it makes.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where it stands
record ProjectionPainter(Surface surface, Frame frame, SceneLayout layout) {

    void paint() {
        layout.placementOf(frame.moment().step().target()).map(out -> WindowFrame.target(frame, out)).ifPresent(out -> {
            for (var in : layout.inputs())
                WindowFrame.of(frame, in, new WindowCells(frame.moment(), in)).ifPresent(window -> lines(window, out));
        });
    }

    private void lines(WindowFrame in, WindowFrame out) {
        if (layout.stacked()) {
            line(in.left(), in.bottom(), out.left(), out.top());
            line(in.right(), in.bottom(), out.right(), out.top());
        } else {
            line(in.right(), in.top(), out.left(), out.top());
            line(in.right(), in.bottom(), out.left(), out.bottom());
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        int colour = frame.palette().kernel();
        boolean many = layout.inputs().size() > 1;
        surface.line(x1, y1, x2, y2, many ? Argb.withOpacity(colour, 0.6) : colour, many ? 1 : 1.5, Dash.DASHED);
    }
}
