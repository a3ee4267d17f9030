package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;

/// Computes the softmax of a lane block along one axis, or its logarithm: `e^(x − max) / Σ e^(x − max)`.
///
/// The values of one group, which sum to 1, are `size` vectors that lie `step` floats apart.
public final class SoftmaxPlan {

    private final int size;
    private final int step;
    private final int[] groups;
    private final boolean logarithm;

    /// Plans the groups of an input of this shape.
    public SoftmaxPlan(SoftmaxSpec spec, Shape input) {
        logarithm = spec.logarithm();
        int channels = input.channels();
        int rows = input.rows();
        int cols = input.cols();
        size = switch (spec.axis()) {
            case CHANNELS -> channels;
            case ROWS -> rows;
            case COLS -> cols;
        };
        step = LENGTH * switch (spec.axis()) {
            case CHANNELS -> rows * cols;
            case ROWS -> cols;
            case COLS -> 1;
        };
        groups = switch (spec.axis()) {
            case CHANNELS -> groups(1, rows * cols, 0, 1);
            case ROWS -> groups(channels, cols, rows * cols, 1);
            case COLS -> groups(channels, rows, rows * cols, cols);
        };
    }

    private static int[] groups(int outer, int inner, int outerStep, int innerStep) {
        var groups = new int[outer * inner];
        for (int i = 0; i < groups.length; i++)
            groups[i] = (i / inner * outerStep + i % inner * innerStep) * LENGTH;
        return groups;
    }

    /// Computes the probabilities, or their logarithms. Modifies: y, which may be x.
    public void forward(float[] x, float[] y) {
        for (int group : groups) {
            int end = group + size * step;
            var most = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
            for (int i = group; i < end; i += step)
                most = most.max(FloatVector.fromArray(SPECIES, x, i));
            var sum = FloatVector.zero(SPECIES);
            for (int i = group; i < end; i += step)
                sum = sum.add(VectorFunctions.exp(FloatVector.fromArray(SPECIES, x, i).sub(most)));
            if (logarithm) {
                var all = VectorFunctions.log(sum).add(most);
                for (int i = group; i < end; i += step)
                    FloatVector.fromArray(SPECIES, x, i).sub(all).intoArray(y, i);
            } else
                for (int i = group; i < end; i += step)
                    VectorFunctions.exp(FloatVector.fromArray(SPECIES, x, i).sub(most)).div(sum).intoArray(y, i);
        }
    }

    /// Computes `gradX = y·(gradY − Σ gradY·y)`, or for the logarithm `gradY − e^y·Σ gradY`. Modifies: gradX, which may be gradY.
    public void backward(float[] y, float[] gradY, float[] gradX) {
        for (int group : groups) {
            int end = group + size * step;
            var sum = FloatVector.zero(SPECIES);
            for (int i = group; i < end; i += step) {
                var g = FloatVector.fromArray(SPECIES, gradY, i);
                sum = logarithm ? sum.add(g) : g.fma(FloatVector.fromArray(SPECIES, y, i), sum);
            }
            for (int i = group; i < end; i += step) {
                var g = FloatVector.fromArray(SPECIES, gradY, i);
                var v = FloatVector.fromArray(SPECIES, y, i);
                (logarithm ? g.sub(VectorFunctions.exp(v).mul(sum)) : g.sub(sum).mul(v)).intoArray(gradX, i);
            }
        }
    }
}
