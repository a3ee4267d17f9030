package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.RbfSpec;
import org.receptive.text.ReadableException;

/// LeNet-5's output layer: the squared distance of the input to the fixed code of each class. Not in PyTorch.
///
/// Shapes: x (N, C, H, W) with C·H·W values, as many as a code has; y (N, K, 1, 1). Nothing is modified.
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, equation 7</a>
public final class RadialBasis {

    private RadialBasis() {
    }

    /// Computes `y[n,k] = Σ_j (x[n,j] − code[k][j])²`.
    ///
    /// @throws ReadableException if x has another number of values than a code
    public static Array4 forward(RbfSpec spec, Array4 x) {
        spec.outputShape(x.shape());
        var flat = x.reshaped(x.n(), spec.codeLength(), 1, 1);
        return Array4.fill(x.n(), spec.codes().size(), 1, 1, (n, k, row, col) -> {
            double sum = 0;
            for (int j = 0; j < spec.codeLength(); j++) {
                double difference = flat.get(n, j, 0, 0) - spec.codes().get(k).get(j);
                sum += difference * difference;
            }
            return sum;
        });
    }

    /// Computes `gradX[n,j] = Σ_k gradY[n,k] · 2·(x[n,j] − code[k][j])`.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Gradients backward(RbfSpec spec, Array4 x, Array4 gradY) {
        gradY.requireShape("array.gradOutput", x.n(), spec.outputShape(x.shape()));
        var flat = x.reshaped(x.n(), spec.codeLength(), 1, 1);
        var gradX = flat.like((n, j, row, col) -> {
            double sum = 0;
            for (int k = 0; k < spec.codes().size(); k++)
                sum += gradY.get(n, k, 0, 0) * 2 * (flat.get(n, j, 0, 0) - spec.codes().get(k).get(j));
            return sum;
        });
        return Gradients.of(gradX.reshaped(x.n(), x.c(), x.h(), x.w()));
    }
}
