package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/// Computes the sums of [SlidingSum] for a single example, with the lanes across filters: a vector holds the sums of [Lanes#LENGTH]
/// neighbouring filters at one position, so one drawn picture makes use of whole vectors, too.
///
/// `y[v, p] = start[v] + Σ_t w[v, t] · x[p.x + t.x]`, where `w[v, t]`, `start[v]` and `y[v, p]` are vectors and x is one number.
final class ChannelBlockedSum {

    private static final int WIDE = 12;
    private static final int HALF = 6;
    private static final int TALL = 8;

    private final int vectors;
    private final int vectorW;
    private final int vectorY;
    private final int[] termX;
    private final int[] positionX;
    private final int[] positionY;

    /// Makes a plan.
    ///
    /// @param vectors how many vectors of filters
    /// @param vectorY distance from one vector's sums to the next one's, in floats
    /// @param positionX where each position starts in the input
    /// @param positionY where each position's sums go
    /// @param termX offset of each term from the position
    ChannelBlockedSum(int vectors, int vectorY, int[] positionX, int[] positionY, int[] termX) {
        this.vectors = vectors;
        this.vectorY = vectorY;
        this.positionX = positionX;
        this.positionY = positionY;
        this.termX = termX;
        vectorW = termX.length * LENGTH;
    }

    /// Returns how many floats the weights take.
    int weightFloats() {
        return vectors * vectorW;
    }

    /// Computes every sum. Modifies: y.
    ///
    /// @param w the weights, `[vector][term][lane]`
    /// @param start what the sums start with, `[vector][lane]`
    /// @throws IndexOutOfBoundsException before anything is written, if one of the arrays is too short
    void run(float[] x, int x0, float[] w, float[] start, float[] y, int y0) {
        SlidingSum.requireInside(x0, x0 + most(positionX) + most(termX) + 1, x);
        SlidingSum.requireInside(0, weightFloats(), w);
        SlidingSum.requireInside(0, vectors * LENGTH, start);
        SlidingSum.requireInside(y0, y0 + most(positionY) + (vectors - 1) * vectorY + LENGTH, y);
        int positions = positionX.length;
        int v = 0;
        if (positions >= HALF)
            for (; v + 2 <= vectors; v += 2)
                for (int p = 0; p < positions; p += HALF)
                    block2x6(x, x0, w, v * vectorW, start, v * LENGTH, y, y0 + v * vectorY, Math.min(p, positions - HALF));
        else
            for (; v + TALL <= vectors; v += TALL)
                for (int p = 0; p < positions; p++)
                    block8x1(x, x0, w, v * vectorW, start, v * LENGTH, y, y0 + v * vectorY, p);
        for (; v < vectors; v++)
            rest(x, x0, w, v * vectorW, start, v * LENGTH, y, y0 + v * vectorY);
    }

    private void rest(float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y, int y0) {
        int positions = positionX.length;
        if (positions >= WIDE)
            for (int p = 0; p < positions; p += WIDE)
                block1x12(x, x0, w, w0, start, s0, y, y0, Math.min(p, positions - WIDE));
        else
            for (int p = 0; p < positions; p++)
                block1x1(x, x0, w, w0, start, s0, y, y0, p);
    }

    private static int most(int[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private void block1x12(float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y, int y0, int at) {
        int p0 = x0 + positionX[at];
        int p1 = x0 + positionX[at + 1];
        int p2 = x0 + positionX[at + 2];
        int p3 = x0 + positionX[at + 3];
        int p4 = x0 + positionX[at + 4];
        int p5 = x0 + positionX[at + 5];
        int p6 = x0 + positionX[at + 6];
        int p7 = x0 + positionX[at + 7];
        int p8 = x0 + positionX[at + 8];
        int p9 = x0 + positionX[at + 9];
        int p10 = x0 + positionX[at + 10];
        int p11 = x0 + positionX[at + 11];
        var a00 = FloatVector.fromArray(SPECIES, start, s0);
        var a01 = a00;
        var a02 = a00;
        var a03 = a00;
        var a04 = a00;
        var a05 = a00;
        var a06 = a00;
        var a07 = a00;
        var a08 = a00;
        var a09 = a00;
        var a0_10 = a00;
        var a0_11 = a00;
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = t * LENGTH;
            var k0 = FloatVector.fromArray(SPECIES, w, w0 + tw);
            var v0 = FloatVector.broadcast(SPECIES, x[p0 + tx]);
            a00 = k0.fma(v0, a00);
            var v1 = FloatVector.broadcast(SPECIES, x[p1 + tx]);
            a01 = k0.fma(v1, a01);
            var v2 = FloatVector.broadcast(SPECIES, x[p2 + tx]);
            a02 = k0.fma(v2, a02);
            var v3 = FloatVector.broadcast(SPECIES, x[p3 + tx]);
            a03 = k0.fma(v3, a03);
            var v4 = FloatVector.broadcast(SPECIES, x[p4 + tx]);
            a04 = k0.fma(v4, a04);
            var v5 = FloatVector.broadcast(SPECIES, x[p5 + tx]);
            a05 = k0.fma(v5, a05);
            var v6 = FloatVector.broadcast(SPECIES, x[p6 + tx]);
            a06 = k0.fma(v6, a06);
            var v7 = FloatVector.broadcast(SPECIES, x[p7 + tx]);
            a07 = k0.fma(v7, a07);
            var v8 = FloatVector.broadcast(SPECIES, x[p8 + tx]);
            a08 = k0.fma(v8, a08);
            var v9 = FloatVector.broadcast(SPECIES, x[p9 + tx]);
            a09 = k0.fma(v9, a09);
            var v10 = FloatVector.broadcast(SPECIES, x[p10 + tx]);
            a0_10 = k0.fma(v10, a0_10);
            var v11 = FloatVector.broadcast(SPECIES, x[p11 + tx]);
            a0_11 = k0.fma(v11, a0_11);
        }
        a00.intoArray(y, y0 + positionY[at]);
        a01.intoArray(y, y0 + positionY[at + 1]);
        a02.intoArray(y, y0 + positionY[at + 2]);
        a03.intoArray(y, y0 + positionY[at + 3]);
        a04.intoArray(y, y0 + positionY[at + 4]);
        a05.intoArray(y, y0 + positionY[at + 5]);
        a06.intoArray(y, y0 + positionY[at + 6]);
        a07.intoArray(y, y0 + positionY[at + 7]);
        a08.intoArray(y, y0 + positionY[at + 8]);
        a09.intoArray(y, y0 + positionY[at + 9]);
        a0_10.intoArray(y, y0 + positionY[at + 10]);
        a0_11.intoArray(y, y0 + positionY[at + 11]);
    }

    private void block2x6(float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y, int y0, int at) {
        int p0 = x0 + positionX[at];
        int p1 = x0 + positionX[at + 1];
        int p2 = x0 + positionX[at + 2];
        int p3 = x0 + positionX[at + 3];
        int p4 = x0 + positionX[at + 4];
        int p5 = x0 + positionX[at + 5];
        int w1 = w0 + vectorW;
        var a00 = FloatVector.fromArray(SPECIES, start, s0);
        var a01 = a00;
        var a02 = a00;
        var a03 = a00;
        var a04 = a00;
        var a05 = a00;
        var a10 = FloatVector.fromArray(SPECIES, start, s0 + LENGTH);
        var a11 = a10;
        var a12 = a10;
        var a13 = a10;
        var a14 = a10;
        var a15 = a10;
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = t * LENGTH;
            var k0 = FloatVector.fromArray(SPECIES, w, w0 + tw);
            var k1 = FloatVector.fromArray(SPECIES, w, w1 + tw);
            var v0 = FloatVector.broadcast(SPECIES, x[p0 + tx]);
            a00 = k0.fma(v0, a00);
            a10 = k1.fma(v0, a10);
            var v1 = FloatVector.broadcast(SPECIES, x[p1 + tx]);
            a01 = k0.fma(v1, a01);
            a11 = k1.fma(v1, a11);
            var v2 = FloatVector.broadcast(SPECIES, x[p2 + tx]);
            a02 = k0.fma(v2, a02);
            a12 = k1.fma(v2, a12);
            var v3 = FloatVector.broadcast(SPECIES, x[p3 + tx]);
            a03 = k0.fma(v3, a03);
            a13 = k1.fma(v3, a13);
            var v4 = FloatVector.broadcast(SPECIES, x[p4 + tx]);
            a04 = k0.fma(v4, a04);
            a14 = k1.fma(v4, a14);
            var v5 = FloatVector.broadcast(SPECIES, x[p5 + tx]);
            a05 = k0.fma(v5, a05);
            a15 = k1.fma(v5, a15);
        }
        int q = y0;
        a00.intoArray(y, q + positionY[at]);
        a01.intoArray(y, q + positionY[at + 1]);
        a02.intoArray(y, q + positionY[at + 2]);
        a03.intoArray(y, q + positionY[at + 3]);
        a04.intoArray(y, q + positionY[at + 4]);
        a05.intoArray(y, q + positionY[at + 5]);
        q += vectorY;
        a10.intoArray(y, q + positionY[at]);
        a11.intoArray(y, q + positionY[at + 1]);
        a12.intoArray(y, q + positionY[at + 2]);
        a13.intoArray(y, q + positionY[at + 3]);
        a14.intoArray(y, q + positionY[at + 4]);
        a15.intoArray(y, q + positionY[at + 5]);
    }

    private void block8x1(float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y, int y0, int at) {
        int p0 = x0 + positionX[at];
        int w1 = w0 + vectorW;
        int w2 = w1 + vectorW;
        int w3 = w2 + vectorW;
        int w4 = w3 + vectorW;
        int w5 = w4 + vectorW;
        int w6 = w5 + vectorW;
        int w7 = w6 + vectorW;
        var a00 = FloatVector.fromArray(SPECIES, start, s0);
        var a10 = FloatVector.fromArray(SPECIES, start, s0 + LENGTH);
        var a20 = FloatVector.fromArray(SPECIES, start, s0 + 2 * LENGTH);
        var a30 = FloatVector.fromArray(SPECIES, start, s0 + 3 * LENGTH);
        var a40 = FloatVector.fromArray(SPECIES, start, s0 + 4 * LENGTH);
        var a50 = FloatVector.fromArray(SPECIES, start, s0 + 5 * LENGTH);
        var a60 = FloatVector.fromArray(SPECIES, start, s0 + 6 * LENGTH);
        var a70 = FloatVector.fromArray(SPECIES, start, s0 + 7 * LENGTH);
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = t * LENGTH;
            var k0 = FloatVector.fromArray(SPECIES, w, w0 + tw);
            var k1 = FloatVector.fromArray(SPECIES, w, w1 + tw);
            var k2 = FloatVector.fromArray(SPECIES, w, w2 + tw);
            var k3 = FloatVector.fromArray(SPECIES, w, w3 + tw);
            var k4 = FloatVector.fromArray(SPECIES, w, w4 + tw);
            var k5 = FloatVector.fromArray(SPECIES, w, w5 + tw);
            var k6 = FloatVector.fromArray(SPECIES, w, w6 + tw);
            var k7 = FloatVector.fromArray(SPECIES, w, w7 + tw);
            var v0 = FloatVector.broadcast(SPECIES, x[p0 + tx]);
            a00 = k0.fma(v0, a00);
            a10 = k1.fma(v0, a10);
            a20 = k2.fma(v0, a20);
            a30 = k3.fma(v0, a30);
            a40 = k4.fma(v0, a40);
            a50 = k5.fma(v0, a50);
            a60 = k6.fma(v0, a60);
            a70 = k7.fma(v0, a70);
        }
        int q = y0;
        a00.intoArray(y, q + positionY[at]);
        q += vectorY;
        a10.intoArray(y, q + positionY[at]);
        q += vectorY;
        a20.intoArray(y, q + positionY[at]);
        q += vectorY;
        a30.intoArray(y, q + positionY[at]);
        q += vectorY;
        a40.intoArray(y, q + positionY[at]);
        q += vectorY;
        a50.intoArray(y, q + positionY[at]);
        q += vectorY;
        a60.intoArray(y, q + positionY[at]);
        q += vectorY;
        a70.intoArray(y, q + positionY[at]);
    }

    private void block1x1(float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y, int y0, int at) {
        int p0 = x0 + positionX[at];
        var a00 = FloatVector.fromArray(SPECIES, start, s0);
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = t * LENGTH;
            var k0 = FloatVector.fromArray(SPECIES, w, w0 + tw);
            var v0 = FloatVector.broadcast(SPECIES, x[p0 + tx]);
            a00 = k0.fma(v0, a00);
        }
        a00.intoArray(y, y0 + positionY[at]);
    }
}
