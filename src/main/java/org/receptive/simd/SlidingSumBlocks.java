package org.receptive.simd;

import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Holds the inner loops of [SlidingSum]: blocks of filters times positions whose sums stay in registers. They are written out because the
/// compiler keeps vectors in registers only in small loops over final locals.
///
/// Each reads, per term, a vector of every position and one weight of every filter: with 24 sums and few loads the multiply-adds are
/// what takes the time. The caller has checked all bounds.
final class SlidingSumBlocks {

    private SlidingSumBlocks() {}

    /// 6 filters at 4 positions, 24 sums in registers.
    static void block6x4(SlidingSum plan, SlidingSum.Terms terms, float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y,
            int y0, int at) {
        int p0 = x0 + plan.positionX[at + 0];
        int p1 = x0 + plan.positionX[at + 1];
        int p2 = x0 + plan.positionX[at + 2];
        int p3 = x0 + plan.positionX[at + 3];
        int[] termX = terms.x();
        int[] termW = terms.w();
        int w1 = w0 + plan.filterW;
        int w2 = w1 + plan.filterW;
        int w3 = w2 + plan.filterW;
        int w4 = w3 + plan.filterW;
        int w5 = w4 + plan.filterW;
        var a00 = FloatVector.broadcast(SPECIES, start[s0]);
        var a01 = a00;
        var a02 = a00;
        var a03 = a00;
        var a10 = FloatVector.broadcast(SPECIES, start[s0 + 1]);
        var a11 = a10;
        var a12 = a10;
        var a13 = a10;
        var a20 = FloatVector.broadcast(SPECIES, start[s0 + 2]);
        var a21 = a20;
        var a22 = a20;
        var a23 = a20;
        var a30 = FloatVector.broadcast(SPECIES, start[s0 + 3]);
        var a31 = a30;
        var a32 = a30;
        var a33 = a30;
        var a40 = FloatVector.broadcast(SPECIES, start[s0 + 4]);
        var a41 = a40;
        var a42 = a40;
        var a43 = a40;
        var a50 = FloatVector.broadcast(SPECIES, start[s0 + 5]);
        var a51 = a50;
        var a52 = a50;
        var a53 = a50;
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = termW[t];
            var v0 = FloatVector.fromArray(SPECIES, x, p0 + tx);
            var v1 = FloatVector.fromArray(SPECIES, x, p1 + tx);
            var v2 = FloatVector.fromArray(SPECIES, x, p2 + tx);
            var v3 = FloatVector.fromArray(SPECIES, x, p3 + tx);
            var k0 = FloatVector.broadcast(SPECIES, w[w0 + tw]);
            a00 = v0.fma(k0, a00);
            a01 = v1.fma(k0, a01);
            a02 = v2.fma(k0, a02);
            a03 = v3.fma(k0, a03);
            var k1 = FloatVector.broadcast(SPECIES, w[w1 + tw]);
            a10 = v0.fma(k1, a10);
            a11 = v1.fma(k1, a11);
            a12 = v2.fma(k1, a12);
            a13 = v3.fma(k1, a13);
            var k2 = FloatVector.broadcast(SPECIES, w[w2 + tw]);
            a20 = v0.fma(k2, a20);
            a21 = v1.fma(k2, a21);
            a22 = v2.fma(k2, a22);
            a23 = v3.fma(k2, a23);
            var k3 = FloatVector.broadcast(SPECIES, w[w3 + tw]);
            a30 = v0.fma(k3, a30);
            a31 = v1.fma(k3, a31);
            a32 = v2.fma(k3, a32);
            a33 = v3.fma(k3, a33);
            var k4 = FloatVector.broadcast(SPECIES, w[w4 + tw]);
            a40 = v0.fma(k4, a40);
            a41 = v1.fma(k4, a41);
            a42 = v2.fma(k4, a42);
            a43 = v3.fma(k4, a43);
            var k5 = FloatVector.broadcast(SPECIES, w[w5 + tw]);
            a50 = v0.fma(k5, a50);
            a51 = v1.fma(k5, a51);
            a52 = v2.fma(k5, a52);
            a53 = v3.fma(k5, a53);
        }
        int q = y0;
        a00.intoArray(y, q + plan.positionY[at + 0]);
        a01.intoArray(y, q + plan.positionY[at + 1]);
        a02.intoArray(y, q + plan.positionY[at + 2]);
        a03.intoArray(y, q + plan.positionY[at + 3]);
        q += plan.filterY;
        a10.intoArray(y, q + plan.positionY[at + 0]);
        a11.intoArray(y, q + plan.positionY[at + 1]);
        a12.intoArray(y, q + plan.positionY[at + 2]);
        a13.intoArray(y, q + plan.positionY[at + 3]);
        q += plan.filterY;
        a20.intoArray(y, q + plan.positionY[at + 0]);
        a21.intoArray(y, q + plan.positionY[at + 1]);
        a22.intoArray(y, q + plan.positionY[at + 2]);
        a23.intoArray(y, q + plan.positionY[at + 3]);
        q += plan.filterY;
        a30.intoArray(y, q + plan.positionY[at + 0]);
        a31.intoArray(y, q + plan.positionY[at + 1]);
        a32.intoArray(y, q + plan.positionY[at + 2]);
        a33.intoArray(y, q + plan.positionY[at + 3]);
        q += plan.filterY;
        a40.intoArray(y, q + plan.positionY[at + 0]);
        a41.intoArray(y, q + plan.positionY[at + 1]);
        a42.intoArray(y, q + plan.positionY[at + 2]);
        a43.intoArray(y, q + plan.positionY[at + 3]);
        q += plan.filterY;
        a50.intoArray(y, q + plan.positionY[at + 0]);
        a51.intoArray(y, q + plan.positionY[at + 1]);
        a52.intoArray(y, q + plan.positionY[at + 2]);
        a53.intoArray(y, q + plan.positionY[at + 3]);
    }

    /// 4 filters at 6 positions, 24 sums in registers.
    static void block4x6(SlidingSum plan, SlidingSum.Terms terms, float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y,
            int y0, int at) {
        int p0 = x0 + plan.positionX[at + 0];
        int p1 = x0 + plan.positionX[at + 1];
        int p2 = x0 + plan.positionX[at + 2];
        int p3 = x0 + plan.positionX[at + 3];
        int p4 = x0 + plan.positionX[at + 4];
        int p5 = x0 + plan.positionX[at + 5];
        int[] termX = terms.x();
        int[] termW = terms.w();
        int w1 = w0 + plan.filterW;
        int w2 = w1 + plan.filterW;
        int w3 = w2 + plan.filterW;
        var a00 = FloatVector.broadcast(SPECIES, start[s0]);
        var a01 = a00;
        var a02 = a00;
        var a03 = a00;
        var a04 = a00;
        var a05 = a00;
        var a10 = FloatVector.broadcast(SPECIES, start[s0 + 1]);
        var a11 = a10;
        var a12 = a10;
        var a13 = a10;
        var a14 = a10;
        var a15 = a10;
        var a20 = FloatVector.broadcast(SPECIES, start[s0 + 2]);
        var a21 = a20;
        var a22 = a20;
        var a23 = a20;
        var a24 = a20;
        var a25 = a20;
        var a30 = FloatVector.broadcast(SPECIES, start[s0 + 3]);
        var a31 = a30;
        var a32 = a30;
        var a33 = a30;
        var a34 = a30;
        var a35 = a30;
        for (int t = 0; t < termX.length; t++) {
            int tx = termX[t];
            int tw = termW[t];
            var v0 = FloatVector.fromArray(SPECIES, x, p0 + tx);
            var v1 = FloatVector.fromArray(SPECIES, x, p1 + tx);
            var v2 = FloatVector.fromArray(SPECIES, x, p2 + tx);
            var v3 = FloatVector.fromArray(SPECIES, x, p3 + tx);
            var v4 = FloatVector.fromArray(SPECIES, x, p4 + tx);
            var v5 = FloatVector.fromArray(SPECIES, x, p5 + tx);
            var k0 = FloatVector.broadcast(SPECIES, w[w0 + tw]);
            a00 = v0.fma(k0, a00);
            a01 = v1.fma(k0, a01);
            a02 = v2.fma(k0, a02);
            a03 = v3.fma(k0, a03);
            a04 = v4.fma(k0, a04);
            a05 = v5.fma(k0, a05);
            var k1 = FloatVector.broadcast(SPECIES, w[w1 + tw]);
            a10 = v0.fma(k1, a10);
            a11 = v1.fma(k1, a11);
            a12 = v2.fma(k1, a12);
            a13 = v3.fma(k1, a13);
            a14 = v4.fma(k1, a14);
            a15 = v5.fma(k1, a15);
            var k2 = FloatVector.broadcast(SPECIES, w[w2 + tw]);
            a20 = v0.fma(k2, a20);
            a21 = v1.fma(k2, a21);
            a22 = v2.fma(k2, a22);
            a23 = v3.fma(k2, a23);
            a24 = v4.fma(k2, a24);
            a25 = v5.fma(k2, a25);
            var k3 = FloatVector.broadcast(SPECIES, w[w3 + tw]);
            a30 = v0.fma(k3, a30);
            a31 = v1.fma(k3, a31);
            a32 = v2.fma(k3, a32);
            a33 = v3.fma(k3, a33);
            a34 = v4.fma(k3, a34);
            a35 = v5.fma(k3, a35);
        }
        int q = y0;
        a00.intoArray(y, q + plan.positionY[at + 0]);
        a01.intoArray(y, q + plan.positionY[at + 1]);
        a02.intoArray(y, q + plan.positionY[at + 2]);
        a03.intoArray(y, q + plan.positionY[at + 3]);
        a04.intoArray(y, q + plan.positionY[at + 4]);
        a05.intoArray(y, q + plan.positionY[at + 5]);
        q += plan.filterY;
        a10.intoArray(y, q + plan.positionY[at + 0]);
        a11.intoArray(y, q + plan.positionY[at + 1]);
        a12.intoArray(y, q + plan.positionY[at + 2]);
        a13.intoArray(y, q + plan.positionY[at + 3]);
        a14.intoArray(y, q + plan.positionY[at + 4]);
        a15.intoArray(y, q + plan.positionY[at + 5]);
        q += plan.filterY;
        a20.intoArray(y, q + plan.positionY[at + 0]);
        a21.intoArray(y, q + plan.positionY[at + 1]);
        a22.intoArray(y, q + plan.positionY[at + 2]);
        a23.intoArray(y, q + plan.positionY[at + 3]);
        a24.intoArray(y, q + plan.positionY[at + 4]);
        a25.intoArray(y, q + plan.positionY[at + 5]);
        q += plan.filterY;
        a30.intoArray(y, q + plan.positionY[at + 0]);
        a31.intoArray(y, q + plan.positionY[at + 1]);
        a32.intoArray(y, q + plan.positionY[at + 2]);
        a33.intoArray(y, q + plan.positionY[at + 3]);
        a34.intoArray(y, q + plan.positionY[at + 4]);
        a35.intoArray(y, q + plan.positionY[at + 5]);
    }
}
