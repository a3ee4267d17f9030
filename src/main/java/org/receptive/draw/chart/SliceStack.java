package org.receptive.draw.chart;

/// Equal slices of numbers: the kernels of a layer (filters of several slices) or feature maps (of one slice each). Immutable.
public final class SliceStack {

    /// Gives one number.
    @FunctionalInterface
    public interface Numbers {

        /// Returns the number of a cell.
        float at(int filter, int slice, int row, int col);
    }

    private final int filters;
    private final int slices;
    private final int rows;
    private final int cols;
    private final float[] values;
    private final float largest;
    private final boolean nonNegative;

    /// Copies (filters, slices, rows, cols) numbers; none of the four is 0.
    public SliceStack(int filters, int slices, int rows, int cols, Numbers numbers) {
        if (filters < 1 || slices < 1 || rows < 1 || cols < 1)
            throw new IllegalArgumentException("no stack of " + filters + " × " + slices + " × " + rows + " × " + cols);
        this.filters = filters;
        this.slices = slices;
        this.rows = rows;
        this.cols = cols;
        this.values = new float[filters * slices * rows * cols];
        float most = 0;
        boolean positive = true;
        int i = 0;
        for (int f = 0; f < filters; f++)
            for (int s = 0; s < slices; s++)
                for (int r = 0; r < rows; r++)
                    for (int c = 0; c < cols; c++) {
                        float value = numbers.at(f, s, r, c);
                        values[i++] = value;
                        if (Float.isFinite(value))
                            most = Math.max(most, Math.abs(value));
                        positive &= !(value < 0);
                    }
        this.largest = most;
        this.nonNegative = positive;
    }

    /// Returns how many filters there are.
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

    /// Returns one number.
    public float value(int filter, int slice, int row, int col) {
        return values[((filter * slices + slice) * rows + row) * cols + col];
    }

    /// Returns the largest finite amount.
    public float largest() {
        return largest;
    }

    /// Tells whether no number is below 0.
    public boolean isNonNegative() {
        return nonNegative;
    }

    /// Returns one filter alone.
    public SliceStack filter(int filter) {
        return new SliceStack(1, slices, rows, cols, (f, s, r, c) -> value(filter, s, r, c));
    }
}
