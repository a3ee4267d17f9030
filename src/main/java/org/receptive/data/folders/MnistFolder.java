package org.receptive.data.folders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.data.LabelledImages;
import org.receptive.data.idx.IdxFile;
import org.receptive.data.idx.IdxKind;
import org.receptive.text.ReadableException;

/// Reads a folder with the four files of MNIST, or of another data set that comes in files of the same names.
///
/// @param folder the folder; it need not exist
public record MnistFolder(Path folder) {

    /// The digits 0 to 9, or the ten kinds of clothes of Fashion-MNIST.
    public static final int CLASSES = 10;

    /// Finds a file under one of its customary names.
    public Optional<Path> find(MnistPart part) {
        return part.names().stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    /// Returns the files that are not there.
    public List<MnistPart> missing() {
        return Arrays.stream(MnistPart.values()).filter(part -> find(part).isEmpty()).toList();
    }

    /// Reads the images to learn from.
    ///
    /// @throws ReadableException if a file is missing or cannot be used
    public LabelledImages train() {
        return read(MnistPart.TRAIN_IMAGES, MnistPart.TRAIN_LABELS);
    }

    /// Reads the images to test with.
    ///
    /// @throws ReadableException if a file is missing or cannot be used
    public LabelledImages test() {
        return read(MnistPart.TEST_IMAGES, MnistPart.TEST_LABELS);
    }

    /// Returns how many images a file of labels promises; nothing if it is missing or cannot be read.
    public OptionalInt promised(MnistPart labels) {
        return find(labels).map(path -> new IdxFile(path).promised(IdxKind.LABELS)).orElseGet(OptionalInt::empty);
    }

    private LabelledImages read(MnistPart images, MnistPart labels) {
        return new LabelledFiles(file(images), file(labels), CLASSES).read();
    }

    private IdxFile file(MnistPart part) {
        // A missing file is named as it would be fetched, and reading it says that it is missing.
        return new IdxFile(find(part).orElseGet(() -> folder.resolve(part.packedName())));
    }

    /// Reads a file of images together with the file of their labels.
    ///
    /// @param images an IDX file of images
    /// @param labels an IDX file of as many labels
    /// @param classes how many classes there are: labels go from 0 to classes − 1
    public record LabelledFiles(IdxFile images, IdxFile labels, int classes) {

        /// Reads both files. The pixels stay bytes: 47 MB for the training images of MNIST.
        ///
        /// @throws ReadableException if one of them cannot be used or they do not belong together
        public LabelledImages read() {
            // Labels first: they are small, so most mistakes are found before the large file is read.
            var classOf = labels.read(IdxKind.LABELS);
            var pixels = images.read(IdxKind.IMAGES);
            if (pixels.size(0) != classOf.size(0))
                throw ReadableException.of("data.idx.counts", images.path(), pixels.size(0), labels.path(), classOf.size(0));
            byte[] values = classOf.values();
            for (int i = 0; i < values.length; i++)
                if (Byte.toUnsignedInt(values[i]) >= classes)
                    throw ReadableException.of("data.idx.label", labels.path(), Byte.toUnsignedInt(values[i]), i, classes - 1);
            return LabelledImages.of(pixels.size(1), pixels.size(2), classes, pixels.values(), values);
        }
    }
}
