package org.receptive.io.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import javax.imageio.IIOImage;
import javax.imageio.metadata.IIOMetadata;

/// Holds one frame as palette entries, and the rectangle of it that differs from the frame before.
///
/// @param width width of the whole picture
/// @param height height of the whole picture
/// @param indices the whole picture, row by row
/// @param changes what is written: the rectangle, unchanged pixels in it replaced by [GifPalette#AS_BEFORE]
@SuppressWarnings("ArrayRecordComponent") // a megabyte a frame is handed on, never compared
record GifFrame(int width, int height, byte[] indices, Changes changes) {

    /// The rectangle from (x, y) with its own pixels.
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Changes(int x, int y, int width, int height, byte[] indices, boolean partial) {}

    static GifFrame first(BufferedImage picture, GifPalette colours) {
        byte[] all = colours.indices(picture);
        return new GifFrame(picture.getWidth(), picture.getHeight(), all,
                new Changes(0, 0, picture.getWidth(), picture.getHeight(), all, false));
    }

    /// Makes the frame that follows this one.
    ///
    /// @throws IllegalArgumentException if it has another size
    GifFrame next(BufferedImage picture, GifPalette colours) {
        if (picture.getWidth() != width || picture.getHeight() != height)
            throw new IllegalArgumentException("a frame of " + picture.getWidth() + "×" + picture.getHeight()
                    + " in an animation of " + width + "×" + height + ": draw all frames at the same size");
        byte[] now = colours.indices(picture);
        return new GifFrame(width, height, now, changes(now));
    }

    private Changes changes(byte[] now) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < now.length; i++) {
            if (now[i] != indices[i]) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = i / width;
            }
        }
        // A frame in which nothing changed still takes its time: one pixel "as before".
        if (right < 0)
            return new Changes(0, 0, 1, 1, new byte[] {(byte) GifPalette.AS_BEFORE}, true);
        int w = right - left + 1;
        int h = bottom - top + 1;
        byte[] part = new byte[w * h];
        for (int i = 0; i < part.length; i++) {
            int at = (top + i / w) * width + left + i % w;
            part[i] = now[at] == indices[at] ? (byte) GifPalette.AS_BEFORE : now[at];
        }
        return new Changes(left, top, w, h, part, true);
    }

    /// Makes what the writer takes: the changed rectangle in the colours of the animation.
    IIOImage image(IndexColorModel model, IIOMetadata metadata) {
        var part = new BufferedImage(changes.width(), changes.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        System.arraycopy(changes.indices(), 0, ((DataBufferByte) part.getRaster().getDataBuffer()).getData(), 0, changes.indices().length);
        return new IIOImage(part, null, metadata);
    }
}
