package org.receptive.data;

/// The sizes and values of an IDX file, as bytes in the order of the file.
final class IdxContent {

    private final int[] sizes;
    private final byte[] values;

    IdxContent(int[] sizes, byte[] values) {
        this.sizes = sizes;
        this.values = values;
    }

    /// Returns the length of an axis; axis 0 counts images or labels.
    int size(int axis) {
        return sizes[axis];
    }

    int[] sizes() {
        return sizes.clone();
    }

    /// Returns the values themselves and not a copy: there may be many megabytes of them.
    byte[] values() {
        return values;
    }
}
