package org.receptive.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;

/// The pictures on file, and what is left behind where a picture is another one.
public final class ReferenceFiles {

    /// The system property that, if true, has the pictures on file replaced.
    public static final String RENEW = "pictures.renew";

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "receptive", "pictures");
    private static final Path FAILED = Path.of("target", "pictures");
    private static final String ENDING = ".png";

    private final PaintFonts fonts = PaintFonts.load();

    /// Paints a picture in its fixed size with the bundled fonts.
    public BufferedImage paint(ReferencePicture picture) {
        return Java2dSurface.render(picture.drawing(), picture.width(), picture.height(), 1, fonts);
    }

    /// Lists the names of the pictures on file.
    public static List<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(ENDING))
                    .map(f -> f.substring(0, f.length() - ENDING.length())).sorted().toList();
        }
    }

    /// Returns how many bytes all pictures on file have together.
    public static long bytes() throws IOException {
        long sum = 0;
        for (var name : names())
            sum += Files.size(FOLDER.resolve(name + ENDING));
        return sum;
    }

    /// Reads a picture on file; nothing if there is none.
    public static Optional<BufferedImage> read(String name) throws IOException {
        var file = FOLDER.resolve(name + ENDING);
        return Files.exists(file) ? Optional.ofNullable(ImageIO.read(file.toFile())) : Optional.empty();
    }

    /// Replaces all pictures on file.
    public void renew(List<ReferencePicture> pictures) throws IOException {
        Files.createDirectories(FOLDER);
        for (var name : names())
            Files.delete(FOLDER.resolve(name + ENDING));
        for (var picture : pictures)
            write(paint(picture), FOLDER, picture.name());
    }

    /// Leaves a picture, its reference and their difference where they can be looked at, and returns where.
    public static Path leave(String name, BufferedImage image, Optional<BufferedImage> reference) throws IOException {
        Files.createDirectories(FAILED);
        write(image, FAILED, name);
        if (reference.isPresent()) {
            write(reference.get(), FAILED, name + "-reference");
            write(PictureComparison.difference(image, reference.get()), FAILED, name + "-difference");
        }
        return FAILED.toAbsolutePath();
    }

    private static void write(BufferedImage image, Path folder, String name) throws IOException {
        var file = folder.resolve(name + ENDING);
        if (!ImageIO.write(image, "png", file.toFile()))
            throw new IOException("no writer for " + file);
    }
}
