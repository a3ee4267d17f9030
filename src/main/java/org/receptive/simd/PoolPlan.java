package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// Reduces the windows of every map of a lane block to one value each: their maximum, or their sum times a factor of the position.
public final class PoolPlan {

    private final int channels;
    private final int inputMap;
    private final int outputMap;
    /// Window p reads the cells `cells[starts[p]] … cells[starts[p+1] − 1]`, in row-major order, as offsets in a map.
    private final int[] starts;
    private final int[] cells;
    private final float[] factors;
    private final boolean disjoint;
    private final boolean covering;

    private PoolPlan(Shape input, List<int[]> windows, float[] factors) {
        channels = input.channels();
        inputMap = input.rows() * input.cols() * LENGTH;
        outputMap = windows.size() * LENGTH;
        this.factors = factors;
        starts = new int[windows.size() + 1];
        for (int p = 0; p < windows.size(); p++)
            starts[p + 1] = starts[p] + windows.get(p).length;
        cells = windows.stream().flatMapToInt(Arrays::stream).toArray();
        long distinct = Arrays.stream(cells).distinct().count();
        disjoint = distinct == cells.length;
        covering = distinct == (long) input.rows() * input.cols();
    }

    /// Plans pooling; the factors are those of an average.
    public static PoolPlan of(PoolSpec spec, Shape input) {
        var output = spec.outputShape(input);
        var windows = new ArrayList<int[]>();
        var factors = new float[output.rows() * output.cols()];
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        for (int r = 0; r < output.rows(); r++)
            for (int c = 0; c < output.cols(); c++) {
                var window = cells(spec.window(), input, r, c);
                int divisor = spec.countPadding() ? counted(rows, input.rows(), r) * counted(cols, input.cols(), c) : window.length;
                // a window in the padding alone has the mean 0
                factors[windows.size()] = 1f / Math.max(1, divisor);
                windows.add(window);
            }
        return new PoolPlan(input, windows, factors);
    }

    /// Counts the cells of a window that lie inside the padded input; under the ceiling rule the last window may hang over it.
    private static int counted(WindowAxis axis, int input, int output) {
        int count = 0;
        for (int k = 0; k < axis.kernel(); k++)
            if (axis.inputIndex(output, k) < input + axis.padAfter())
                count++;
        return count;
    }

    /// Plans the sum of every window, which trainable subsampling weighs.
    public static PoolPlan sums(Window window, Shape input) {
        int rows = window.rows().outputSize(input.rows());
        int cols = window.cols().outputSize(input.cols());
        var windows = new ArrayList<int[]>();
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < cols; c++)
                windows.add(cells(window, input, r, c));
        var factors = new float[windows.size()];
        Arrays.fill(factors, 1f);
        return new PoolPlan(input, windows, factors);
    }

    /// Plans pooling to a given size.
    public static PoolPlan of(AdaptivePoolSpec spec, Shape input) {
        var windows = new ArrayList<int[]>();
        for (int r = 0; r < spec.outRows(); r++)
            for (int c = 0; c < spec.outCols(); c++) {
                var window = new ArrayList<Integer>();
                for (int row = AdaptivePoolSpec.first(r, spec.outRows(), input.rows()); row < AdaptivePoolSpec.end(r, spec.outRows(),
                        input.rows()); row++)
                    for (int col = AdaptivePoolSpec.first(c, spec.outCols(), input.cols());
                            col < AdaptivePoolSpec.end(c, spec.outCols(), input.cols()); col++)
                        window.add((row * input.cols() + col) * LENGTH);
                windows.add(window.stream().mapToInt(Integer::intValue).toArray());
            }
        var factors = new float[windows.size()];
        for (int p = 0; p < factors.length; p++)
            factors[p] = 1f / windows.get(p).length;
        return new PoolPlan(input, windows, factors);
    }

    private static int[] cells(Window window, Shape input, int r, int c) {
        var cells = new ArrayList<Integer>();
        for (int kr = 0; kr < window.rows().kernel(); kr++)
            for (int kc = 0; kc < window.cols().kernel(); kc++) {
                int row = window.rows().inputIndex(r, kr);
                int col = window.cols().inputIndex(c, kc);
                if (row >= 0 && row < input.rows() && col >= 0 && col < input.cols())
                    cells.add((row * input.cols() + col) * LENGTH);
            }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    private void requireBuffers(float[] x, float[] y) {
        SlidingSum.requireInside(0, channels * inputMap, x);
        SlidingSum.requireInside(0, channels * outputMap, y);
    }

    /// Computes the maximum of every window. Modifies: y.
    public void max(float[] x, float[] y) {
        requireBuffers(x, y);
        for (int channel = 0; channel < channels; channel++) {
            int x0 = channel * inputMap;
            int y0 = channel * outputMap;
            for (int p = 0; p < factors.length; p++) {
                int end = starts[p + 1];
                var most = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
                for (int i = starts[p]; i < end; i++)
                    most = most.max(FloatVector.fromArray(SPECIES, x, x0 + cells[i]));
                most.intoArray(y, y0 + p * LENGTH);
            }
        }
    }

    /// Gives each gradient to the first maximum of its window, in row-major order. Modifies: gradX.
    public void maxBackward(float[] x, float[] y, float[] gradY, float[] gradX) {
        requireBuffers(x, y);
        requireBuffers(gradX, gradY);
        if (!disjoint || !covering)
            Arrays.fill(gradX, 0, channels * inputMap, 0f);
        for (int channel = 0; channel < channels; channel++) {
            int x0 = channel * inputMap;
            int y0 = channel * outputMap;
            for (int p = 0; p < factors.length; p++) {
                int end = starts[p + 1];
                var most = FloatVector.fromArray(SPECIES, y, y0 + p * LENGTH);
                var g = FloatVector.fromArray(SPECIES, gradY, y0 + p * LENGTH);
                for (int i = starts[p]; i < end; i++) {
                    int at = x0 + cells[i];
                    VectorMask<Float> here = FloatVector.fromArray(SPECIES, x, at).compare(VectorOperators.EQ, most);
                    var given = FloatVector.zero(SPECIES).blend(g, here);
                    g = g.blend(0f, here);
                    (disjoint ? given : given.add(FloatVector.fromArray(SPECIES, gradX, at))).intoArray(gradX, at);
                }
            }
        }
    }

    /// Computes every window's sum times the position's factor. Modifies: y.
    public void sum(float[] x, float[] y) {
        requireBuffers(x, y);
        for (int channel = 0; channel < channels; channel++) {
            int x0 = channel * inputMap;
            int y0 = channel * outputMap;
            for (int p = 0; p < factors.length; p++) {
                int end = starts[p + 1];
                var sum = FloatVector.zero(SPECIES);
                for (int i = starts[p]; i < end; i++)
                    sum = sum.add(FloatVector.fromArray(SPECIES, x, x0 + cells[i]));
                sum.mul(factors[p]).intoArray(y, y0 + p * LENGTH);
            }
        }
    }

    /// Gives each gradient, times the position's factor, to all cells of its window. Modifies: gradX.
    public void sumBackward(float[] gradY, float[] gradX) {
        requireBuffers(gradX, gradY);
        if (!disjoint || !covering)
            Arrays.fill(gradX, 0, channels * inputMap, 0f);
        for (int channel = 0; channel < channels; channel++) {
            int x0 = channel * inputMap;
            int y0 = channel * outputMap;
            for (int p = 0; p < factors.length; p++) {
                int end = starts[p + 1];
                var g = FloatVector.fromArray(SPECIES, gradY, y0 + p * LENGTH).mul(factors[p]);
                for (int i = starts[p]; i < end; i++) {
                    int at = x0 + cells[i];
                    (disjoint ? g : g.add(FloatVector.fromArray(SPECIES, gradX, at))).intoArray(gradX, at);
                }
            }
        }
    }
}
