package org.receptive.io.picture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import org.receptive.text.ReadableException;

/// Reads PNG, JPEG, GIF and BMP files as small grids of cell values, without trusting the file.
///
/// The header is read and judged before anything is decoded; a large image is decoded only in the detail that is needed. A photograph that
/// is stored turned is put upright, and of an animation the first picture with ink is taken.
public final class ImageImport {

    /// The largest file that is opened, in bytes.
    public static final long MOST_BYTES = 50L << 20;
    /// The longest side that is decoded, in px.
    public static final int MOST_SIDE_PX = 10_000;
    /// The largest area that is decoded, in px.
    public static final long MOST_AREA_PX = 50_000_000;

    private ImageImport() {}

    /// Tells whether a picture of this size is not decoded.
    static boolean isTooLarge(int width, int height) {
        return width > MOST_SIDE_PX || height > MOST_SIDE_PX || (long) width * height > MOST_AREA_PX;
    }

    /// Reads an image as ink on paper, 1 channel.
    ///
    /// Scales it down by averaging areas to at most `maxSize` × `maxSize` cells and keeps its aspect ratio; a smaller image keeps its size.
    ///
    /// @throws ReadableException if the file is missing, not an image, damaged or too large
    public static ImportedImage readGrey(Path file, int maxSize) {
        return AreaScaling.ink(decoded(file, maxSize), maxSize);
    }

    /// Reads an image as light, 3 channels; otherwise like [#readGrey].
    ///
    /// @throws ReadableException if the file is missing, not an image, damaged or too large
    public static ImportedImage readRgb(Path file, int maxSize) {
        return AreaScaling.light(decoded(file, maxSize), maxSize);
    }

    /// Reads an image as brightness from 0 to 1, 1 channel; otherwise like [#readGrey].
    ///
    /// @throws ReadableException if the file is missing, not an image, damaged or too large
    public static ImportedImage readBrightness(Path file, int maxSize) {
        return AreaScaling.brightness(decoded(file, maxSize), maxSize);
    }

    private static AreaScaling.Source decoded(Path file, int maxSize) {
        checkFile(file);
        try (var in = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext())
                throw ReadableException.of("image.notAnImage", file);
            var orientation = Orientation.of(in);
            in.seek(0);
            var reader = readers.next();
            try {
                return orientation.upright(new PictureDecoder(file, reader, in, maxSize).firstWithInk());
            } finally {
                reader.dispose();
            }
        } catch (AccessDeniedException e) {
            throw ReadableException.of("image.unreadable", file);
        } catch (IOException e) {
            throw ReadableException.of("image.damaged", file);
        }
    }

    private static void checkFile(Path file) {
        if (!Files.exists(file))
            throw ReadableException.of("image.missing", file);
        if (!Files.isRegularFile(file))
            throw ReadableException.of("image.notAnImage", file);
        if (!Files.isReadable(file))
            throw ReadableException.of("image.unreadable", file);
        try {
            long bytes = Files.size(file);
            if (bytes > MOST_BYTES)
                throw ReadableException.of("image.fileTooLarge", file, (bytes >> 20) + 1, MOST_BYTES >> 20);
        } catch (IOException e) {
            throw ReadableException.of("image.unreadable", file);
        }
    }
}
