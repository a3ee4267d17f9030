package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

/// What a network refuses.
class ReferenceNetworkTest {

    private static final Array4 NO_BIAS = Array4.of(1, 1, 1, 1, 0);

    private static Array4 image(int rows, int cols, double... values) {
        return Array4.of(1, 1, rows, cols, values);
    }

    @Test
    void aNetworkRefusesMissingAndMisshapenParameters() {
        var spec = NetworkSpec.chain("n", new Shape(1, 2, 2), Map.of("fc", new DenseSpec(4, 3, true)));
        var w = Array4.of(3, 4, 1, 1, new double[12]);
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> new ReferenceNetwork(spec, Map.of("fc.weight", w)))
                .withMessage("layer fc has no bias: give one of shape 3×1×1×1");
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> new ReferenceNetwork(spec, Map.of("fc.weight", w, "fc.bias", NO_BIAS)))
                .withMessage("the bias of layer fc must have the shape 3×1×1×1 but has 1×1×1×1: give one of that shape");
        var network = new ReferenceNetwork(spec, Map.of("fc.weight", w, "fc.bias", Array4.of(3, 1, 1, 1, 1, 2, 3)));
        assertThat(network.output(image(2, 2, 9, 9, 9, 9))).isEqualTo(Array4.of(1, 3, 1, 1, 1, 2, 3));
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> network.forward(image(1, 2, 9, 9)))
                .withMessage("the input must have the shape 1×1×2×2 but has 1×1×1×2: give one of that shape");
    }
}
