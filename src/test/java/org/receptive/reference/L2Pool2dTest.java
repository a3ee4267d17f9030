package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

class L2Pool2dTest {

    private static final PoolSpec OVERLAPPING = new PoolSpec(PoolKind.MAX,
            new Window(new WindowAxis(3, 2, 1, 1, 1), new WindowAxis(2, 1, 0, 1, 2)),
            true, true);

    @Test
    void threeAndFourGiveFive() {
        var y = L2Pool2d.forward(PoolSpec.square(PoolKind.MAX, 2), Array4.of(1, 1, 2, 2, 3, 0, 0, -4));
        assertThat(y.toArray()).containsExactly(5);
    }

    @Test
    void theGradientIsThatOfDifferences() {
        var random = new Random(3);
        var x = Array4.fill(2, 2, 6, 5, (_, _, _, _) -> random.nextGaussian());
        var y = L2Pool2d.forward(OVERLAPPING, x);
        var gradY = y.like((_, _, _, _) -> random.nextGaussian());
        var gradX = L2Pool2d.backward(OVERLAPPING, x, gradY).gradX().toArray();
        for (int i = 0; i < gradX.length; i++)
            assertThat(gradX[i]).isCloseTo((product(x, gradY, i, 1e-5) - product(x, gradY, i, -1e-5)) / 2e-5, within(1e-7));
    }

    private static double product(Array4 x, Array4 gradY, int at, double by) {
        var values = x.toArray();
        values[at] += by;
        var y = L2Pool2d.forward(OVERLAPPING, x.withValues(values)).toArray();
        double sum = 0;
        for (int i = 0; i < y.length; i++)
            sum += y[i] * gradY.toArray()[i];
        return sum;
    }

    @Test
    void aWindowOfZerosSendsNoGradientBack() {
        var x = Array4.of(1, 1, 2, 2, 0, 0, 0, 0);
        assertThat(L2Pool2d.backward(PoolSpec.square(PoolKind.MAX, 2), x, Array4.of(1, 1, 1, 1, 7)).gradX().toArray()).containsOnly(0);
    }
}
