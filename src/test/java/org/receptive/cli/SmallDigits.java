package org.receptive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.receptive.data.LabelledImages;
import org.receptive.data.generate.GeneratedImages;

/// A folder with the four files of a data set, small enough for a test.
final class SmallDigits {

    static final int TRAINING = 640;
    static final int TEST = 200;

    private SmallDigits() {}

    static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            write(folder, "train", GeneratedImages.make(5, TRAINING));
            write(folder, "t10k", GeneratedImages.make(6, TEST));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String part, LabelledImages images) throws IOException {
        var pixels = images.pixelBytes();
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), ByteBuffer.allocate(16 + pixels.length).putInt(0x0803)
                .putInt(images.count()).putInt(images.rows()).putInt(images.cols()).put(pixels).array());
        var labels = ByteBuffer.allocate(8 + images.count()).putInt(0x0801).putInt(images.count());
        for (int i = 0; i < images.count(); i++)
            labels.put((byte) images.label(i));
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }
}
