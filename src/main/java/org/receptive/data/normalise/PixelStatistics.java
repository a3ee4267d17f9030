package org.receptive.data.normalise;

import java.util.Arrays;
import org.receptive.matrix.SymmetricEigen;
import org.receptive.matrix.Whitening;

/// Counts what a set of pictures of bytes has in common, and fits a [Normalisation] to it.
///
/// All sums are of whole numbers and exact, so their order does not matter.
public final class PixelStatistics {

    /// Few enough for a second, many enough for a steady covariance.
    private static final int MOST_FOR_COVARIANCE = 10_000;
    private static final double FULL = 255;
    /// As many pictures at once as share one pass over the sums.
    private static final int BLOCK = 4;

    private final byte[] images;
    private final int count;
    private final int pixels;

    /// Looks at `count` pictures of `pixels` bytes each, one after the other; does not copy them.
    ///
    /// @throws IllegalArgumentException if there is no picture or there are fewer bytes
    public PixelStatistics(byte[] images, int count, int pixels) {
        if (count < 1 || pixels < 1 || images.length < (long) count * pixels)
            throw new IllegalArgumentException(images.length + " bytes are not " + count + " pictures of " + pixels + " pixels");
        this.images = images;
        this.count = count;
        this.pixels = pixels;
    }

    /// Fits one mean and one deviation to all pixels, with white as 1. A deviation of 0, of pictures of one colour, becomes 1.
    public Normalisation.MeanAndDeviation meanAndDeviation() {
        long sum = 0;
        long squares = 0;
        long n = (long) count * pixels;
        for (int i = 0; i < n; i++) {
            int value = images[i] & 0xFF;
            sum += value;
            squares += (long) value * value;
        }
        double mean = (double) sum / n;
        double variance = Math.max(0, (double) squares / n - mean * mean);
        return new Normalisation.MeanAndDeviation(mean / FULL, variance > 0 ? Math.sqrt(variance) / FULL : 1);
    }

    /// Fits PCA whitening that keeps the first `components` directions.
    ///
    /// @param epsilon added to each variance; 0.01 suits pixels in [0, 1]
    public Normalisation.PcaWhitening pcaWhitening(int components, double epsilon) {
        return new Normalisation.PcaWhitening(Whitening.pca(SymmetricEigen.of(pixels, covariance()), mean(), components, epsilon));
    }

    /// Fits ZCA whitening over the first `components` directions.
    ///
    /// @param epsilon added to each variance; 0.01 suits pixels in [0, 1]
    public Normalisation.ZcaWhitening zcaWhitening(int components, double epsilon) {
        return new Normalisation.ZcaWhitening(Whitening.zca(SymmetricEigen.of(pixels, covariance()), mean(), components, epsilon));
    }

    /// Returns the mean of each pixel, with white as 1, over the pictures that [#covariance] looks at.
    public float[] mean() {
        float[] mean = new float[pixels];
        long[] sums = sums();
        for (int i = 0; i < pixels; i++)
            mean[i] = (float) (sums[i] / FULL / sampled());
        return mean;
    }

    /// Returns the covariance (pixels, pixels) of pixels with white as 1, row by row: `Σ (x[i] − mean[i])·(x[j] − mean[j]) / n`.
    ///
    /// Looks at all pictures, or at 10,000 that are spread evenly if there are more.
    public double[] covariance() {
        double[] products = products();
        long[] sums = sums();
        double n = sampled();
        for (int i = 0; i < pixels; i++)
            for (int j = i; j < pixels; j++) {
                double value = (products[i * pixels + j] - sums[i] * (sums[j] / n)) / n / (FULL * FULL);
                products[i * pixels + j] = value;
                products[j * pixels + i] = value;
            }
        return products;
    }

    private int sampled() {
        return Math.min(count, MOST_FOR_COVARIANCE);
    }

    /// Where the k-th picture that is looked at begins.
    private int start(int k) {
        return (int) ((long) k * count / sampled()) * pixels;
    }

    private long[] sums() {
        long[] sums = new long[pixels];
        for (int k = 0; k < sampled(); k++)
            for (int i = 0, from = start(k); i < pixels; i++)
                sums[i] += images[from + i] & 0xFF;
        return sums;
    }

    /// `Σ x[i]·x[j]` for j ≥ i, over bytes: below 2⁵³, so exact.
    private double[] products() {
        double[] products = new double[Math.multiplyExact(pixels, pixels)];
        var block = new double[BLOCK][pixels];
        for (int k = 0; k < sampled(); k += BLOCK) {
            for (int b = 0; b < BLOCK; b++)
                load(k + b, block[b]);
            for (int i = 0; i < pixels; i++)
                // most of a digit is paper
                if (block[0][i] != 0 || block[1][i] != 0 || block[2][i] != 0 || block[3][i] != 0)
                    addRow(products, i, block[0], block[1], block[2], block[3]);
        }
        return products;
    }

    private void load(int k, double[] values) {
        if (k >= sampled()) {
            Arrays.fill(values, 0);
            return;
        }
        for (int i = 0, from = start(k); i < pixels; i++)
            values[i] = images[from + i] & 0xFF;
    }

    private void addRow(double[] products, int i, double[] a, double[] b, double[] c, double[] d) {
        double fa = a[i];
        double fb = b[i];
        double fc = c[i];
        double fd = d[i];
        int row = i * pixels;
        for (int j = i; j < pixels; j++)
            products[row + j] += fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
    }
}
