package org.receptive.scene;

import java.util.Arrays;

/// Kernels along one axis, of any length, from which the presets are built.
final class AxisKernel {

    private AxisKernel() {
    }

    /// Returns the row of Pascal's triangle with `n` numbers: 1 2 1, 1 4 6 4 1, ….
    static double[] binomial(int n) {
        var row = new double[n];
        row[0] = 1;
        for (int i = 1; i < n; i++)
            for (int k = i; k > 0; k--)
                row[k] += row[k - 1];
        return row;
    }

    /// Returns the smoothed first difference −1 0 1, −1 −2 0 2 1, …; a single weight has no slope and is 0.
    static double[] slope(int n) {
        return n == 1 ? new double[1] : product(binomial(n - 1), new double[] {-1, 1});
    }

    /// Returns the smoothed second difference 1 −2 1, 1 0 −2 0 1, …. Two weights keep what fits of it, −1 1; one weight is 0.
    static double[] curvature(int n) {
        return n < 3 ? slope(n) : product(binomial(n - 2), new double[] {1, -2, 1});
    }

    /// Returns `n` times 1/n.
    static double[] mean(int n) {
        var weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return weights;
    }

    /// Returns which of `n` weights lies on the output's own cell under equal-width padding.
    static int middle(int n) {
        return (n - 1) / 2;
    }

    private static double[] product(double[] a, double[] b) {
        var out = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++)
            for (int k = 0; k < b.length; k++)
                out[i + k] += a[i] * b[k];
        return out;
    }
}
