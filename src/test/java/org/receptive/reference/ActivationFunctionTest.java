package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.spec.Activation;

/// Activation functions at extremes and at kinks.
class ActivationFunctionTest {

    @Test
    void extremeArgumentsOverflowNowhere() {
        for (var function : List.of(new Activation.Sigmoid(), new Activation.Tanh(), new Activation.Softplus(), new Activation.Gelu(),
                new Activation.Elu(1), Activation.ScaledTanh.lecun()))
            for (double x : new double[] {-1e4, -745.5, -100, -0.0, 0, 100, 709.5, 1e4}) {
                assertThat(ActivationFunction.value(function, x)).as("%s of %s", function, x).isFinite();
                assertThat(ActivationFunction.derivative(function, x)).as("derivative of %s at %s", function, x).isFinite();
            }
        assertThat(ActivationFunction.value(new Activation.Softplus(), 1e4)).isEqualTo(1e4);
        assertThat(ActivationFunction.value(new Activation.Softplus(), 0)).isEqualTo(Math.log(2));
    }

    @Test
    void atAKinkTheDerivativeIsThatFromBelow() {
        assertThat(ActivationFunction.derivative(new Activation.Relu(), 0)).isZero();
        assertThat(ActivationFunction.derivative(new Activation.LeakyRelu(0.2), 0)).isEqualTo(0.2);
        assertThat(ActivationFunction.derivative(new Activation.Elu(1.5), 0)).isEqualTo(1.5);
    }
}
