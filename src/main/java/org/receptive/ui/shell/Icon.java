package org.receptive.ui.shell;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;

/// Draws the window's icon: a Sobel kernel in its amber frame.
final class Icon {

    private static final int SIZE = 64;
    private static final double[] KERNEL = {-1, -2, -1, 0, 0, 0, 1, 2, 1};

    private Icon() {}

    static Image draw(PaintFonts fonts) {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var palette = Palette.light();
        double cell = (SIZE - 10) / 3.0;
        try (var surface = new Java2dSurface(picture, fonts, 1)) {
            for (int i = 0; i < KERNEL.length; i++)
                surface.fillRect(5 + i % 3 * cell, 5 + Math.floor(i / 3.0) * cell, cell, cell, ColourScale.SIGNED.colour(KERNEL[i], 2,
                        palette));
            surface.roundRect(4, 4, SIZE - 8, SIZE - 8, 8, 0, palette.kernel(), 7);
        }
        var image = new WritableImage(SIZE, SIZE);
        var pixels = picture.getRGB(0, 0, SIZE, SIZE, new int[SIZE * SIZE], 0, SIZE);
        image.getPixelWriter().setPixels(0, 0, SIZE, SIZE, PixelFormat.getIntArgbInstance(), pixels, 0, SIZE);
        return image;
    }
}
