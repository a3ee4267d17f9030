package org.receptive.io.picture;

import java.awt.image.BufferedImage;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/// Scales a picture down to cells, each the average of the area that it covers.
final class AreaScaling {

    private static final int MOST = 9;

    /// A decoded picture, perhaps coarser than its file, with the size that the file has.
    record Source(BufferedImage image, int fileWidth, int fileHeight) {}

    private AreaScaling() {}

    /// Gives 9 for black, 0 for white or transparent.
    static ImportedImage ink(Source source, int maxSize) {
        return scaled(source, maxSize, AreaScaling::digit,
                argb -> 255 - (0.2126 * onWhite(argb, 16) + 0.7152 * onWhite(argb, 8) + 0.0722 * onWhite(argb, 0)));
    }

    /// Gives red, green and blue, each 9 for full light.
    static ImportedImage light(Source source, int maxSize) {
        return scaled(source, maxSize, AreaScaling::digit, argb -> onWhite(argb, 16), argb -> onWhite(argb, 8), argb -> onWhite(argb, 0));
    }

    /// Gives 1 for white or transparent, 0 for black, and everything between as fine as it is.
    static ImportedImage brightness(Source source, int maxSize) {
        return scaled(source, maxSize, mean -> mean / 255,
                argb -> 0.2126 * onWhite(argb, 16) + 0.7152 * onWhite(argb, 8) + 0.0722 * onWhite(argb, 0));
    }

    private static double digit(double mean) {
        return Math.round(mean * MOST / 255);
    }

    private static double onWhite(int argb, int shift) {
        int alpha = argb >>> 24;
        return (((argb >> shift) & 0xFF) * alpha + 255 * (255 - alpha)) / 255.0;
    }

    private static ImportedImage scaled(Source source, int maxSize, DoubleUnaryOperator value, IntToDoubleFunction... channels) {
        var image = source.image();
        double scale = Math.min(1, (double) maxSize / Math.max(source.fileWidth(), source.fileHeight()));
        int cols = (int) Math.max(1, Math.round(source.fileWidth() * scale));
        int rows = (int) Math.max(1, Math.round(source.fileHeight() * scale));
        double[] values = new double[channels.length * rows * cols];
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int ch = 0; ch < channels.length; ch++) {
            for (int row = 0; row < rows; row++) {
                for (int col = 0; col < cols; col++) {
                    double mean = mean(pixels, image.getWidth(), channels[ch], span(row, rows, image.getHeight()),
                            span(col, cols, image.getWidth()));
                    values[(ch * rows + row) * cols + col] = value.applyAsDouble(mean);
                }
            }
        }
        return new ImportedImage(channels.length, rows, cols, values);
    }

    /// A stretch of pixels whose first and last may be covered in part.
    private record Span(double from, double to) {
        int first() {
            return (int) from;
        }

        int end() {
            return (int) Math.ceil(to - 1e-9);
        }

        double covered(int pixel) {
            return Math.min(to, pixel + 1) - Math.max(from, pixel);
        }
    }

    private static Span span(int cell, int cells, int pixels) {
        return new Span((double) cell * pixels / cells, (double) (cell + 1) * pixels / cells);
    }

    private static double mean(int[] pixels, int width, IntToDoubleFunction channel, Span down, Span across) {
        double sum = 0;
        double area = 0;
        for (int y = down.first(); y < down.end(); y++) {
            for (int x = across.first(); x < across.end(); x++) {
                double share = down.covered(y) * across.covered(x);
                sum += share * channel.applyAsDouble(pixels[y * width + x]);
                area += share;
            }
        }
        return sum / area;
    }
}
