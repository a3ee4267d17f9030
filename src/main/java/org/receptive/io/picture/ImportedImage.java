package org.receptive.io.picture;

/// Holds an image file as cell values: whole numbers 0…9, where ink 9 is black and 0 is white paper, light 9 is full and 0 is none; or
/// brightness from 0, black, to 1, white.
public final class ImportedImage {

    private final int channels;
    private final int rows;
    private final int cols;
    private final double[] values;

    ImportedImage(int channels, int rows, int cols, double[] values) {
        this.channels = channels;
        this.rows = rows;
        this.cols = cols;
        this.values = values;
    }

    /// Returns 1 for grey ink or 3 for red, green and blue light.
    public int channels() {
        return channels;
    }

    /// Returns the height in cells, at least 1.
    public int rows() {
        return rows;
    }

    /// Returns the width in cells, at least 1.
    public int cols() {
        return cols;
    }

    /// Returns one cell.
    public double value(int channel, int row, int col) {
        return values[(channel * rows + row) * cols + col];
    }

    /// Returns a copy of all cells, channel by channel and row by row.
    public double[] values() {
        return values.clone();
    }
}
