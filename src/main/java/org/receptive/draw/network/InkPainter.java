package org.receptive.draw.network;

import org.receptive.data.ink.InkPicture;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;

/// Paints a picture of ink on paper, in a thin frame.
///
/// @param picture the ink
/// @param palette its colours
public record InkPainter(InkPicture picture, Palette palette) implements Drawing {

    @Override
    public void drawOn(Surface on, double width, double height) {
        cells(on, picture, 0, 0, width, height, palette);
        // inside, so that no side is cut off
        on.strokeRect(0.5, 0.5, width - 1, height - 1, palette.panelBorder(), 1);
    }

    /// Paints the ink alone into a rectangle.
    static void cells(Surface on, InkPicture picture, double x, double y, double width, double height, Palette palette) {
        var values = picture.values();
        var colours = new int[values.length];
        for (int i = 0; i < colours.length; i++)
            colours[i] = ColourScale.INK.colour(values[i], 1, palette);
        on.cells(x, y, width, height, picture.rows(), picture.cols(), colours);
    }
}
