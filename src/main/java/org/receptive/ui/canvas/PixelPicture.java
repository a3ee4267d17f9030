package org.receptive.ui.canvas;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;

/// One picture in memory that Java2D draws and JavaFX shows without copying it.
final class PixelPicture {

    private final int[] pixels;
    private final BufferedImage drawn;
    private final PixelBuffer<IntBuffer> shared;
    private final WritableImage shown;

    /// Makes an empty picture of the given number of device pixels.
    PixelPicture(int deviceWidth, int deviceHeight) {
        drawn = new BufferedImage(deviceWidth, deviceHeight, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
        shared = new PixelBuffer<>(deviceWidth, deviceHeight, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        shown = new WritableImage(shared);
    }

    boolean hasSize(int deviceWidth, int deviceHeight) {
        return drawn.getWidth() == deviceWidth && drawn.getHeight() == deviceHeight;
    }

    /// Draws the picture again at `scale` device pixels a pixel and tells JavaFX that all of it changed.
    void draw(Drawing drawing, double widthPx, double heightPx, double scale, PaintFonts fonts) {
        Arrays.fill(pixels, 0);
        try (Java2dSurface surface = new Java2dSurface(drawn, fonts, scale)) {
            drawing.drawOn(surface, widthPx, heightPx);
        }
        shared.updateBuffer(all -> null);
    }

    WritableImage image() {
        return shown;
    }
}
