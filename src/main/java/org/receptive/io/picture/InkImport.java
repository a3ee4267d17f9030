package org.receptive.io.picture;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.data.ink.GreyPicture;
import org.receptive.data.ink.InkPicture;
import org.receptive.text.ReadableException;

/// Reads a drawing or photograph of a digit as ink.
public final class InkImport {

    /// So fine that a line of two pixels on a sheet of a thousand is still one.
    private static final int READ_SIDE = 1120;
    /// The longest side of what is returned, in pixels: four times what a drawn digit has.
    public static final int MOST_SIDE = 560;

    private InkImport() {}

    /// Reads a picture; none if it seems to show a sheet of paper whose outline is not found.
    ///
    /// @throws ReadableException if the file is missing, not an image, damaged or too large
    public static Optional<InkPicture> read(Path file) {
        var image = ImageImport.readBrightness(file, READ_SIDE);
        var values = image.values();
        var brightness = new float[values.length];
        for (int i = 0; i < brightness.length; i++)
            brightness[i] = (float) Math.clamp(values[i], 0, 1);
        return GreyPicture.photographed(image.rows(), image.cols(), brightness).map(ink -> ink.atMost(MOST_SIDE));
    }
}
