package org.receptive.draw.network;

import java.util.List;
import java.util.Optional;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.PadSettings;
import org.receptive.data.ink.Stroke;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;

/// Paints what lies on the pad, and frames the part of it that a unit reads.
///
/// @param content what lies on it
/// @param brush how thick the strokes are
/// @param deciding which part of it decided, laid over the ink, if that is asked
/// @param receptiveField the corners of the frame, clockwise, in the unit square; none for no frame
/// @param style how it looks
public record PadPainter(PadContent content, PadSettings.Brush brush, Optional<DecidingOverlay> deciding,
        List<Stroke.Point> receptiveField, NetworkStyle style) implements Drawing {

    /// Copies the corners.
    public PadPainter {
        receptiveField = List.copyOf(receptiveField);
    }

    @Override
    public void drawOn(Surface on, double width, double height) {
        var palette = style.palette();
        int paper = palette.ink().at(0);
        on.fillRect(0, 0, width, height, paper);
        content.picture().ifPresent(picture -> InkPainter.cells(on, picture, 0, 0, width, height, palette));
        for (var stroke : content.strokes())
            stroke(on, stroke, width, height);
        if (!content.isEmpty())
            deciding.ifPresent(overlay -> overlay.paint(on, width, height, palette));
        if (content.isEmpty())
            on.text(style.texts().get("draw.pad.empty"), width / 2, height / 2, new TextStyle(style.sizes().title(), false, Align.CENTER),
                    ColourScale.textOn(paper, palette));
        if (!receptiveField.isEmpty())
            frame(on, width, height);
        on.strokeRect(1, 1, width - 2, height - 2, palette.input(), 2);
    }

    private void stroke(Surface on, Stroke stroke, double width, double height) {
        var points = stroke.points();
        // a dot is a line of no length, which has round ends
        int n = Math.max(2, points.size());
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            var point = points.get(Math.min(i, points.size() - 1));
            xs[i] = point.x() * width + (i >= points.size() ? 0.01 : 0);
            ys[i] = point.y() * height;
        }
        on.polyline(xs, ys, style.palette().ink().at(1), brush.padFraction() * width);
    }

    private void frame(Surface on, double width, double height) {
        double[] xs = receptiveField.stream().mapToDouble(at -> Math.clamp(at.x() * width, 2, width - 2)).toArray();
        double[] ys = receptiveField.stream().mapToDouble(at -> Math.clamp(at.y() * height, 2, height - 2)).toArray();
        int colour = style.palette().kernel();
        on.polygon(xs, ys, Argb.withOpacity(colour, 0.14), colour, 3);
    }
}
