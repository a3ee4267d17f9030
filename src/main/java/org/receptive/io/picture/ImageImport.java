package org.receptive.io.picture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.receptive.text.ReadableException;

/// Reads PNG, JPEG, GIF and BMP files as small grids of cell values, without trusting the file.
///
/// The header is read and judged before anything is decoded; a large image is decoded only in the detail that is needed.
public final class ImageImport {

    /// The largest file that is opened, in bytes.
    public static final long MOST_BYTES = 50L << 20;
    /// The longest side that is decoded, in px.
    public static final int MOST_SIDE_PX = 10_000;
    /// The largest area that is decoded, in px.
    public static final long MOST_AREA_PX = 50_000_000;

    /// For every cell at least this many pixels are averaged along each side, where the image has them.
    private static final int DETAIL = 8;

    private ImageImport() {}

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
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decoded(file, reader, maxSize);
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

    private static AreaScaling.Source decoded(Path file, ImageReader reader, int maxSize) throws IOException {
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_SIDE_PX || height > MOST_SIDE_PX || (long) width * height > MOST_AREA_PX)
                throw ReadableException.of("image.tooLarge", file, width, height, MOST_SIDE_PX, MOST_AREA_PX / 1_000_000);
            // The JPEG reader fills what is missing with grey and only warns.
            var cutShort = new boolean[1];
            reader.addIIOReadWarningListener((_, warning) -> cutShort[0] |= warning.contains("remature") || warning.contains("orrupt"));
            var image = reader.read(0, subsampled(reader.getDefaultReadParam(), width, height, maxSize));
            if (cutShort[0])
                throw ReadableException.of("image.damaged", file);
            return new AreaScaling.Source(image, width, height);
        } catch (ReadableException e) {
            throw e;
        } catch (RuntimeException e) {
            // The decoders of the JDK meet broken content with all kinds of unchecked exceptions.
            throw new IOException("the decoder gave up", e);
        }
    }

    private static ImageReadParam subsampled(ImageReadParam param, int width, int height, int maxSize) {
        int acrossStep = Math.max(1, width / (maxSize * DETAIL));
        int downStep = Math.max(1, height / (maxSize * DETAIL));
        param.setSourceSubsampling(acrossStep, downStep, acrossStep / 2, downStep / 2);
        return param;
    }
}
