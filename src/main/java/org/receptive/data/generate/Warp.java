package org.receptive.data.generate;

import org.receptive.data.random.SplitMix64;

/// Bends the plane smoothly and at random: a few long waves in random directions, each shifting what it passes.
final class Warp {

    private static final int WAVES = 3;

    private final double[] alongX = new double[WAVES];
    private final double[] alongY = new double[WAVES];
    private final double[] phase = new double[WAVES];
    private final double[] shiftX = new double[WAVES];
    private final double[] shiftY = new double[WAVES];

    /// Draws the waves.
    ///
    /// @param amount the deviation of the whole shift, as a share of the unit square
    Warp(SplitMix64 random, double amount) {
        for (int k = 0; k < WAVES; k++) {
            double angle = random.uniform(0, 2 * Math.PI);
            // half a wave to one and a quarter across the digit: bends, not trembles
            double frequency = 2 * Math.PI * random.uniform(0.4, 1.0);
            alongX[k] = frequency * StrictMath.cos(angle);
            alongY[k] = frequency * StrictMath.sin(angle);
            phase[k] = random.uniform(0, 2 * Math.PI);
            shiftX[k] = random.gaussian(0, amount * Math.sqrt(2.0 / WAVES));
            shiftY[k] = random.gaussian(0, amount * Math.sqrt(2.0 / WAVES));
        }
    }

    /// Moves the point at `xy[i]`, `xy[i + 1]`.
    void move(double[] xy, int i) {
        double x = xy[i];
        double y = xy[i + 1];
        for (int k = 0; k < WAVES; k++) {
            double wave = StrictMath.sin(alongX[k] * x + alongY[k] * y + phase[k]);
            xy[i] += shiftX[k] * wave;
            xy[i + 1] += shiftY[k] * wave;
        }
    }
}
