package org.receptive.data.idx;

import org.receptive.text.Message;

/// Says what an IDX file holds: its magic number tells the type of the values (8 = unsigned byte) and the number of axes.
public enum IdxKind {

    /// Grey images, axes N, H, W.
    IMAGES(3),
    /// One class for each image, axis N.
    LABELS(1);

    /// The code for values of one unsigned byte.
    private static final int UNSIGNED_BYTE = 8;

    private final int axes;

    IdxKind(int axes) {
        this.axes = axes;
    }

    /// Returns the first four bytes, high byte first: two zeros, the type of the values, the number of axes.
    public int magic() {
        return UNSIGNED_BYTE << Byte.SIZE | axes;
    }

    /// Returns how many sizes the header holds.
    public int axes() {
        return axes;
    }

    /// Returns the length of the magic number and the sizes.
    public int headerBytes() {
        return Integer.BYTES * (1 + axes);
    }

    /// Returns the word for the values in a sentence.
    public Message word() {
        return Message.of(switch (this) {
            case IMAGES -> "data.idx.kind.images";
            case LABELS -> "data.idx.kind.labels";
        });
    }

    /// Returns what a header promises in words, e.g. `60000 images of 28 × 28 pixels`.
    public Message promise(long... sizes) {
        return switch (this) {
            case IMAGES -> Message.of("data.idx.promise.images", sizes[0], sizes[1], sizes[2]);
            case LABELS -> Message.of("data.idx.promise.labels", sizes[0]);
        };
    }
}
