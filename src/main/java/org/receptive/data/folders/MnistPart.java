package org.receptive.data.folders;

import java.util.List;
import org.receptive.data.idx.IdxKind;

/// Names the four files of MNIST; Fashion-MNIST and others use the same names.
public enum MnistPart {

    /// 60 000 images to learn from.
    TRAIN_IMAGES("train-images", IdxKind.IMAGES),
    /// Their classes.
    TRAIN_LABELS("train-labels", IdxKind.LABELS),
    /// 10 000 images to test with.
    TEST_IMAGES("t10k-images", IdxKind.IMAGES),
    /// Their classes.
    TEST_LABELS("t10k-labels", IdxKind.LABELS);

    private final String stem;
    private final IdxKind kind;

    MnistPart(String stem, IdxKind kind) {
        this.stem = stem;
        this.kind = kind;
    }

    /// Returns what the file holds.
    public IdxKind kind() {
        return kind;
    }

    /// Returns the name of the original file, e.g. `train-images-idx3-ubyte`.
    public String fileName() {
        return stem + "-idx" + kind.axes() + "-ubyte";
    }

    /// Returns the name under which the file is fetched and stored, e.g. `train-images-idx3-ubyte.gz`.
    public String packedName() {
        return fileName() + ".gz";
    }

    /// Returns the names under which the file is looked for; some distributions have a dot before `idx`.
    ///
    /// The fetched name comes first, so that a newly fetched file goes before a damaged one under another name.
    List<String> names() {
        var dotted = stem + ".idx" + kind.axes() + "-ubyte";
        return List.of(packedName(), fileName(), dotted + ".gz", dotted);
    }
}
