package org.receptive.data.idx;

/// The sizes and values of an IDX file, as bytes in the order of the file.
public final class IdxContent {

    private final int[] sizes;
    private final byte[] values;

    public IdxContent(int[] sizes, byte[] values) {
        this.sizes = sizes;
        this.values = values;
    }

    /// Returns the length of an axis; axis 0 counts images or labels.
    public int size(int axis) {
        return sizes[axis];
    }

    public int[] sizes() {
        return sizes.clone();
    }

    /// Returns the values themselves and not a copy: there may be many megabytes of them.
    public byte[] values() {
        return values;
    }
}
