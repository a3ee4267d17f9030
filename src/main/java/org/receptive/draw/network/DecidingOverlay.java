package org.receptive.draw.network;

import java.util.ArrayList;
import java.util.List;
import org.receptive.data.ink.Preprocessing;
import org.receptive.data.ink.Stroke;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.Palette;
import org.receptive.spec.Shape;

/// Paints over the ink on the pad which part of it decided: every cell of the network's input lies where its ink came from.
///
/// @param values a value for each cell of the input, row by row: above 0 it speaks for the answer
/// @param leastScale the least value that has the full colour: much smaller ones stay pale
/// @param input the shape of the network's input
/// @param preprocessing what became of the ink on its way to the input
public record DecidingOverlay(float[] values, double leastScale, Shape input, Preprocessing preprocessing) {

    private static final double MOST_OPACITY = 0.8;
    /// Paler cells are left out.
    private static final double LEAST_OPACITY = 0.03;

    /// A cell on the pad.
    ///
    /// @param corners its corners, clockwise, in the unit square
    /// @param speaks from −1, against the answer, to 1, for it
    record Patch(List<Stroke.Point> corners, double speaks) {
    }

    /// Returns the cells that say something.
    List<Patch> patches() {
        double max = leastScale;
        for (float v : values)
            max = Math.max(max, Math.abs(v));
        var patches = new ArrayList<Patch>();
        double above = (input.rows() - preprocessing.digit().rows()) / 2.0;
        double beside = (input.cols() - preprocessing.digit().cols()) / 2.0;
        for (int i = 0; i < values.length && max > 0; i++) {
            double speaks = values[i] / max;
            if (Math.abs(speaks) * MOST_OPACITY < LEAST_OPACITY)
                continue;
            double top = Math.floorDiv(i, input.cols()) - above;
            double left = i % input.cols() - beside;
            patches.add(new Patch(List.of(preprocessing.onPad(top, left), preprocessing.onPad(top, left + 1),
                    preprocessing.onPad(top + 1, left + 1), preprocessing.onPad(top + 1, left)), speaks));
        }
        return patches;
    }

    void paint(Surface on, double width, double height, Palette palette) {
        for (var patch : patches()) {
            double[] xs = patch.corners().stream().mapToDouble(at -> Math.clamp(at.x() * width, 0, width)).toArray();
            double[] ys = patch.corners().stream().mapToDouble(at -> Math.clamp(at.y() * height, 0, height)).toArray();
            int colour = palette.signed().at(patch.speaks() > 0 ? 1 : 0);
            on.polygon(xs, ys, Argb.withOpacity(colour, Math.abs(patch.speaks()) * MOST_OPACITY), 0, 0);
        }
    }
}
