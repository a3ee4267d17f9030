package org.receptive.session;

import org.receptive.train.FloatValues;

/// The kernels of one layer, or their gradients, at one moment: for every filter a slice for each map that it reads. Immutable; it
/// shares the numbers that were recorded.
public final class Kernels {

    private final String layer;
    private final int filters;
    private final int slices;
    private final int rows;
    private final int cols;
    private final FloatValues values;
    private final int offset;
    private final float largest;

    /// Reads kernels (filters, slices, rows, cols) from `values` at `offset`.
    public Kernels(String layer, int filters, int slices, int rows, int cols, FloatValues values, int offset) {
        this.layer = layer;
        this.filters = filters;
        this.slices = slices;
        this.rows = rows;
        this.cols = cols;
        this.values = values;
        this.offset = offset;
        float most = 0;
        for (int i = offset; i < offset + filters * slices * rows * cols; i++)
            if (Float.isFinite(values.get(i)))
                most = Math.max(most, Math.abs(values.get(i)));
        largest = most;
    }

    /// Returns the layer's name.
    public String layer() {
        return layer;
    }

    /// Returns how many filters there are, one for each map that the layer makes.
    public int filters() {
        return filters;
    }

    /// Returns how many slices a filter has.
    public int slices() {
        return slices;
    }

    /// Returns the height of a slice.
    public int rows() {
        return rows;
    }

    /// Returns the width of a slice.
    public int cols() {
        return cols;
    }

    /// Returns one number; after a divergence it may be none.
    public float value(int filter, int slice, int row, int col) {
        return values.get(offset + ((filter * slices + slice) * rows + row) * cols + col);
    }

    /// Returns the largest finite amount, for a scale that is symmetric around zero.
    public float largest() {
        return largest;
    }
}
