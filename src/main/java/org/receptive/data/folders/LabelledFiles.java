package org.receptive.data.folders;

import org.receptive.data.LabelledImages;
import org.receptive.data.idx.IdxFile;
import org.receptive.data.idx.IdxKind;
import org.receptive.text.ReadableException;

/// A file of images and the file of their labels.
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
