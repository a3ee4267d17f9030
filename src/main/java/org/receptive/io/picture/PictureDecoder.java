package org.receptive.io.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.receptive.text.ReadableException;

/// Decodes one picture of a file.
///
/// @param file named in every complaint
/// @param reader of its format
/// @param in the file
/// @param maxSize how many cells a side will be made of the picture
record PictureDecoder(Path file, ImageReader reader, ImageInputStream in, int maxSize) {

    /// For every cell at least this many pixels are averaged along each side, where the image has them and is not finer than
    /// [#ENOUGH_PX].
    private static final int DETAIL = 8;
    /// A side of so many pixels is averaged from all of them or from so many.
    private static final int ENOUGH_PX = 2240;
    /// An animation that begins with more bare frames is not searched further.
    private static final int MOST_FRAMES = 200;
    private static final int OPAQUE = 255;

    /// Decodes the first picture in which something is to be seen; the first of all if there is none.
    ///
    /// @throws ReadableException if it is too large or cut short
    /// @throws IOException if it is damaged
    AreaScaling.Source firstWithInk() throws IOException {
        try {
            reader.setInput(in, false, true);
            var first = decoded(0, reader.getWidth(0), reader.getHeight(0));
            if (!isBare(first.image()) || !"gif".equalsIgnoreCase(reader.getFormatName()))
                return first;
            in.seek(0);
            reader.setInput(in, false, false);
            var later = new GifFrames(reader).firstWithInk(MOST_FRAMES, PictureDecoder::isBare);
            return later.map(image -> new AreaScaling.Source(image, image.getWidth(), image.getHeight())).orElse(first);
        } catch (ReadableException e) {
            throw e;
        } catch (RuntimeException e) {
            // The decoders of the JDK meet broken content with all kinds of unchecked exceptions.
            throw new IOException("the decoder gave up", e);
        }
    }

    private AreaScaling.Source decoded(int index, int width, int height) throws IOException {
        if (ImageImport.isTooLarge(width, height))
            throw ReadableException.of("image.tooLarge", file, width, height, ImageImport.MOST_SIDE_PX,
                    ImageImport.MOST_AREA_PX / 1_000_000);
        // The JPEG reader fills what is missing with grey and only warns.
        var cutShort = new boolean[1];
        reader.addIIOReadWarningListener((_, warning) -> cutShort[0] |= warning.contains("remature") || warning.contains("orrupt"));
        var image = reader.read(index, subsampled(width, height));
        if (cutShort[0])
            throw ReadableException.of("image.damaged", file);
        return new AreaScaling.Source(plain(image), width, height);
    }

    /// Returns a grey picture in red, green and blue: Java takes grey values for amounts of light, but files hold them as brightness.
    private static BufferedImage plain(BufferedImage image) {
        var model = image.getColorModel();
        if (model.getColorSpace().getType() != ColorSpace.TYPE_GRAY)
            return image;
        var raster = image.getRaster();
        int shift = Math.max(0, model.getComponentSize(0) - Byte.SIZE);
        var to = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = raster.getSample(x, y, 0) >> shift;
                int alpha = model.hasAlpha() ? raster.getSample(x, y, 1) >> shift : OPAQUE;
                to.setRGB(x, y, alpha << 24 | grey << 16 | grey << 8 | grey);
            }
        return to;
    }

    private ImageReadParam subsampled(int width, int height) {
        var param = reader.getDefaultReadParam();
        int needed = Math.max(2 * maxSize, Math.min(DETAIL * maxSize, ENOUGH_PX));
        int acrossStep = Math.max(1, width / needed);
        int downStep = Math.max(1, height / needed);
        param.setSourceSubsampling(acrossStep, downStep, acrossStep / 2, downStep / 2);
        return param;
    }

    /// Tells whether all pixels have one colour.
    private static boolean isBare(BufferedImage image) {
        int first = onWhite(image.getRGB(0, 0));
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row)
                if (onWhite(argb) != first)
                    return false;
        }
        return true;
    }

    /// What is transparent is white, however it is stored.
    private static int onWhite(int argb) {
        return argb >>> 24 == 0 ? 0xFFFFFFFF : argb;
    }
}
