package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// Numbers calculated by hand.
class TransposedConv2dTest {

    private static final Array4 NO_BIAS = Array4.of(1, 1, 1, 1, 0);

    private static Array4 image(int rows, int cols, double... values) {
        return Array4.of(1, 1, rows, cols, values);
    }

    private static TransposedConvSpec transposed(int kernel, int stride, int padding, int outputPad, boolean bias) {
        return new TransposedConvSpec(1, 1, Window.signal(new WindowAxis(kernel, stride, padding, padding, 1)), 0, outputPad, 1, bias);
    }

    @Test
    void transposedConvolutionSendsEveryValueThroughTheKernel() {
        var y = TransposedConv2d.forward(transposed(3, 2, 0, 1, true), image(1, 2, 1, 10), image(1, 3, 1, 2, 3), image(1, 1, 0.5));
        assertThat(y).isEqualTo(image(1, 6, 1.5, 2.5, 13.5, 20.5, 30.5, 0.5));
    }

    @Test
    void thePaddingOfATransposedConvolutionIsCutOff() {
        assertThat(TransposedConv2d.forward(transposed(3, 2, 1, 0, false), image(1, 2, 1, 10), image(1, 3, 1, 2, 3), NO_BIAS))
                .isEqualTo(image(1, 3, 2, 13, 20));
    }
}
