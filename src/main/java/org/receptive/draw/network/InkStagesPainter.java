package org.receptive.draw.network;

import java.util.List;
import org.receptive.data.ink.InkPicture;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle.Align;

/// Paints the drawing after each stage on its way to the network, side by side.
///
/// @param pictures the ink after each stage, at least two
/// @param style how it looks
public record InkStagesPainter(List<InkPicture> pictures, NetworkStyle style) implements Drawing {

    private static final double CAPTION = 18;
    private static final double ARROW = 22;
    /// So that the frames are not cut.
    private static final double EDGE = 2;

    /// Copies the list.
    public InkStagesPainter {
        pictures = List.copyOf(pictures);
    }

    @Override
    public void drawOn(Surface on, double width, double height) {
        var palette = style.palette();
        on.fillRect(0, 0, width, height, palette.background());
        double side = Math.floor(Math.min(height - CAPTION, (width - EDGE - 2 * ARROW) / pictures.size()));
        double step = side + (width - EDGE - pictures.size() * side) / (pictures.size() - 1);
        for (int i = 0; i < pictures.size(); i++) {
            double x = Math.floor(EDGE / 2 + i * step);
            picture(on, pictures.get(i), x, side);
            var size = pictures.get(i).rows() + "×" + pictures.get(i).cols();
            on.text(size, x + side / 2, side + CAPTION / 2 + 1, style.legend().withAlign(Align.CENTER), palette.textMuted());
            if (i > 0)
                arrow(on, x - (step - side) / 2, side / 2, palette.textMuted());
        }
    }

    private static void arrow(Surface on, double x, double y, int colour) {
        on.line(x - 6, y, x + 4, y, colour, 1.5, Dash.SOLID);
        on.polygon(new double[] {x + 2, x + 7, x + 2}, new double[] {y - 3.5, y, y + 3.5}, colour, 0, 0);
    }

    /// Fits a picture into a square, keeping its proportion.
    private void picture(Surface on, InkPicture picture, double x, double side) {
        var palette = style.palette();
        on.fillRect(x, 0, side, side, palette.ink().at(0));
        double cell = side / Math.max(picture.rows(), picture.cols());
        double w = cell * picture.cols();
        double h = cell * picture.rows();
        InkPainter.cells(on, picture, x + (side - w) / 2, (side - h) / 2, w, h, palette);
        on.strokeRect(x, 0, side, side, palette.input(), 1.5);
    }
}
