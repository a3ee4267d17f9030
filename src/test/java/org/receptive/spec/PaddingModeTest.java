package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PaddingModeTest {

    @Test
    void narrowHasNoPadding() {
        assertThat(PaddingMode.NARROW.applyTo(new WindowAxis(5, 2, 3, 4, 2))).isEqualTo(new WindowAxis(5, 2, 0, 0, 2));
    }

    @Test
    void equalWidthPadsTheDilatedKernel() {
        assertThat(PaddingMode.EQUAL_WIDTH.applyTo(new WindowAxis(3, 1, 0, 0, 2))).isEqualTo(new WindowAxis(3, 1, 2, 2, 2));
    }

    @Test
    void equalWidthPutsTheOddZeroAfter() {
        assertThat(PaddingMode.EQUAL_WIDTH.applyTo(new WindowAxis(4, 1, 0, 0, 1))).isEqualTo(new WindowAxis(4, 1, 1, 2, 1));
        assertThat(PaddingMode.EQUAL_WIDTH.applyTo(new WindowAxis(2, 1, 0, 0, 3))).isEqualTo(new WindowAxis(2, 1, 1, 2, 3));
    }

    @Test
    void equalWidthDependsOnTheKernelAndNotOnTheStride() {
        assertThat(PaddingMode.EQUAL_WIDTH.applyTo(new WindowAxis(5, 3, 0, 0, 1))).isEqualTo(new WindowAxis(5, 3, 2, 2, 1));
    }

    @Test
    void widePadsSoThatEveryWeightMeetsEveryCell() {
        assertThat(PaddingMode.WIDE.applyTo(new WindowAxis(3, 1, 0, 0, 2))).isEqualTo(new WindowAxis(3, 1, 4, 4, 2));
    }

    @Test
    void causalPutsAllZerosBefore() {
        assertThat(PaddingMode.CAUSAL.applyTo(new WindowAxis(3, 1, 1, 1, 2))).isEqualTo(new WindowAxis(3, 1, 4, 0, 2));
        assertThat(PaddingMode.CAUSAL.applyTo(new WindowAxis(2, 3, 0, 7, 1))).isEqualTo(new WindowAxis(2, 3, 1, 0, 1));
        assertThat(PaddingMode.CAUSAL.applyTo(WindowAxis.plain(1))).isEqualTo(WindowAxis.plain(1));
    }

    @Test
    void noOutputOfCausalPaddingReadsACellThatComesLater() {
        for (int kernel = 1; kernel <= 6; kernel++)
            for (int dilation = 1; dilation <= 4; dilation++)
                for (int stride = 1; stride <= 3; stride++) {
                    var axis = PaddingMode.CAUSAL.applyTo(new WindowAxis(kernel, stride, 0, 0, dilation));
                    for (int output = 0; output < 20; output++)
                        assertThat(axis.inputIndex(output, kernel - 1)).isEqualTo(output * stride);
                }
    }

    @Test
    void customStaysAsItIs() {
        var axis = new WindowAxis(3, 2, 0, 5, 2);
        assertThat(PaddingMode.CUSTOM.applyTo(axis)).isSameAs(axis);
    }

    @Test
    void aWindowIsPaddedOnBothAxes() {
        assertThat(PaddingMode.WIDE.applyTo(Window.valid(2, 3))).isEqualTo(Window.full(2, 3));
    }

    @Test
    void withStrideOneTheNamedAmountsGiveTheNamedSizes() {
        var random = new Random(5);
        for (int n = 0; n < 500; n++) {
            var axis = WindowAxis.plain(1 + random.nextInt(8)).withDilation(1 + random.nextInt(4));
            int input = axis.extent() + random.nextInt(9);
            assertThat(PaddingMode.NARROW.applyTo(axis).outputSize(input)).isEqualTo(input - axis.extent() + 1);
            assertThat(PaddingMode.EQUAL_WIDTH.applyTo(axis).outputSize(input)).isEqualTo(input);
            assertThat(PaddingMode.WIDE.applyTo(axis).outputSize(input)).isEqualTo(input + axis.extent() - 1);
            assertThat(PaddingMode.CAUSAL.applyTo(axis).outputSize(input)).isEqualTo(input);
        }
    }
}
