package org.receptive.data.ink;

import java.util.Arrays;
import java.util.Optional;

/// A picture of ink: each pixel from 0, bare paper, to 1, full ink. Never changes.
public final class InkPicture {

    private final int rows;
    private final int cols;
    private final float[] values;

    /// Takes over `values` without a copy, for those who made them.
    InkPicture(int rows, int cols, float[] values) {
        this.rows = rows;
        this.cols = cols;
        this.values = values;
    }

    /// Makes a picture of pixels row by row; copies them.
    ///
    /// @throws IllegalArgumentException if there are not rows·cols values or one is not from 0 to 1
    public static InkPicture of(int rows, int cols, float... values) {
        if (rows < 1 || cols < 1 || values.length != (long) rows * cols)
            throw new IllegalArgumentException("a picture of " + rows + " × " + cols + " cannot have " + values.length + " pixels");
        for (float value : values)
            if (!(value >= 0 && value <= 1))
                throw new IllegalArgumentException("ink goes from 0 to 1: " + value + " is outside");
        return new InkPicture(rows, cols, values.clone());
    }

    /// Makes a picture of bytes 0 … 255, as in MNIST.
    ///
    /// @throws IllegalArgumentException if there are not rows·cols bytes from `offset` on
    public static InkPicture ofBytes(int rows, int cols, byte[] bytes, int offset) {
        if (rows < 1 || cols < 1 || offset < 0 || bytes.length - (long) offset < (long) rows * cols)
            throw new IllegalArgumentException("a picture of " + rows + " × " + cols + " does not lie in " + bytes.length
                    + " bytes from " + offset + " on");
        float[] values = new float[rows * cols];
        for (int i = 0; i < values.length; i++)
            values[i] = (bytes[offset + i] & 0xFF) / 255f;
        return new InkPicture(rows, cols, values);
    }

    /// Returns the height in pixels.
    public int rows() {
        return rows;
    }

    /// Returns the width in pixels.
    public int cols() {
        return cols;
    }

    /// Returns the ink of one pixel.
    public float value(int row, int col) {
        return values[row * cols + col];
    }

    /// Returns a copy of all pixels, row by row.
    public float[] values() {
        return values.clone();
    }

    /// Writes all pixels as bytes 0 … 255 into `target`, rounded.
    public void toBytes(byte[] target, int offset) {
        for (int i = 0; i < values.length; i++)
            target[offset + i] = (byte) (values[i] * 255 + 0.5f);
    }

    /// Returns the sum of all ink, in pixels.
    public double sum() {
        double sum = 0;
        for (float value : values)
            sum += value;
        return sum;
    }

    /// Tells whether there is no ink at all.
    public boolean isEmpty() {
        return inkBox().isEmpty();
    }

    /// Returns the smallest rectangle that holds all ink; none without ink.
    public Optional<PixelBox> inkBox() {
        int top = rows;
        int bottom = -1;
        int left = cols;
        int right = -1;
        for (int row = 0; row < rows; row++)
            for (int col = 0; col < cols; col++)
                if (values[row * cols + col] > 0) {
                    top = Math.min(top, row);
                    bottom = row;
                    left = Math.min(left, col);
                    right = Math.max(right, col);
                }
        return bottom < 0 ? Optional.empty() : Optional.of(new PixelBox(top, left, bottom - top + 1, right - left + 1));
    }

    /// Returns the mean place of the ink, weighted by how much there is; none without ink.
    ///
    /// Coordinates run over the area: the middle of the first pixel is (0.5, 0.5) and the middle of the picture (rows/2, cols/2).
    public Optional<MassCentre> centreOfMass() {
        double mass = 0;
        double rowMoment = 0;
        double colMoment = 0;
        for (int row = 0; row < rows; row++)
            for (int col = 0; col < cols; col++) {
                double value = values[row * cols + col];
                mass += value;
                rowMoment += value * (row + 0.5);
                colMoment += value * (col + 0.5);
            }
        return mass == 0 ? Optional.empty() : Optional.of(new MassCentre(rowMoment / mass, colMoment / mass));
    }

    /// Returns the part of this picture inside `box`.
    ///
    /// @throws IllegalArgumentException if the box reaches beyond the picture
    public InkPicture crop(PixelBox box) {
        if (box.row() + box.rows() > rows || box.col() + box.cols() > cols)
            throw new IllegalArgumentException(box + " reaches beyond a picture of " + rows + " × " + cols);
        float[] part = new float[box.rows() * box.cols()];
        for (int row = 0; row < box.rows(); row++)
            System.arraycopy(values, (box.row() + row) * cols + box.col(), part, row * box.cols(), box.cols());
        return new InkPicture(box.rows(), box.cols(), part);
    }

    /// Returns a picture of `newRows` × `newCols` that shows this one with its corner at (row, col); what does not fit is lost.
    public InkPicture placedIn(int newRows, int newCols, int row, int col) {
        float[] target = new float[newRows * newCols];
        for (int r = Math.max(0, -row); r < Math.min(rows, newRows - row); r++)
            for (int c = Math.max(0, -col); c < Math.min(cols, newCols - col); c++)
                target[(r + row) * newCols + c + col] = values[r * cols + c];
        return new InkPicture(newRows, newCols, target);
    }

    /// The pixels themselves, for the readers of this package.
    float[] pixels() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InkPicture that && rows == that.rows && cols == that.cols && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + cols;
    }

    @Override
    public String toString() {
        return rows + " × " + cols + " pixels of ink";
    }
}
