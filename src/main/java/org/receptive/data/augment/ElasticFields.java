package org.receptive.data.augment;

import org.receptive.data.random.SplitMix64;

/// Keeps smooth random displacement fields for many pictures.
///
/// A field is noise, uniform in [−1, 1], smoothed by a Gaussian. Smoothing for every picture would cost more than everything else, so a
/// few large planes of smoothed noise are made once and every picture cuts its own window out of two of them, perhaps mirrored: some
/// millions of different fields. Planes wrap around, so no window meets a seam. Never changes; may be shared between threads.
final class ElasticFields {

    private static final int PLANES = 8;
    /// The side of a plane: a power of two, so that wrapping is a mask.
    private static final int SIDE = 256;
    private static final int MASK = SIDE - 1;

    private final float[][] planes;

    /// Makes the planes for a smoothing of `sigma` pixels; the same for the same seed.
    ///
    /// @param alpha what every displacement is multiplied by
    ElasticFields(long seed, double alpha, double sigma) {
        // without strength no window is asked for
        planes = new float[alpha == 0 ? 0 : PLANES][];
        var random = SplitMix64.of(seed, Double.doubleToLongBits(sigma));
        float[] kernel = gaussian(sigma);
        for (int p = 0; p < planes.length; p++) {
            float[] noise = new float[SIDE * SIDE];
            for (int i = 0; i < noise.length; i++)
                noise[i] = (float) (alpha * random.uniform(-1, 1));
            planes[p] = smoothed(smoothed(noise, kernel, 1, SIDE), kernel, SIDE, 1);
        }
    }

    /// Draws which window of which plane a picture uses, in one number.
    static long draw(SplitMix64 random) {
        return random.nextLong();
    }

    /// Adds one row of a window to `target`.
    ///
    /// @param window as drawn by [#draw]
    void addRow(long window, int row, int cols, float[] target) {
        float[] plane = planes[(int) (window & (PLANES - 1))];
        int start = ((int) (window >>> 8) + row & MASK) * SIDE;
        int first = (int) (window >>> 24) & MASK;
        float sign = (window & 0x40) == 0 ? 1 : -1;
        int step = (window & 0x80) == 0 ? 1 : -1;
        for (int col = 0; col < cols; col++)
            target[col] += sign * plane[start + (first + step * col & MASK)];
    }

    private static float[] gaussian(double sigma) {
        int reach = (int) Math.min(SIDE / 2.0 - 1, Math.ceil(3 * sigma));
        float[] kernel = new float[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) StrictMath.exp(-(i - reach) * (i - reach) / (2 * sigma * sigma));
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++)
            kernel[i] /= (float) sum;
        return kernel;
    }

    /// Smooths along the axis whose neighbours lie `along` apart; lines lie `across` apart.
    private static float[] smoothed(float[] plane, float[] kernel, int along, int across) {
        float[] result = new float[plane.length];
        int reach = kernel.length / 2;
        for (int line = 0; line < SIDE; line++)
            for (int i = 0; i < SIDE; i++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++)
                    sum += kernel[k] * plane[line * across + (i + k - reach & MASK) * along];
                result[line * across + i * along] = sum;
            }
        return result;
    }
}
