package org.receptive.nn;

import org.receptive.golden.GoldenCase;
import org.receptive.golden.GoldenOperation;
import org.receptive.simd.Lanes;
import org.receptive.simd.LossLoops;

/// The losses of the fast engine against golden cases. A position of a map (N, K, H, W) counts as an example of its own.
final class GoldenLoss {

    private GoldenLoss() {}

    static void check(GoldenCase golden, GoldenOperation.CrossEntropy spec) {
        int classes = golden.x().c();
        int cells = golden.x().h() * golden.x().w();
        int count = golden.x().n() * cells;
        var targets = new float[count][classes];
        for (int e = 0; e < count; e++)
            for (int k = 0; k < classes; k++)
                targets[e][k] = (float) ((k == spec.targets().get(e) ? 1 - spec.labelSmoothing() : 0) + spec.labelSmoothing() / classes);
        float weight = spec.mean() ? 1f / count : 1f;
        check(golden, targets, weight, weight, true);
    }

    static void check(GoldenCase golden, GoldenOperation.SquaredError spec) {
        var x = golden.x();
        int classes = x.c();
        int cells = x.h() * x.w();
        int count = x.n() * cells;
        var targets = new float[count][classes];
        for (int e = 0; e < count; e++)
            for (int k = 0; k < classes; k++)
                targets[e][k] = (float) spec.target().get(e / cells, k, e % cells / x.w(), e % x.w());
        float weight = spec.mean() ? 1f / count : classes;
        check(golden, targets, weight, weight, false);
    }

    private static void check(GoldenCase golden, float[][] targets, float weight, float lossWeight, boolean entropy) {
        var x = golden.x();
        int classes = x.c();
        int cells = x.h() * x.w();
        var gradX = new float[x.count()];
        double sum = 0;
        for (int first = 0; first < targets.length; first += Lanes.LENGTH) {
            int used = Math.min(Lanes.LENGTH, targets.length - first);
            var z = new float[classes * Lanes.LENGTH];
            var t = new float[z.length];
            var w = new float[Lanes.LENGTH];
            for (int e = 0; e < used; e++) {
                w[e] = weight;
                for (int k = 0; k < classes; k++) {
                    z[k * Lanes.LENGTH + e] = (float) x.get((first + e) / cells, k, (first + e) % cells / x.w(), (first + e) % x.w());
                    t[k * Lanes.LENGTH + e] = targets[first + e][k];
                }
            }
            var g = new float[z.length];
            var losses = new float[Lanes.LENGTH];
            if (entropy)
                LossLoops.crossEntropy(z, classes, t, w, g, losses);
            else
                LossLoops.meanSquaredError(z, classes, t, w, g, losses);
            for (int e = 0; e < used; e++) {
                sum += losses[e];
                for (int k = 0; k < classes; k++)
                    gradX[((first + e) / cells * classes + k) * cells + (first + e) % cells] = g[k * Lanes.LENGTH + e];
            }
        }
        EngineGoldenTest.requireClose(new float[] {(float) (sum * lossWeight)},
                EngineGoldenTest.expected(golden.float32Outputs(), golden.outputs(), "y"), golden.id() + " loss");
        float start = EngineGoldenTest.floats(golden.gradOutput())[0];
        for (int i = 0; i < gradX.length; i++)
            gradX[i] *= start;
        EngineGoldenTest.requireClose(gradX, EngineGoldenTest.expected(golden.float32Grads(), golden.grads(), "x"),
                golden.id() + " gradient");
    }
}
