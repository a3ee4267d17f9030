package org.receptive.ui.digit;

import java.util.List;
import org.receptive.data.ink.InkPicture;
import org.receptive.draw.surface.Align;
import org.receptive.draw.surface.Dash;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.ui.control.Appearance;

/// Paints the drawing after each stage on its way to the network, side by side.
public final class StagesPainter {

    private static final double CAPTION = 18;
    private static final double ARROW = 22;
    /// So that the frames are not cut.
    private static final double EDGE = 2;

    private final DrawViewModel model;
    private final Appearance appearance;

    public StagesPainter(DrawViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    public void draw(Surface on, double width, double height) {
        var palette = appearance.paletteProperty().get();
        on.fillRect(0, 0, width, height, palette.background());
        var seen = model.lookProperty().get().seen();
        var pictures = List.of(seen.stages().cropped(), seen.stages().scaled(), seen.digit());
        double side = Math.floor(Math.min(height - CAPTION, (width - EDGE - 2 * ARROW) / pictures.size()));
        double step = side + (width - EDGE - pictures.size() * side) / (pictures.size() - 1);
        for (int i = 0; i < pictures.size(); i++) {
            double x = Math.floor(EDGE / 2 + i * step);
            picture(on, pictures.get(i), x, side, palette);
            var size = pictures.get(i).rows() + "×" + pictures.get(i).cols();
            on.text(size, x + side / 2, side + CAPTION / 2 + 1, new TextStyle(appearance.sizesProperty().get().small() - 1, false,
                    Align.CENTER), palette.textMuted());
            if (i > 0)
                arrow(on, x - (step - side) / 2, side / 2, palette.textMuted());
        }
    }

    private static void arrow(Surface on, double x, double y, int colour) {
        on.line(x - 6, y, x + 4, y, colour, 1.5, Dash.SOLID);
        on.polygon(new double[] {x + 2, x + 7, x + 2}, new double[] {y - 3.5, y, y + 3.5}, colour, 0, 0);
    }

    /// Fits a picture into a square, keeping its proportion.
    private static void picture(Surface on, InkPicture picture, double x, double side, Palette palette) {
        on.fillRect(x, 0, side, side, palette.ink().at(0));
        double cell = side / Math.max(picture.rows(), picture.cols());
        double w = cell * picture.cols();
        double h = cell * picture.rows();
        on.cells(x + (side - w) / 2, (side - h) / 2, w, h, picture.rows(), picture.cols(), colours(picture, palette));
        on.strokeRect(x, 0, side, side, palette.input(), 1.5);
    }

    public static int[] colours(InkPicture picture, Palette palette) {
        var values = picture.values();
        int[] colours = new int[values.length];
        for (int i = 0; i < colours.length; i++)
            colours[i] = ColourScale.INK.colour(values[i], 1, palette);
        return colours;
    }
}
