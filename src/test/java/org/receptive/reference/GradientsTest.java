package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Window;

class GradientsTest {

    private static final Array4 X = Array4.of(1, 1, 2, 2, 1, 2, 3, 4);

    @Test
    void theBiasGathersTheGradientsOfItsMap() {
        var spec = new ConvSpec(1, 1, Window.valid(1, 1), 1, true);
        var gradients = Conv2d.backward(spec, X, Array4.of(1, 1, 1, 1, 7), Array4.of(1, 1, 2, 2, 1, 10, 100, 1000));
        assertThat(gradients.gradB()).isEqualTo(Array4.of(1, 1, 1, 1, 1111));
        assertThat(gradients.gradW()).isEqualTo(Array4.of(1, 1, 1, 1, 4321));
        assertThat(gradients.gradX()).isEqualTo(Array4.of(1, 1, 2, 2, 7, 70, 700, 7000));
    }

    @Test
    void aLayerWithoutParametersHasNoGradientOfThem() {
        var gradients = Pool2d.backward(PoolSpec.square(PoolKind.MAX, 2), X, Array4.of(1, 1, 1, 1, 5));
        assertThat(gradients.gradX()).isEqualTo(Array4.of(1, 1, 2, 2, 0, 0, 0, 5));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(gradients::gradW).withMessage("the layer has no weight");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(gradients::gradB).withMessage("the layer has no bias");
    }
}
