package org.receptive.session;

/// A grey picture, 0 paper and 255 ink. Immutable.
public final class DigitPicture {

    private final int rows;
    private final int cols;
    private final byte[] pixels;

    /// Copies the pixels, row by row.
    public DigitPicture(int rows, int cols, byte[] pixels) {
        if (pixels.length != rows * cols)
            throw new IllegalArgumentException(pixels.length + " pixels are no picture of " + rows + " × " + cols);
        this.rows = rows;
        this.cols = cols;
        this.pixels = pixels.clone();
    }

    /// Returns the height.
    public int rows() {
        return rows;
    }

    /// Returns the width.
    public int cols() {
        return cols;
    }

    /// Returns one value, 0 to 255.
    public int pixel(int row, int col) {
        return Byte.toUnsignedInt(pixels[row * cols + col]);
    }
}
