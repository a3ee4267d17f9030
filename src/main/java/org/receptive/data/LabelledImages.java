package org.receptive.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Holds grey images of one size, each with its class. Nothing in it changes after it was made, and parts of it share its pixels.
///
/// Shapes: pixels (N, H, W) as bytes, 0 black to 255 white; labels (N).
public final class LabelledImages {

    private final int rows;
    private final int cols;
    private final int classes;
    private final byte[] pixels;
    private final byte[] labels;
    /// Where the images of this part lie among all: image `i` is at `places[i]`.
    private final int[] places;

    private LabelledImages(int rows, int cols, int classes, byte[] pixels, byte[] labels, int... places) {
        this.rows = rows;
        this.cols = cols;
        this.classes = classes;
        this.pixels = pixels;
        this.labels = labels;
        this.places = places;
    }

    /// Makes a set of images. It keeps the arrays, which must not be written to any more: a copy of MNIST would be 47 MB.
    ///
    /// @param rows H
    /// @param cols W
    /// @param classes how many classes there are, at most 256
    /// @param pixels N·H·W values, image by image, row by row
    /// @param labels N classes from 0 to `classes` − 1
    /// @throws IllegalArgumentException if the lengths do not agree or a label is no class
    public static LabelledImages of(int rows, int cols, int classes, byte[] pixels, byte[] labels) {
        if (rows < 1 || cols < 1 || classes < 1 || classes > 256)
            throw new IllegalArgumentException(
                    "images of " + rows + " × " + cols + " pixels in " + classes + " classes: sizes must be at least 1, classes 1 to 256");
        if (pixels.length != (long) rows * cols * labels.length)
            throw new IllegalArgumentException(pixels.length + " pixels are not " + labels.length + " images of " + rows + " × " + cols);
        for (int i = 0; i < labels.length; i++)
            if (Byte.toUnsignedInt(labels[i]) >= classes)
                throw new IllegalArgumentException(
                        "label " + Byte.toUnsignedInt(labels[i]) + " of image " + i + " is not below " + classes);
        return new LabelledImages(rows, cols, classes, pixels, labels, IntStream.range(0, labels.length).toArray());
    }

    /// Returns how many images there are, N.
    public int count() {
        return places.length;
    }

    /// Returns the height of an image, H.
    public int rows() {
        return rows;
    }

    /// Returns the width of an image, W.
    public int cols() {
        return cols;
    }

    /// Returns H·W.
    public int pixelsPerImage() {
        return rows * cols;
    }

    /// Returns how many classes there are.
    public int classes() {
        return classes;
    }

    /// Returns the class of an image.
    public int label(int index) {
        return Byte.toUnsignedInt(labels[places[index]]);
    }

    /// Returns one value of an image, 0 to 255.
    public int pixel(int index, int row, int col) {
        Objects.checkIndex(row, rows);
        Objects.checkIndex(col, cols);
        return Byte.toUnsignedInt(pixels[start(index) + row * cols + col]);
    }

    /// Returns a copy of an image, row by row.
    public byte[] image(int index) {
        int start = start(index);
        return Arrays.copyOfRange(pixels, start, start + pixelsPerImage());
    }

    /// Writes the bytes of an image, row by row, to the beginning of `target`. Modifies: `target`.
    public void copyBytes(int index, byte[] target) {
        System.arraycopy(pixels, start(index), target, 0, pixelsPerImage());
    }

    /// Returns a copy of all images, one after the other.
    public byte[] pixelBytes() {
        int size = pixelsPerImage();
        var all = new byte[Math.multiplyExact(count(), size)];
        for (int i = 0; i < count(); i++)
            System.arraycopy(pixels, start(i), all, i * size, size);
        return all;
    }

    /// Writes an image as numbers: `target[offset + p·stride] = scale·pixel(p) + shift` for p = 0 … H·W − 1, row by row.
    ///
    /// `stride` 1 writes an image as one run; with the batch in the lanes it is the number of lanes.
    ///
    /// Modifies: `target`.
    ///
    /// @throws IndexOutOfBoundsException if there is no such image or `target` is too short; nothing is written then
    public void copyImage(int index, float[] target, int offset, int stride, float scale, float shift) {
        int start = start(index);
        int size = pixelsPerImage();
        Objects.checkIndex(offset, target.length);
        if (stride < 1 || (size - 1L) * stride + offset >= target.length)
            throw new IndexOutOfBoundsException("an image of " + size + " pixels from " + offset + " with stride " + stride
                    + " does not fit " + target.length + " values");
        for (int p = 0, to = offset; p < size; p++, to += stride)
            target[to] = scale * (pixels[start + p] & 0xFF) + shift;
    }

    /// Returns the images `from` to `to` − 1.
    ///
    /// @throws IndexOutOfBoundsException if there are none such
    public LabelledImages slice(int from, int to) {
        Objects.checkFromToIndex(from, to, count());
        return part(Arrays.copyOfRange(places, from, to));
    }

    /// Returns the images with these indices, in this order; an index may stand several times.
    ///
    /// @throws IndexOutOfBoundsException if there is no image with one of them
    public LabelledImages select(int... indices) {
        return part(Arrays.stream(indices).map(i -> places[Objects.checkIndex(i, count())]).toArray());
    }

    /// Returns these images and after them those of another set, in arrays of their own.
    ///
    /// @throws IllegalArgumentException if the other images have another size or other classes
    public LabelledImages with(LabelledImages other) {
        if (other.rows != rows || other.cols != cols || other.classes != classes)
            throw new IllegalArgumentException("images of " + other.rows + " × " + other.cols + " in " + other.classes
                    + " classes cannot be mixed with images of " + rows + " × " + cols + " in " + classes);
        int size = pixelsPerImage();
        var allPixels = new byte[Math.multiplyExact(Math.addExact(count(), other.count()), size)];
        var allLabels = new byte[count() + other.count()];
        for (int i = 0; i < allLabels.length; i++) {
            var from = i < count() ? this : other;
            int index = i < count() ? i : i - count();
            System.arraycopy(from.pixels, from.start(index), allPixels, i * size, size);
            allLabels[i] = from.labels[from.places[index]];
        }
        return of(rows, cols, classes, allPixels, allLabels);
    }

    /// Holds out `heldOut` images chosen by `seed`; both parts keep the order of the images.
    ///
    /// The same seed chooses the same images on every machine.
    ///
    /// @throws IllegalArgumentException if there are not so many images
    public Split split(int heldOut, long seed) {
        if (heldOut < 0 || heldOut > count())
            throw new IllegalArgumentException(heldOut + " of " + count() + " images cannot be held out");
        var random = new SplittableRandom(seed);
        boolean[] held = new boolean[count()];
        // Selection sampling (Knuth, vol. 2, 3.4.2, algorithm S): one pass, and every choice of images is equally likely.
        for (int i = 0, left = heldOut; left > 0; i++) {
            held[i] = random.nextInt(count() - i) < left;
            left -= held[i] ? 1 : 0;
        }
        return new Split(select(IntStream.range(0, count()).filter(i -> !held[i]).toArray()),
                select(IntStream.range(0, count()).filter(i -> held[i]).toArray()));
    }

    /// The two parts that [#split] makes.
    ///
    /// @param rest to learn from
    /// @param heldOut to judge by
    public record Split(LabelledImages rest, LabelledImages heldOut) {}

    private LabelledImages part(int... chosen) {
        return new LabelledImages(rows, cols, classes, pixels, labels, chosen);
    }

    private int start(int index) {
        return places[index] * rows * cols;
    }
}
