package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.RbfSpec;
import org.receptive.text.ReadableException;

/// LeNet-5's output layer: the squared distance of the input to the fixed code of each class.
///
/// Shapes: x (N, C, H, W) with C·H·W values, as many as a code has; y (N, K, 1, 1).
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, equation 7</a>
public final class RadialBasis {

    private RadialBasis() {
    }

    /// Computes `y[n,k] = Σ_j (x[n,j] − code[k][j])²`.
    ///
    /// @throws ReadableException if x has another number of values than a code
    public static Array4 distances(Array4 x, RbfSpec spec) {
        spec.outputShape(x.shape());
        var rows = x.reshaped(x.n(), spec.codeLength(), 1, 1);
        return Array4.fill(x.n(), spec.codes().size(), 1, 1, (n, k, row, col) -> {
            double sum = 0;
            for (int j = 0; j < spec.codeLength(); j++) {
                double difference = rows.get(n, j, 0, 0) - spec.codes().get(k).get(j);
                sum += difference * difference;
            }
            return sum;
        });
    }

    /// Computes `gradX[n,j] = Σ_k gradOutput[n,k] · 2·(x[n,j] − code[k][j])`.
    ///
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 gradX(Array4 x, Array4 gradOutput, RbfSpec spec) {
        Expected.gradient(gradOutput, x.n(), spec.outputShape(x.shape()));
        var rows = x.reshaped(x.n(), spec.codeLength(), 1, 1);
        var gradX = rows.like((n, j, row, col) -> {
            double sum = 0;
            for (int k = 0; k < spec.codes().size(); k++)
                sum += gradOutput.get(n, k, 0, 0) * 2 * (rows.get(n, j, 0, 0) - spec.codes().get(k).get(j));
            return sum;
        });
        return gradX.reshaped(x.n(), x.c(), x.h(), x.w());
    }
}
