package org.receptive.reference;

import java.util.Arrays;
import org.receptive.array.Array4;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.ReadableException;

/// Softmax along an axis, and its logarithm. The result has the shape of x.
public final class Softmaxes {

    private Softmaxes() {
    }

    /// Computes `y_i = e^(x_i − m) / Σ_j e^(x_j − m)` along the axis, or its logarithm `x_i − m − ln Σ_j e^(x_j − m)`.
    ///
    /// m is the maximum of the line; without it e^x could overflow.
    public static Array4 apply(Array4 x, SoftmaxSpec spec) {
        return x.like((n, c, row, col) -> {
            var line = line(x, spec.axis(), n, c, row, col);
            double m = Arrays.stream(line).max().orElseThrow();
            double sum = Arrays.stream(line).map(v -> Math.exp(v - m)).sum();
            double shifted = x.get(n, c, row, col) - m;
            return spec.logarithm() ? shifted - Math.log(sum) : Math.exp(shifted) / sum;
        });
    }

    /// Computes `gradX_i = y_i · (g_i − Σ_j g_j·y_j)` with g the gradient of the output, or for the logarithm `g_i − e^y_i · Σ_j g_j`.
    ///
    /// @throws ReadableException if the gradient has not the shape of x
    public static Array4 gradX(Array4 x, Array4 gradOutput, SoftmaxSpec spec) {
        Expected.gradient(gradOutput, x.n(), x.shape());
        var y = apply(x, spec);
        return x.like((n, c, row, col) -> {
            double own = y.get(n, c, row, col);
            var outputs = line(y, spec.axis(), n, c, row, col);
            var gradients = line(gradOutput, spec.axis(), n, c, row, col);
            if (spec.logarithm())
                return gradOutput.get(n, c, row, col) - Math.exp(own) * Arrays.stream(gradients).sum();
            double product = 0;
            for (int j = 0; j < outputs.length; j++)
                product += gradients[j] * outputs[j];
            return own * (gradOutput.get(n, c, row, col) - product);
        });
    }

    /// Returns the values on the line along `axis` through a position.
    private static double[] line(Array4 x, SoftmaxSpec.Axis axis, int n, int c, int row, int col) {
        int length = switch (axis) {
            case CHANNELS -> x.c();
            case ROWS -> x.h();
            case COLS -> x.w();
        };
        var line = new double[length];
        for (int i = 0; i < length; i++)
            line[i] = switch (axis) {
                case CHANNELS -> x.get(n, i, row, col);
                case ROWS -> x.get(n, c, i, col);
                case COLS -> x.get(n, c, row, i);
            };
        return line;
    }
}
