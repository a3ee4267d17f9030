package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import org.receptive.spec.Shape;

/// Loops over the maps of a lane block: one number of every map scales, shifts or sums it.
public final class ChannelLoops {

    private ChannelLoops() {}

    /// Adds to `gradB[c]` the sum of map c over all positions and lanes: the gradient of a bias.
    ///
    /// Modifies: gradB, from `b0` on.
    ///
    /// @param positions how many cells a map has
    public static void addSums(float[] g, int channels, int positions, float[] gradB, int b0, float[] scratch) {
        SlidingSum.requireInside(0, channels * positions * LENGTH, g);
        for (int c = 0; c < channels; c++) {
            int at = c * positions * LENGTH;
            var even = FloatVector.zero(SPECIES);
            var odd = even;
            int p = 0;
            for (; p + 1 < positions; p += 2) {
                even = even.add(FloatVector.fromArray(SPECIES, g, at + p * LENGTH));
                odd = odd.add(FloatVector.fromArray(SPECIES, g, at + (p + 1) * LENGTH));
            }
            if (p < positions)
                even = even.add(FloatVector.fromArray(SPECIES, g, at + p * LENGTH));
            even.add(odd).intoArray(scratch, 0);
            gradB[b0 + c] += LaneSums.sum(scratch, 0);
        }
    }

    /// Computes `y[c] = weight[c]·x[c] + bias[c]`. Modifies: y, which may be x.
    public static void scale(float[] x, int channels, int positions, float[] weight, int w0, float[] bias, int b0, float[] y) {
        SlidingSum.requireInside(0, channels * positions * LENGTH, x);
        SlidingSum.requireInside(0, channels * positions * LENGTH, y);
        for (int c = 0; c < channels; c++) {
            var w = FloatVector.broadcast(SPECIES, weight[w0 + c]);
            var b = FloatVector.broadcast(SPECIES, bias[b0 + c]);
            int end = (c + 1) * positions * LENGTH;
            for (int i = c * positions * LENGTH; i < end; i += LENGTH)
                FloatVector.fromArray(SPECIES, x, i).fma(w, b).intoArray(y, i);
        }
    }

    /// Computes `y[lane] = factor[lane]·x[lane] + summand[lane]` where the lanes are maps and not examples. Modifies: y, which may be x.
    ///
    /// @param grouped the shape of a lane block with that layout
    public static void scaleLanes(float[] x, Shape grouped, float[] factors, float[] summands, float[] y) {
        int positions = grouped.rows() * grouped.cols();
        SlidingSum.requireInside(0, grouped.channels() * positions * LENGTH, x);
        SlidingSum.requireInside(0, grouped.channels() * positions * LENGTH, y);
        for (int g = 0; g < grouped.channels(); g++) {
            var factor = FloatVector.fromArray(SPECIES, factors, g * LENGTH);
            var summand = FloatVector.fromArray(SPECIES, summands, g * LENGTH);
            int end = (g + 1) * positions * LENGTH;
            for (int i = g * positions * LENGTH; i < end; i += LENGTH)
                FloatVector.fromArray(SPECIES, x, i).fma(factor, summand).intoArray(y, i);
        }
    }

    /// Adds to `gradW[c]` the sum over positions and lanes of `x[c]·g[c]`. Modifies: gradW, from `w0` on.
    public static void addProducts(float[] x, float[] g, int channels, int positions, float[] gradW, int w0, float[] scratch) {
        SlidingSum.requireInside(0, channels * positions * LENGTH, x);
        SlidingSum.requireInside(0, channels * positions * LENGTH, g);
        for (int c = 0; c < channels; c++) {
            var sum = FloatVector.zero(SPECIES);
            int end = (c + 1) * positions * LENGTH;
            for (int i = c * positions * LENGTH; i < end; i += LENGTH)
                sum = FloatVector.fromArray(SPECIES, x, i).fma(FloatVector.fromArray(SPECIES, g, i), sum);
            sum.intoArray(scratch, 0);
            gradW[w0 + c] += LaneSums.sum(scratch, 0);
        }
    }

    /// Computes `y = Σ_j (x[j] − code[j])²` for each code, which follow one another in `codes`. Modifies: y.
    public static void squaredDistances(float[] x, int length, float[] codes, int count, float[] y) {
        SlidingSum.requireInside(0, length * LENGTH, x);
        SlidingSum.requireInside(0, count * LENGTH, y);
        for (int k = 0; k < count; k++) {
            var sum = FloatVector.zero(SPECIES);
            for (int j = 0; j < length; j++) {
                var d = FloatVector.fromArray(SPECIES, x, j * LENGTH).sub(codes[k * length + j]);
                sum = d.fma(d, sum);
            }
            sum.intoArray(y, k * LENGTH);
        }
    }

    /// Computes `gradX[j] = Σ_k 2·(x[j] − code_k[j])·gradY[k]`. Modifies: gradX.
    public static void squaredDistancesBackward(float[] x, int length, float[] codes, int count, float[] gradY, float[] gradX) {
        SlidingSum.requireInside(0, length * LENGTH, gradX);
        SlidingSum.requireInside(0, count * LENGTH, gradY);
        for (int j = 0; j < length; j++) {
            var v = FloatVector.fromArray(SPECIES, x, j * LENGTH);
            var sum = FloatVector.zero(SPECIES);
            for (int k = 0; k < count; k++)
                sum = v.sub(codes[k * length + j]).fma(FloatVector.fromArray(SPECIES, gradY, k * LENGTH), sum);
            sum.add(sum).intoArray(gradX, j * LENGTH);
        }
    }
}
