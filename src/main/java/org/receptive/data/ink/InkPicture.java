package org.receptive.data.ink;

import java.util.Arrays;
import java.util.Optional;

/// Holds a picture of ink: each pixel from 0, bare paper, to 1, full ink. Never changes.
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

    /// Returns this picture turned clockwise around its middle by `degrees` and then moved by (down, right) pixels; what leaves the picture
    /// is lost.
    ///
    /// Each pixel is read at the place it came from, between four pixels in proportion, so a move by whole pixels changes no value.
    public InkPicture moved(double down, double right, double degrees) {
        if (down == 0 && right == 0 && degrees == 0)
            return this;
        // right angles and no turn at all are exact
        double cos = Math.round(Math.cos(Math.toRadians(degrees)) * 1e12) / 1e12;
        double sin = Math.round(Math.sin(Math.toRadians(degrees)) * 1e12) / 1e12;
        double middleRow = (rows - 1) / 2.0;
        double middleCol = (cols - 1) / 2.0;
        float[] target = new float[rows * cols];
        for (int row = 0; row < rows; row++)
            for (int col = 0; col < cols; col++) {
                double y = row - down - middleRow;
                double x = col - right - middleCol;
                target[row * cols + col] = between(middleRow + y * cos - x * sin, middleCol + y * sin + x * cos);
            }
        return new InkPicture(rows, cols, target);
    }

    private float between(double row, double col) {
        int top = (int) Math.floor(row);
        int left = (int) Math.floor(col);
        float down = (float) (row - top);
        float right = (float) (col - left);
        float upper = paper(top, left) * (1 - right) + paper(top, left + 1) * right;
        float lower = paper(top + 1, left) * (1 - right) + paper(top + 1, left + 1) * right;
        return Math.clamp(upper * (1 - down) + lower * down, 0, 1);
    }

    private float paper(int row, int col) {
        return row < 0 || row >= rows || col < 0 || col >= cols ? 0 : values[row * cols + col];
    }

    /// Returns this picture, if its longer side has more than `side` pixels, scaled down to that, each pixel the mean of what it covers.
    public InkPicture atMost(int side) {
        double scale = (double) side / Math.max(rows, cols);
        return scale >= 1
                ? this
                : Resampling.average(this, scale, 0, 0, (int) Math.max(1, Math.round(rows * scale)),
                        (int) Math.max(1, Math.round(cols * scale)));
    }

    /// Returns this picture with `side` pixels a side: drawn between its pixels in proportion, or their means where it has more.
    public InkPicture resized(int side) {
        if (Math.max(rows, cols) > side)
            return atMost(side).placedIn(side, side, 0, 0);
        float[] target = new float[side * side];
        for (int row = 0; row < side; row++)
            for (int col = 0; col < side; col++)
                target[row * side + col] = between((row + 0.5) * rows / side - 0.5, (col + 0.5) * cols / side - 0.5);
        return new InkPicture(side, side, target);
    }

    /// Returns this picture under another of the same size: each pixel has the ink of whichever has more.
    ///
    /// @throws IllegalArgumentException if the sizes differ
    public InkPicture with(InkPicture other) {
        if (rows != other.rows || cols != other.cols)
            throw new IllegalArgumentException(this + " cannot lie under " + other);
        float[] target = new float[values.length];
        for (int i = 0; i < target.length; i++)
            target[i] = Math.max(values[i], other.values[i]);
        return new InkPicture(rows, cols, target);
    }

    /// Returns this picture with bare paper wherever a pixel's middle lies within `radius` pixels of the line from (row0, col0) to (row1,
    /// col1), all measured from the upper left corner.
    public InkPicture erased(double row0, double col0, double row1, double col1, double radius) {
        float[] target = values.clone();
        double down = row1 - row0;
        double right = col1 - col0;
        double squared = down * down + right * right;
        for (int row = 0; row < rows; row++)
            for (int col = 0; col < cols; col++) {
                double y = row + 0.5 - row0;
                double x = col + 0.5 - col0;
                double t = squared > 0 ? Math.clamp((y * down + x * right) / squared, 0, 1) : 0;
                if (Math.hypot(y - t * down, x - t * right) <= radius)
                    target[row * cols + col] = 0;
            }
        return new InkPicture(rows, cols, target);
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

    /// Says where the ink of a picture lies in the mean; the middle of the first pixel is (0.5, 0.5).
    public record MassCentre(double row, double col) {}

    /// Bounds a rectangle of whole pixels.
    ///
    /// @param row its first row, 0 or more
    /// @param col its first column, 0 or more
    /// @param rows its height, 1 or more
    /// @param cols its width, 1 or more
    public record PixelBox(int row, int col, int rows, int cols) {

        /// Checks that there is a pixel inside.
        ///
        /// @throws IllegalArgumentException if there is none
        public PixelBox {
            if (row < 0 || col < 0 || rows < 1 || cols < 1)
                throw new IllegalArgumentException("a box needs a corner and a size, not " + row + ", " + col + ", " + rows + " × " + cols);
        }
    }
}
