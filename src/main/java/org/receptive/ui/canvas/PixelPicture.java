package org.receptive.ui.canvas;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;

/// One picture in memory that Java2D draws and JavaFX shows without copying it.
///
/// It has room for somewhat more than it shows, so that a view whose height follows its neighbour's does not need another picture, and the
/// renderer another texture, of some megabytes every few steps.
final class PixelPicture {

    /// Sizes are rounded up to a multiple of so many pixels.
    private static final int ROOM = 64;

    private final int[] pixels;
    private final BufferedImage drawn;
    private final PixelBuffer<IntBuffer> shared;
    private final WritableImage shown;

    /// Makes an empty picture with room for the given number of device pixels.
    PixelPicture(int deviceWidth, int deviceHeight) {
        int width = Math.ceilDiv(deviceWidth, ROOM) * ROOM;
        int height = Math.ceilDiv(deviceHeight, ROOM) * ROOM;
        drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
        shared = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        shown = new WritableImage(shared);
    }

    /// Tells whether a picture of this size has room here without leaving most of it empty.
    boolean suits(int deviceWidth, int deviceHeight) {
        return deviceWidth <= drawn.getWidth() && deviceHeight <= drawn.getHeight()
                && 2L * (deviceWidth + ROOM) * (deviceHeight + ROOM) >= (long) drawn.getWidth() * drawn.getHeight();
    }

    /// Draws the picture again at `scale` device pixels a pixel, in the corner at the top left, and tells JavaFX what changed.
    void draw(Drawing drawing, double widthPx, double heightPx, double scale, PaintFonts fonts) {
        int width = deviceSize(widthPx, scale);
        int height = deviceSize(heightPx, scale);
        Arrays.fill(pixels, 0, height * drawn.getWidth(), 0);
        try (Java2dSurface surface = new Java2dSurface(drawn.getSubimage(0, 0, width, height), fonts, scale)) {
            drawing.drawOn(surface, widthPx, heightPx);
        }
        shared.updateBuffer(all -> new Rectangle2D(0, 0, width, height));
    }

    /// Returns how many device pixels a length takes.
    static int deviceSize(double px, double scale) {
        return (int) Math.ceil(px * scale);
    }

    WritableImage image() {
        return shown;
    }
}
