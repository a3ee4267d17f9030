package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Computes the weight gradient of a dense layer for a lane block: `gradW[o·I + i] += Σ_lane g[o, lane] · x[i, lane]`.
///
/// The block is turned first, so that examples lie in rows and a vector holds neighbouring weights: nothing is then summed across lanes.
///
/// @param outputs O
/// @param inputs I
public record OuterProducts(int outputs, int inputs) {

    private static final int FILTERS = 6;
    private static final int VECTORS = 4;

    /// Returns how many floats the turned block takes, with every row rounded up to whole vectors.
    public int scratch() {
        return Math.multiplyExact(pitch(), LENGTH);
    }

    private int pitch() {
        return (inputs + LENGTH - 1) / LENGTH * LENGTH;
    }

    /// Adds this block's gradient to `gradW`.
    ///
    /// Modifies: gradW, O·I floats from `w0` on; rows, which is scratch of [#scratch] floats.
    ///
    /// @param x the input, `[i][lane]`
    /// @param g the gradient of the output, `[o][lane]`
    /// @throws IndexOutOfBoundsException before anything is written, if one of the arrays is too short
    public void add(float[] x, float[] g, float[] gradW, int w0, float[] rows) {
        SlidingSum.requireInside(0, inputs * LENGTH, x);
        SlidingSum.requireInside(0, outputs * LENGTH, g);
        SlidingSum.requireInside(w0, w0 + outputs * inputs, gradW);
        SlidingSum.requireInside(0, scratch(), rows);
        turn(x, rows);
        int pitch = pitch();
        int whole = inputs / LENGTH;
        int o = 0;
        for (; o + FILTERS <= outputs; o += FILTERS) {
            int v = 0;
            for (; v + VECTORS <= whole; v += VECTORS)
                block6x4(g, o * LENGTH, rows, v * LENGTH, pitch, gradW, w0 + o * inputs + v * LENGTH, inputs);
            for (; v < whole; v++)
                block6x1(g, o * LENGTH, rows, v * LENGTH, pitch, gradW, w0 + o * inputs + v * LENGTH, inputs);
        }
        for (; o < outputs; o++)
            for (int v = 0; v < whole; v++)
                block1x1(g, o * LENGTH, rows, v * LENGTH, pitch, gradW, w0 + o * inputs + v * LENGTH);
        if (whole * LENGTH < inputs)
            for (int p = 0; p < outputs; p++)
                tail(g, p * LENGTH, rows, whole * LENGTH, pitch, gradW, w0 + p * inputs + whole * LENGTH, inputs - whole * LENGTH);
    }

    private void turn(float[] x, float[] rows) {
        int pitch = pitch();
        for (int i = 0; i < inputs; i++)
            for (int lane = 0; lane < LENGTH; lane++)
                rows[lane * pitch + i] = x[i * LENGTH + lane];
    }

    private static void block6x4(float[] g, int g0, float[] rows, int r0, int pitch, float[] gradW, int w0, int step) {
        var a00 = FloatVector.fromArray(SPECIES, gradW, w0);
        var a01 = FloatVector.fromArray(SPECIES, gradW, w0 + LENGTH);
        var a02 = FloatVector.fromArray(SPECIES, gradW, w0 + 2 * LENGTH);
        var a03 = FloatVector.fromArray(SPECIES, gradW, w0 + 3 * LENGTH);
        var a10 = FloatVector.fromArray(SPECIES, gradW, w0 + step);
        var a11 = FloatVector.fromArray(SPECIES, gradW, w0 + step + LENGTH);
        var a12 = FloatVector.fromArray(SPECIES, gradW, w0 + step + 2 * LENGTH);
        var a13 = FloatVector.fromArray(SPECIES, gradW, w0 + step + 3 * LENGTH);
        var a20 = FloatVector.fromArray(SPECIES, gradW, w0 + 2 * step);
        var a21 = FloatVector.fromArray(SPECIES, gradW, w0 + 2 * step + LENGTH);
        var a22 = FloatVector.fromArray(SPECIES, gradW, w0 + 2 * step + 2 * LENGTH);
        var a23 = FloatVector.fromArray(SPECIES, gradW, w0 + 2 * step + 3 * LENGTH);
        var a30 = FloatVector.fromArray(SPECIES, gradW, w0 + 3 * step);
        var a31 = FloatVector.fromArray(SPECIES, gradW, w0 + 3 * step + LENGTH);
        var a32 = FloatVector.fromArray(SPECIES, gradW, w0 + 3 * step + 2 * LENGTH);
        var a33 = FloatVector.fromArray(SPECIES, gradW, w0 + 3 * step + 3 * LENGTH);
        var a40 = FloatVector.fromArray(SPECIES, gradW, w0 + 4 * step);
        var a41 = FloatVector.fromArray(SPECIES, gradW, w0 + 4 * step + LENGTH);
        var a42 = FloatVector.fromArray(SPECIES, gradW, w0 + 4 * step + 2 * LENGTH);
        var a43 = FloatVector.fromArray(SPECIES, gradW, w0 + 4 * step + 3 * LENGTH);
        var a50 = FloatVector.fromArray(SPECIES, gradW, w0 + 5 * step);
        var a51 = FloatVector.fromArray(SPECIES, gradW, w0 + 5 * step + LENGTH);
        var a52 = FloatVector.fromArray(SPECIES, gradW, w0 + 5 * step + 2 * LENGTH);
        var a53 = FloatVector.fromArray(SPECIES, gradW, w0 + 5 * step + 3 * LENGTH);
        for (int e = 0; e < LENGTH; e++) {
            int r = r0 + e * pitch;
            int ge = g0 + e;
            var x0 = FloatVector.fromArray(SPECIES, rows, r);
            var x1 = FloatVector.fromArray(SPECIES, rows, r + LENGTH);
            var x2 = FloatVector.fromArray(SPECIES, rows, r + 2 * LENGTH);
            var x3 = FloatVector.fromArray(SPECIES, rows, r + 3 * LENGTH);
            var k0 = FloatVector.broadcast(SPECIES, g[ge]);
            a00 = x0.fma(k0, a00);
            a01 = x1.fma(k0, a01);
            a02 = x2.fma(k0, a02);
            a03 = x3.fma(k0, a03);
            var k1 = FloatVector.broadcast(SPECIES, g[ge + LENGTH]);
            a10 = x0.fma(k1, a10);
            a11 = x1.fma(k1, a11);
            a12 = x2.fma(k1, a12);
            a13 = x3.fma(k1, a13);
            var k2 = FloatVector.broadcast(SPECIES, g[ge + 2 * LENGTH]);
            a20 = x0.fma(k2, a20);
            a21 = x1.fma(k2, a21);
            a22 = x2.fma(k2, a22);
            a23 = x3.fma(k2, a23);
            var k3 = FloatVector.broadcast(SPECIES, g[ge + 3 * LENGTH]);
            a30 = x0.fma(k3, a30);
            a31 = x1.fma(k3, a31);
            a32 = x2.fma(k3, a32);
            a33 = x3.fma(k3, a33);
            var k4 = FloatVector.broadcast(SPECIES, g[ge + 4 * LENGTH]);
            a40 = x0.fma(k4, a40);
            a41 = x1.fma(k4, a41);
            a42 = x2.fma(k4, a42);
            a43 = x3.fma(k4, a43);
            var k5 = FloatVector.broadcast(SPECIES, g[ge + 5 * LENGTH]);
            a50 = x0.fma(k5, a50);
            a51 = x1.fma(k5, a51);
            a52 = x2.fma(k5, a52);
            a53 = x3.fma(k5, a53);
        }
        a00.intoArray(gradW, w0);
        a01.intoArray(gradW, w0 + LENGTH);
        a02.intoArray(gradW, w0 + 2 * LENGTH);
        a03.intoArray(gradW, w0 + 3 * LENGTH);
        a10.intoArray(gradW, w0 + step);
        a11.intoArray(gradW, w0 + step + LENGTH);
        a12.intoArray(gradW, w0 + step + 2 * LENGTH);
        a13.intoArray(gradW, w0 + step + 3 * LENGTH);
        a20.intoArray(gradW, w0 + 2 * step);
        a21.intoArray(gradW, w0 + 2 * step + LENGTH);
        a22.intoArray(gradW, w0 + 2 * step + 2 * LENGTH);
        a23.intoArray(gradW, w0 + 2 * step + 3 * LENGTH);
        a30.intoArray(gradW, w0 + 3 * step);
        a31.intoArray(gradW, w0 + 3 * step + LENGTH);
        a32.intoArray(gradW, w0 + 3 * step + 2 * LENGTH);
        a33.intoArray(gradW, w0 + 3 * step + 3 * LENGTH);
        a40.intoArray(gradW, w0 + 4 * step);
        a41.intoArray(gradW, w0 + 4 * step + LENGTH);
        a42.intoArray(gradW, w0 + 4 * step + 2 * LENGTH);
        a43.intoArray(gradW, w0 + 4 * step + 3 * LENGTH);
        a50.intoArray(gradW, w0 + 5 * step);
        a51.intoArray(gradW, w0 + 5 * step + LENGTH);
        a52.intoArray(gradW, w0 + 5 * step + 2 * LENGTH);
        a53.intoArray(gradW, w0 + 5 * step + 3 * LENGTH);
    }

    private static void block6x1(float[] g, int g0, float[] rows, int r0, int pitch, float[] gradW, int w0, int step) {
        var a00 = FloatVector.fromArray(SPECIES, gradW, w0);
        var a10 = FloatVector.fromArray(SPECIES, gradW, w0 + step);
        var a20 = FloatVector.fromArray(SPECIES, gradW, w0 + 2 * step);
        var a30 = FloatVector.fromArray(SPECIES, gradW, w0 + 3 * step);
        var a40 = FloatVector.fromArray(SPECIES, gradW, w0 + 4 * step);
        var a50 = FloatVector.fromArray(SPECIES, gradW, w0 + 5 * step);
        for (int e = 0; e < LENGTH; e++) {
            int r = r0 + e * pitch;
            int ge = g0 + e;
            var x0 = FloatVector.fromArray(SPECIES, rows, r);
            var k0 = FloatVector.broadcast(SPECIES, g[ge]);
            a00 = x0.fma(k0, a00);
            var k1 = FloatVector.broadcast(SPECIES, g[ge + LENGTH]);
            a10 = x0.fma(k1, a10);
            var k2 = FloatVector.broadcast(SPECIES, g[ge + 2 * LENGTH]);
            a20 = x0.fma(k2, a20);
            var k3 = FloatVector.broadcast(SPECIES, g[ge + 3 * LENGTH]);
            a30 = x0.fma(k3, a30);
            var k4 = FloatVector.broadcast(SPECIES, g[ge + 4 * LENGTH]);
            a40 = x0.fma(k4, a40);
            var k5 = FloatVector.broadcast(SPECIES, g[ge + 5 * LENGTH]);
            a50 = x0.fma(k5, a50);
        }
        a00.intoArray(gradW, w0);
        a10.intoArray(gradW, w0 + step);
        a20.intoArray(gradW, w0 + 2 * step);
        a30.intoArray(gradW, w0 + 3 * step);
        a40.intoArray(gradW, w0 + 4 * step);
        a50.intoArray(gradW, w0 + 5 * step);
    }

    private static void block1x1(float[] g, int g0, float[] rows, int r0, int pitch, float[] gradW, int w0) {
        var a00 = FloatVector.fromArray(SPECIES, gradW, w0);
        for (int e = 0; e < LENGTH; e++) {
            int r = r0 + e * pitch;
            int ge = g0 + e;
            var x0 = FloatVector.fromArray(SPECIES, rows, r);
            var k0 = FloatVector.broadcast(SPECIES, g[ge]);
            a00 = x0.fma(k0, a00);
        }
        a00.intoArray(gradW, w0);
    }

    private static void tail(float[] g, int g0, float[] rows, int r0, int pitch, float[] gradW, int w0, int count) {
        var some = SPECIES.indexInRange(0, count);
        var a = FloatVector.fromArray(SPECIES, gradW, w0, some);
        for (int e = 0; e < LENGTH; e++)
            a = FloatVector.fromArray(SPECIES, rows, r0 + e * pitch).fma(FloatVector.broadcast(SPECIES, g[g0 + e]), a);
        a.intoArray(gradW, w0, some);
    }
}
