package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.SoftmaxSpec;

/// Softmax at extremes and along each axis.
class SoftmaxTest {

    private static Array4 row(double... values) {
        return Array4.of(1, values.length, 1, 1, values);
    }

    @Test
    void softmaxSubtractsTheMaximumFirst() {
        var large = row(1000, 1000, -1000);
        assertThat(Softmax.forward(SoftmaxSpec.overClasses(), large)).isEqualTo(row(0.5, 0.5, 0));
        assertThat(Softmax.forward(new SoftmaxSpec(SoftmaxSpec.Axis.CHANNELS, true), large).get(0, 2, 0, 0)).isCloseTo(-2000 - Math.log(2),
                within(1e-9));
    }

    @Test
    void softmaxSumsToOneAlongItsAxisOnly() {
        var x = Array4.of(1, 1, 2, 2, 0, Math.log(3), Math.log(3), 0);
        assertThat(Softmax.forward(new SoftmaxSpec(SoftmaxSpec.Axis.ROWS, false), x).get(0, 0, 1, 0)).isCloseTo(0.75, within(1e-15));
        assertThat(Softmax.forward(new SoftmaxSpec(SoftmaxSpec.Axis.COLS, false), x).get(0, 0, 0, 0)).isCloseTo(0.25, within(1e-15));
        assertThat(Softmax.forward(SoftmaxSpec.overClasses(), x)).isEqualTo(x.map(_ -> 1));
    }
}
