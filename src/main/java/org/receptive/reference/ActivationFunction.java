package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.Activation;
import org.receptive.spec.Activation.Elu;
import org.receptive.spec.Activation.Gelu;
import org.receptive.spec.Activation.LeakyRelu;
import org.receptive.spec.Activation.Relu;
import org.receptive.spec.Activation.ScaledTanh;
import org.receptive.spec.Activation.Sigmoid;
import org.receptive.spec.Activation.Softplus;
import org.receptive.spec.Activation.Tanh;
import org.receptive.text.ReadableException;

/// The activation layer: a function applied value by value. PyTorch's `ReLU`, `LeakyReLU`, `Sigmoid`, `Tanh`, `ELU`, `GELU`, `Softplus`;
/// the scaled tanh is LeNet-5's.
///
/// Shapes: x and y (N, C, H, W). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/nn.html#non-linear-activations-weighted-sum-nonlinearity">PyTorch, activations</a>
public final class ActivationFunction {

    private ActivationFunction() {
    }

    /// Computes `y = f(x)` for every value.
    public static Array4 forward(Activation function, Array4 x) {
        return x.map(value -> value(function, value));
    }

    /// Computes `gradX = gradY · f′(x)` for every value.
    ///
    /// @param gradY ∂loss/∂y, of the shape of x
    /// @throws ReadableException if the gradient has not the shape of x
    public static Gradients backward(Activation function, Array4 x, Array4 gradY) {
        gradY.requireShape("array.gradOutput", x.n(), x.shape());
        return Gradients.of(x.like((n, c, row, col) -> gradY.get(n, c, row, col) * derivative(function, x.get(n, c, row, col))));
    }

    /// Returns `f(x)`.
    public static double value(Activation function, double x) {
        return switch (function) {
            case Relu _ -> Math.max(0, x);
            case LeakyRelu(double slope) -> x > 0 ? x : slope * x;
            case Sigmoid _ -> sigmoid(x);
            case Tanh _ -> Math.tanh(x);
            case ScaledTanh(double amplitude, double slope) -> amplitude * Math.tanh(slope * x);
            case Elu(double alpha) -> x > 0 ? x : alpha * Math.expm1(x);
            case Gelu _ -> x * ErrorFunction.normal(x);
            // ln(1 + e^x) with the larger of the two terms taken out, so that e^x cannot overflow
            case Softplus _ -> Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
        };
    }

    /// Returns `f′(x)`; at a kink the derivative from below, as PyTorch does.
    public static double derivative(Activation function, double x) {
        return switch (function) {
            case Relu _ -> x > 0 ? 1 : 0;
            case LeakyRelu(double slope) -> x > 0 ? 1 : slope;
            case Sigmoid _ -> sigmoid(x) * (1 - sigmoid(x));
            case Tanh _ -> 1 - square(Math.tanh(x));
            case ScaledTanh(double amplitude, double slope) -> amplitude * slope * (1 - square(Math.tanh(slope * x)));
            case Elu(double alpha) -> x > 0 ? 1 : alpha * Math.exp(x);
            case Gelu _ -> ErrorFunction.normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            case Softplus _ -> sigmoid(x);
        };
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double square(double x) {
        return x * x;
    }
}
