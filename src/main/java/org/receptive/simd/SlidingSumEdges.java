package org.receptive.simd;

import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Holds the inner loops of [SlidingSum] for few filters or few positions. The caller has checked all bounds.
final class SlidingSumEdges {

    private SlidingSumEdges() {}

    /// 1 filters at 8 positions, 8 sums in registers.
    static void block1x8(SlidingSum plan, SlidingSum.Terms terms, float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y,
            int y0, int at) {
        int p0 = x0 + plan.positionX[at + 0];
        int p1 = x0 + plan.positionX[at + 1];
        int p2 = x0 + plan.positionX[at + 2];
        int p3 = x0 + plan.positionX[at + 3];
        int p4 = x0 + plan.positionX[at + 4];
        int p5 = x0 + plan.positionX[at + 5];
        int p6 = x0 + plan.positionX[at + 6];
        int p7 = x0 + plan.positionX[at + 7];
        int[] termX = terms.x();
        int[] termW = terms.w();
        var a00 = FloatVector.broadcast(SPECIES, start[s0]);
        var a01 = a00;
        var a02 = a00;
        var a03 = a00;
        var a04 = a00;
        var a05 = a00;
        var a06 = a00;
        var a07 = a00;
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = termW[t];
            var v0 = FloatVector.fromArray(SPECIES, x, p0 + tx);
            var v1 = FloatVector.fromArray(SPECIES, x, p1 + tx);
            var v2 = FloatVector.fromArray(SPECIES, x, p2 + tx);
            var v3 = FloatVector.fromArray(SPECIES, x, p3 + tx);
            var v4 = FloatVector.fromArray(SPECIES, x, p4 + tx);
            var v5 = FloatVector.fromArray(SPECIES, x, p5 + tx);
            var v6 = FloatVector.fromArray(SPECIES, x, p6 + tx);
            var v7 = FloatVector.fromArray(SPECIES, x, p7 + tx);
            var k0 = FloatVector.broadcast(SPECIES, w[w0 + tw]);
            a00 = v0.fma(k0, a00);
            a01 = v1.fma(k0, a01);
            a02 = v2.fma(k0, a02);
            a03 = v3.fma(k0, a03);
            a04 = v4.fma(k0, a04);
            a05 = v5.fma(k0, a05);
            a06 = v6.fma(k0, a06);
            a07 = v7.fma(k0, a07);
        }
        int q = y0;
        a00.intoArray(y, q + plan.positionY[at + 0]);
        a01.intoArray(y, q + plan.positionY[at + 1]);
        a02.intoArray(y, q + plan.positionY[at + 2]);
        a03.intoArray(y, q + plan.positionY[at + 3]);
        a04.intoArray(y, q + plan.positionY[at + 4]);
        a05.intoArray(y, q + plan.positionY[at + 5]);
        a06.intoArray(y, q + plan.positionY[at + 6]);
        a07.intoArray(y, q + plan.positionY[at + 7]);
    }

    /// 16 filters at 1 positions, 16 sums in registers.
    static void block16x1(SlidingSum plan, SlidingSum.Terms terms, float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y,
            int y0, int at) {
        int p0 = x0 + plan.positionX[at + 0];
        int[] termX = terms.x();
        int[] termW = terms.w();
        int w1 = w0 + plan.filterW;
        int w2 = w1 + plan.filterW;
        int w3 = w2 + plan.filterW;
        int w4 = w3 + plan.filterW;
        int w5 = w4 + plan.filterW;
        int w6 = w5 + plan.filterW;
        int w7 = w6 + plan.filterW;
        int w8 = w7 + plan.filterW;
        int w9 = w8 + plan.filterW;
        int w10 = w9 + plan.filterW;
        int w11 = w10 + plan.filterW;
        int w12 = w11 + plan.filterW;
        int w13 = w12 + plan.filterW;
        int w14 = w13 + plan.filterW;
        int w15 = w14 + plan.filterW;
        var a00 = FloatVector.broadcast(SPECIES, start[s0]);
        var a10 = FloatVector.broadcast(SPECIES, start[s0 + 1]);
        var a20 = FloatVector.broadcast(SPECIES, start[s0 + 2]);
        var a30 = FloatVector.broadcast(SPECIES, start[s0 + 3]);
        var a40 = FloatVector.broadcast(SPECIES, start[s0 + 4]);
        var a50 = FloatVector.broadcast(SPECIES, start[s0 + 5]);
        var a60 = FloatVector.broadcast(SPECIES, start[s0 + 6]);
        var a70 = FloatVector.broadcast(SPECIES, start[s0 + 7]);
        var a80 = FloatVector.broadcast(SPECIES, start[s0 + 8]);
        var a90 = FloatVector.broadcast(SPECIES, start[s0 + 9]);
        var a100 = FloatVector.broadcast(SPECIES, start[s0 + 10]);
        var a110 = FloatVector.broadcast(SPECIES, start[s0 + 11]);
        var a120 = FloatVector.broadcast(SPECIES, start[s0 + 12]);
        var a130 = FloatVector.broadcast(SPECIES, start[s0 + 13]);
        var a140 = FloatVector.broadcast(SPECIES, start[s0 + 14]);
        var a150 = FloatVector.broadcast(SPECIES, start[s0 + 15]);
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = termW[t];
            var v0 = FloatVector.fromArray(SPECIES, x, p0 + tx);
            var k0 = FloatVector.broadcast(SPECIES, w[w0 + tw]);
            a00 = v0.fma(k0, a00);
            var k1 = FloatVector.broadcast(SPECIES, w[w1 + tw]);
            a10 = v0.fma(k1, a10);
            var k2 = FloatVector.broadcast(SPECIES, w[w2 + tw]);
            a20 = v0.fma(k2, a20);
            var k3 = FloatVector.broadcast(SPECIES, w[w3 + tw]);
            a30 = v0.fma(k3, a30);
            var k4 = FloatVector.broadcast(SPECIES, w[w4 + tw]);
            a40 = v0.fma(k4, a40);
            var k5 = FloatVector.broadcast(SPECIES, w[w5 + tw]);
            a50 = v0.fma(k5, a50);
            var k6 = FloatVector.broadcast(SPECIES, w[w6 + tw]);
            a60 = v0.fma(k6, a60);
            var k7 = FloatVector.broadcast(SPECIES, w[w7 + tw]);
            a70 = v0.fma(k7, a70);
            var k8 = FloatVector.broadcast(SPECIES, w[w8 + tw]);
            a80 = v0.fma(k8, a80);
            var k9 = FloatVector.broadcast(SPECIES, w[w9 + tw]);
            a90 = v0.fma(k9, a90);
            var k10 = FloatVector.broadcast(SPECIES, w[w10 + tw]);
            a100 = v0.fma(k10, a100);
            var k11 = FloatVector.broadcast(SPECIES, w[w11 + tw]);
            a110 = v0.fma(k11, a110);
            var k12 = FloatVector.broadcast(SPECIES, w[w12 + tw]);
            a120 = v0.fma(k12, a120);
            var k13 = FloatVector.broadcast(SPECIES, w[w13 + tw]);
            a130 = v0.fma(k13, a130);
            var k14 = FloatVector.broadcast(SPECIES, w[w14 + tw]);
            a140 = v0.fma(k14, a140);
            var k15 = FloatVector.broadcast(SPECIES, w[w15 + tw]);
            a150 = v0.fma(k15, a150);
        }
        int q = y0;
        a00.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a10.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a20.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a30.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a40.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a50.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a60.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a70.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a80.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a90.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a100.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a110.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a120.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a130.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a140.intoArray(y, q + plan.positionY[at + 0]);
        q += plan.filterY;
        a150.intoArray(y, q + plan.positionY[at + 0]);
    }

    /// 1 filters at 1 positions, 1 sums in registers.
    static void block1x1(SlidingSum plan, SlidingSum.Terms terms, float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y,
            int y0, int at) {
        int p0 = x0 + plan.positionX[at + 0];
        int[] termX = terms.x();
        int[] termW = terms.w();
        var a00 = FloatVector.broadcast(SPECIES, start[s0]);
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = termW[t];
            var v0 = FloatVector.fromArray(SPECIES, x, p0 + tx);
            var k0 = FloatVector.broadcast(SPECIES, w[w0 + tw]);
            a00 = v0.fma(k0, a00);
        }
        int q = y0;
        a00.intoArray(y, q + plan.positionY[at + 0]);
    }
}
