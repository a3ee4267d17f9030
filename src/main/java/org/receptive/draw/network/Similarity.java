package org.receptive.draw.network;

/// Compares what a layer gives for two drawings.
public final class Similarity {

    private Similarity() {}

    /// Returns the cosine of the angle between two rows of values, `a·b / (|a||b|)`: 1 where they differ by a positive factor at most; 1 also
    /// where both are 0, 0 where one of them is.
    public static double cosine(float[] a, float[] b) {
        double product = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        if (aa == 0 || bb == 0)
            return aa == bb ? 1 : 0;
        return product / Math.sqrt(aa * bb);
    }
}
