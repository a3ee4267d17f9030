package org.receptive.reference;

import java.util.Arrays;
import org.receptive.array.Array4;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.ReadableException;

/// The softmax layer along an axis, and its logarithm. PyTorch's `Softmax`, `Softmax2d` and `LogSoftmax`.
///
/// Shapes: x and y (N, C, H, W). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html">PyTorch, Softmax</a>
public final class Softmax {

    private Softmax() {
    }

    /// Computes `y_i = e^(x_i − m) / Σ_j e^(x_j − m)` along the axis, or its logarithm `x_i − m − ln Σ_j e^(x_j − m)`.
    ///
    /// m is the maximum of the line; without it e^x could overflow.
    public static Array4 forward(SoftmaxSpec spec, Array4 x) {
        return x.like((n, c, row, col) -> {
            var line = line(spec.axis(), x, n, c, row, col);
            double m = Arrays.stream(line).max().orElseThrow();
            // from left to right, as one adds by hand; a sum of a stream would compensate the rounding
            double sum = Arrays.stream(line).map(v -> Math.exp(v - m)).reduce(0, Double::sum);
            double shifted = x.get(n, c, row, col) - m;
            return spec.logarithm() ? shifted - Math.log(sum) : Math.exp(shifted) / sum;
        });
    }

    /// Computes `gradX_i = y_i · (gradY_i − Σ_j gradY_j·y_j)` along the axis, or for the logarithm `gradY_i − e^y_i · Σ_j gradY_j`.
    ///
    /// @param gradY ∂loss/∂y, of the shape of x
    /// @throws ReadableException if the gradient has not the shape of x
    public static Gradients backward(SoftmaxSpec spec, Array4 x, Array4 gradY) {
        gradY.requireShape("array.gradOutput", x.n(), x.shape());
        var y = forward(spec, x);
        return Gradients.of(x.like((n, c, row, col) -> {
            double own = y.get(n, c, row, col);
            var outputs = line(spec.axis(), y, n, c, row, col);
            var gradients = line(spec.axis(), gradY, n, c, row, col);
            if (spec.logarithm())
                return gradY.get(n, c, row, col) - Math.exp(own) * Arrays.stream(gradients).sum();
            double product = 0;
            for (int j = 0; j < outputs.length; j++)
                product += gradients[j] * outputs[j];
            return own * (gradY.get(n, c, row, col) - product);
        }));
    }

    /// Returns the values on the line along `axis` through a position.
    private static double[] line(SoftmaxSpec.Axis axis, Array4 x, int n, int c, int row, int col) {
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
