package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Holds the inner loops of [WeightGradient]: blocks of filters times terms whose lane sums stay in registers. The caller has checked all
/// bounds.
final class WeightGradientBlocks {

    private WeightGradientBlocks() {}

    /// 6 filters times 4 terms, 24 lane sums in registers.
    static void block6x4(WeightGradient plan, float[] x, int x0, int term, float[] g, int g0, int from, int end, float[] sums) {
        int t0 = x0 + plan.termX[term];
        int t1 = x0 + plan.termX[term + 1];
        int t2 = x0 + plan.termX[term + 2];
        int t3 = x0 + plan.termX[term + 3];
        int g1 = g0 + plan.filterG;
        int g2 = g1 + plan.filterG;
        int g3 = g2 + plan.filterG;
        int g4 = g3 + plan.filterG;
        int g5 = g4 + plan.filterG;
        var a00 = FloatVector.zero(SPECIES);
        var a01 = FloatVector.zero(SPECIES);
        var a02 = FloatVector.zero(SPECIES);
        var a03 = FloatVector.zero(SPECIES);
        var a10 = FloatVector.zero(SPECIES);
        var a11 = FloatVector.zero(SPECIES);
        var a12 = FloatVector.zero(SPECIES);
        var a13 = FloatVector.zero(SPECIES);
        var a20 = FloatVector.zero(SPECIES);
        var a21 = FloatVector.zero(SPECIES);
        var a22 = FloatVector.zero(SPECIES);
        var a23 = FloatVector.zero(SPECIES);
        var a30 = FloatVector.zero(SPECIES);
        var a31 = FloatVector.zero(SPECIES);
        var a32 = FloatVector.zero(SPECIES);
        var a33 = FloatVector.zero(SPECIES);
        var a40 = FloatVector.zero(SPECIES);
        var a41 = FloatVector.zero(SPECIES);
        var a42 = FloatVector.zero(SPECIES);
        var a43 = FloatVector.zero(SPECIES);
        var a50 = FloatVector.zero(SPECIES);
        var a51 = FloatVector.zero(SPECIES);
        var a52 = FloatVector.zero(SPECIES);
        var a53 = FloatVector.zero(SPECIES);
        for (int p = from; p < end; p++) {
            int px = plan.positionX[p];
            int pg = plan.positionG[p];
            var v0 = FloatVector.fromArray(SPECIES, x, t0 + px);
            var v1 = FloatVector.fromArray(SPECIES, x, t1 + px);
            var v2 = FloatVector.fromArray(SPECIES, x, t2 + px);
            var v3 = FloatVector.fromArray(SPECIES, x, t3 + px);
            var k0 = FloatVector.fromArray(SPECIES, g, g0 + pg);
            a00 = v0.fma(k0, a00);
            a01 = v1.fma(k0, a01);
            a02 = v2.fma(k0, a02);
            a03 = v3.fma(k0, a03);
            var k1 = FloatVector.fromArray(SPECIES, g, g1 + pg);
            a10 = v0.fma(k1, a10);
            a11 = v1.fma(k1, a11);
            a12 = v2.fma(k1, a12);
            a13 = v3.fma(k1, a13);
            var k2 = FloatVector.fromArray(SPECIES, g, g2 + pg);
            a20 = v0.fma(k2, a20);
            a21 = v1.fma(k2, a21);
            a22 = v2.fma(k2, a22);
            a23 = v3.fma(k2, a23);
            var k3 = FloatVector.fromArray(SPECIES, g, g3 + pg);
            a30 = v0.fma(k3, a30);
            a31 = v1.fma(k3, a31);
            a32 = v2.fma(k3, a32);
            a33 = v3.fma(k3, a33);
            var k4 = FloatVector.fromArray(SPECIES, g, g4 + pg);
            a40 = v0.fma(k4, a40);
            a41 = v1.fma(k4, a41);
            a42 = v2.fma(k4, a42);
            a43 = v3.fma(k4, a43);
            var k5 = FloatVector.fromArray(SPECIES, g, g5 + pg);
            a50 = v0.fma(k5, a50);
            a51 = v1.fma(k5, a51);
            a52 = v2.fma(k5, a52);
            a53 = v3.fma(k5, a53);
        }
        a00.intoArray(sums, 0);
        a01.intoArray(sums, LENGTH);
        a02.intoArray(sums, 2 * LENGTH);
        a03.intoArray(sums, 3 * LENGTH);
        a10.intoArray(sums, 4 * LENGTH);
        a11.intoArray(sums, 5 * LENGTH);
        a12.intoArray(sums, 6 * LENGTH);
        a13.intoArray(sums, 7 * LENGTH);
        a20.intoArray(sums, 8 * LENGTH);
        a21.intoArray(sums, 9 * LENGTH);
        a22.intoArray(sums, 10 * LENGTH);
        a23.intoArray(sums, 11 * LENGTH);
        a30.intoArray(sums, 12 * LENGTH);
        a31.intoArray(sums, 13 * LENGTH);
        a32.intoArray(sums, 14 * LENGTH);
        a33.intoArray(sums, 15 * LENGTH);
        a40.intoArray(sums, 16 * LENGTH);
        a41.intoArray(sums, 17 * LENGTH);
        a42.intoArray(sums, 18 * LENGTH);
        a43.intoArray(sums, 19 * LENGTH);
        a50.intoArray(sums, 20 * LENGTH);
        a51.intoArray(sums, 21 * LENGTH);
        a52.intoArray(sums, 22 * LENGTH);
        a53.intoArray(sums, 23 * LENGTH);
    }

    /// 4 filters times 6 terms, 24 lane sums in registers.
    static void block4x6(WeightGradient plan, float[] x, int x0, int term, float[] g, int g0, int from, int end, float[] sums) {
        int t0 = x0 + plan.termX[term];
        int t1 = x0 + plan.termX[term + 1];
        int t2 = x0 + plan.termX[term + 2];
        int t3 = x0 + plan.termX[term + 3];
        int t4 = x0 + plan.termX[term + 4];
        int t5 = x0 + plan.termX[term + 5];
        int g1 = g0 + plan.filterG;
        int g2 = g1 + plan.filterG;
        int g3 = g2 + plan.filterG;
        var a00 = FloatVector.zero(SPECIES);
        var a01 = FloatVector.zero(SPECIES);
        var a02 = FloatVector.zero(SPECIES);
        var a03 = FloatVector.zero(SPECIES);
        var a04 = FloatVector.zero(SPECIES);
        var a05 = FloatVector.zero(SPECIES);
        var a10 = FloatVector.zero(SPECIES);
        var a11 = FloatVector.zero(SPECIES);
        var a12 = FloatVector.zero(SPECIES);
        var a13 = FloatVector.zero(SPECIES);
        var a14 = FloatVector.zero(SPECIES);
        var a15 = FloatVector.zero(SPECIES);
        var a20 = FloatVector.zero(SPECIES);
        var a21 = FloatVector.zero(SPECIES);
        var a22 = FloatVector.zero(SPECIES);
        var a23 = FloatVector.zero(SPECIES);
        var a24 = FloatVector.zero(SPECIES);
        var a25 = FloatVector.zero(SPECIES);
        var a30 = FloatVector.zero(SPECIES);
        var a31 = FloatVector.zero(SPECIES);
        var a32 = FloatVector.zero(SPECIES);
        var a33 = FloatVector.zero(SPECIES);
        var a34 = FloatVector.zero(SPECIES);
        var a35 = FloatVector.zero(SPECIES);
        for (int p = from; p < end; p++) {
            int px = plan.positionX[p];
            int pg = plan.positionG[p];
            var v0 = FloatVector.fromArray(SPECIES, x, t0 + px);
            var v1 = FloatVector.fromArray(SPECIES, x, t1 + px);
            var v2 = FloatVector.fromArray(SPECIES, x, t2 + px);
            var v3 = FloatVector.fromArray(SPECIES, x, t3 + px);
            var v4 = FloatVector.fromArray(SPECIES, x, t4 + px);
            var v5 = FloatVector.fromArray(SPECIES, x, t5 + px);
            var k0 = FloatVector.fromArray(SPECIES, g, g0 + pg);
            a00 = v0.fma(k0, a00);
            a01 = v1.fma(k0, a01);
            a02 = v2.fma(k0, a02);
            a03 = v3.fma(k0, a03);
            a04 = v4.fma(k0, a04);
            a05 = v5.fma(k0, a05);
            var k1 = FloatVector.fromArray(SPECIES, g, g1 + pg);
            a10 = v0.fma(k1, a10);
            a11 = v1.fma(k1, a11);
            a12 = v2.fma(k1, a12);
            a13 = v3.fma(k1, a13);
            a14 = v4.fma(k1, a14);
            a15 = v5.fma(k1, a15);
            var k2 = FloatVector.fromArray(SPECIES, g, g2 + pg);
            a20 = v0.fma(k2, a20);
            a21 = v1.fma(k2, a21);
            a22 = v2.fma(k2, a22);
            a23 = v3.fma(k2, a23);
            a24 = v4.fma(k2, a24);
            a25 = v5.fma(k2, a25);
            var k3 = FloatVector.fromArray(SPECIES, g, g3 + pg);
            a30 = v0.fma(k3, a30);
            a31 = v1.fma(k3, a31);
            a32 = v2.fma(k3, a32);
            a33 = v3.fma(k3, a33);
            a34 = v4.fma(k3, a34);
            a35 = v5.fma(k3, a35);
        }
        a00.intoArray(sums, 0);
        a01.intoArray(sums, LENGTH);
        a02.intoArray(sums, 2 * LENGTH);
        a03.intoArray(sums, 3 * LENGTH);
        a04.intoArray(sums, 4 * LENGTH);
        a05.intoArray(sums, 5 * LENGTH);
        a10.intoArray(sums, 6 * LENGTH);
        a11.intoArray(sums, 7 * LENGTH);
        a12.intoArray(sums, 8 * LENGTH);
        a13.intoArray(sums, 9 * LENGTH);
        a14.intoArray(sums, 10 * LENGTH);
        a15.intoArray(sums, 11 * LENGTH);
        a20.intoArray(sums, 12 * LENGTH);
        a21.intoArray(sums, 13 * LENGTH);
        a22.intoArray(sums, 14 * LENGTH);
        a23.intoArray(sums, 15 * LENGTH);
        a24.intoArray(sums, 16 * LENGTH);
        a25.intoArray(sums, 17 * LENGTH);
        a30.intoArray(sums, 18 * LENGTH);
        a31.intoArray(sums, 19 * LENGTH);
        a32.intoArray(sums, 20 * LENGTH);
        a33.intoArray(sums, 21 * LENGTH);
        a34.intoArray(sums, 22 * LENGTH);
        a35.intoArray(sums, 23 * LENGTH);
    }

    /// 1 filters times 1 terms, 1 lane sums in registers.
    static void block1x1(WeightGradient plan, float[] x, int x0, int term, float[] g, int g0, int from, int end, float[] sums) {
        int t0 = x0 + plan.termX[term];
        var a00 = FloatVector.zero(SPECIES);
        for (int p = from; p < end; p++) {
            int px = plan.positionX[p];
            int pg = plan.positionG[p];
            var v0 = FloatVector.fromArray(SPECIES, x, t0 + px);
            var k0 = FloatVector.fromArray(SPECIES, g, g0 + pg);
            a00 = v0.fma(k0, a00);
        }
        a00.intoArray(sums, 0);
    }
}
