package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Sums over one map of a lane block, and the linear combinations that batch normalisation is made of.
public final class BatchNormLoops {

    private BatchNormLoops() {}

    /// Returns the sum of map `c` over all positions and the first `used` lanes. Modifies: scratch.
    public static double sum(float[] x, int c, int positions, int used, float[] scratch) {
        SlidingSum.requireInside(c * positions * LENGTH, (c + 1) * positions * LENGTH, x);
        var sum = FloatVector.zero(SPECIES);
        int end = (c + 1) * positions * LENGTH;
        for (int i = c * positions * LENGTH; i < end; i += LENGTH)
            sum = sum.add(FloatVector.fromArray(SPECIES, x, i));
        return lanes(sum, used, scratch);
    }

    /// Returns the sum of `(x − mean)²` of map `c` over all positions and the first `used` lanes. Modifies: scratch.
    public static double squares(float[] x, int c, int positions, int used, float mean, float[] scratch) {
        SlidingSum.requireInside(c * positions * LENGTH, (c + 1) * positions * LENGTH, x);
        var sum = FloatVector.zero(SPECIES);
        int end = (c + 1) * positions * LENGTH;
        for (int i = c * positions * LENGTH; i < end; i += LENGTH) {
            var d = FloatVector.fromArray(SPECIES, x, i).sub(mean);
            sum = d.fma(d, sum);
        }
        return lanes(sum, used, scratch);
    }

    /// Returns the sum of `g·(x − mean)` of map `c` over all positions and lanes. Modifies: scratch.
    public static double products(float[] g, float[] x, float mean, int c, int positions, float[] scratch) {
        SlidingSum.requireInside(c * positions * LENGTH, (c + 1) * positions * LENGTH, x);
        SlidingSum.requireInside(c * positions * LENGTH, (c + 1) * positions * LENGTH, g);
        var sum = FloatVector.zero(SPECIES);
        int end = (c + 1) * positions * LENGTH;
        for (int i = c * positions * LENGTH; i < end; i += LENGTH)
            sum = FloatVector.fromArray(SPECIES, x, i).sub(mean).fma(FloatVector.fromArray(SPECIES, g, i), sum);
        return lanes(sum, LENGTH, scratch);
    }

    private static double lanes(FloatVector sum, int used, float[] scratch) {
        sum.intoArray(scratch, 0);
        double all = 0;
        for (int lane = 0; lane < used; lane++)
            all += scratch[lane];
        return all;
    }

    /// Computes `y[c] = ofG[c]·g[c] + ofX[c]·x[c] + constant[c]` for every map. Modifies: y, which may be g.
    public static void combine(float[] g, float[] ofG, float[] x, float[] ofX, float[] constant, int channels, int positions, float[] y) {
        SlidingSum.requireInside(0, channels * positions * LENGTH, g);
        SlidingSum.requireInside(0, channels * positions * LENGTH, x);
        SlidingSum.requireInside(0, channels * positions * LENGTH, y);
        for (int c = 0; c < channels; c++) {
            var a = FloatVector.broadcast(SPECIES, ofG[c]);
            var b = FloatVector.broadcast(SPECIES, ofX[c]);
            var d = FloatVector.broadcast(SPECIES, constant[c]);
            int end = (c + 1) * positions * LENGTH;
            for (int i = c * positions * LENGTH; i < end; i += LENGTH)
                FloatVector.fromArray(SPECIES, x, i).fma(b, FloatVector.fromArray(SPECIES, g, i).fma(a, d)).intoArray(y, i);
        }
    }

    /// Sets the lanes from `used` on to 0. Modifies: y.
    public static void clearUnused(float[] y, int vectors, int used) {
        for (int v = 0; used < LENGTH && v < vectors; v++)
            for (int lane = used; lane < LENGTH; lane++)
                y[v * LENGTH + lane] = 0;
    }
}
