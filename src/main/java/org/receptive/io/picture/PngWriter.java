package org.receptive.io.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.receptive.io.AtomicFiles;
import org.receptive.text.ReadableException;

/// Writes a picture as PNG.
public final class PngWriter {

    private PngWriter() {}

    /// Writes `image` to `target`, whole or not at all.
    ///
    /// @throws ReadableException if the file cannot be written
    public static void write(Path target, BufferedImage image) {
        AtomicFiles.write(target, out -> {
            try (var stream = new MemoryCacheImageOutputStream(out)) {
                if (!ImageIO.write(image, "png", stream))
                    throw new IOException("no PNG writer takes an image of type " + image.getType());
            }
        });
    }
}
