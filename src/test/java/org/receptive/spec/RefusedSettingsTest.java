package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

/// Impossible numbers are refused with what was found and the way out.
class RefusedSettingsTest {

    private static final int HUGE = Integer.MAX_VALUE;

    private static String refusal(ThrowingCallable attempt) {
        var message = new String[1];
        assertThatExceptionOfType(ReadableException.class).isThrownBy(attempt).satisfies(e -> {
            message[0] = String.valueOf(e.getMessage());
            assertThat(Texts.of(Language.CHINESE).get(e.problem())).isNotBlank().doesNotContain("{");
        });
        return message[0];
    }

    @Test
    void aKernelThatDoesNotFitIsToldWithBothSizesAndTheWayOut() {
        assertThat(refusal(() -> new WindowAxis(5, 1, 0, 0, 2).outputSize(6)))
                .isEqualTo(
                        "a kernel spanning 9 cells does not fit an input of 6 cells with 0 and 0 zeros added: pad by 2 more on each side, "
                                + "or lower the kernel size or the dilation");
    }

    @Test
    void theProposedPaddingMakesTheWindowFit() {
        for (int kernel = 2; kernel < 9; kernel++)
            for (int input = 1; input < kernel; input++) {
                var axis = WindowAxis.plain(kernel);
                var refused = input;
                var text = refusal(() -> axis.outputSize(refused));
                int proposed = Integer.parseInt(text.replaceAll(".*pad by (\\d+) more.*", "$1"));
                assertThat(axis.withPadding(proposed, proposed).fits(input)).as(text).isTrue();
                assertThat(axis.withPadding(proposed - 1, proposed - 1).fits(input)).as(text).isFalse();
            }
    }

    @Test
    void anEmptyInputIsToldAsSuchAndNotAsAPaddingProblem() {
        assertThat(refusal(() -> WindowAxis.plain(1).outputSize(0)))
                .isEqualTo("the input size cannot be 0: choose a whole number from 1 to 1048576");
    }

    @Test
    void aKernelOfZeroIsRefused() {
        assertThat(refusal(() -> WindowAxis.plain(0))).isEqualTo("the kernel size cannot be 0: choose a whole number from 1 to 1048576");
    }

    @Test
    void aStrideOfZeroIsRefused() {
        assertThat(refusal(() -> WindowAxis.plain(3).withStride(0))).startsWith("the stride cannot be 0: choose");
    }

    @Test
    void aDilationOfZeroIsRefused() {
        assertThat(refusal(() -> WindowAxis.plain(3).withDilation(0))).startsWith("the dilation cannot be 0: choose");
    }

    @Test
    void negativePaddingIsRefusedOnEitherSide() {
        assertThat(refusal(() -> WindowAxis.plain(3).withPadding(-1, 0)))
                .startsWith("the padding cannot be −1: choose a whole number from 0");
        assertThat(refusal(() -> WindowAxis.plain(3).withPadding(0, -2)))
                .startsWith("the padding cannot be −2: choose a whole number from 0");
    }

    @Test
    void hugeHyperparametersAreRefusedBeforeTheyOverflow() {
        assertThat(refusal(() -> WindowAxis.plain(HUGE))).contains("2147483647", "1048576");
        assertThat(refusal(() -> WindowAxis.plain(3).withStride(HUGE))).contains("2147483647", "1048576");
        assertThat(refusal(() -> WindowAxis.plain(3).withPadding(HUGE, HUGE))).contains("2147483647", "1048576");
        assertThat(refusal(() -> WindowAxis.plain(3).withDilation(HUGE))).contains("2147483647", "1048576");
    }

    @Test
    void aDilatedKernelThatSpansTooMuchIsRefused() {
        assertThat(refusal(() -> new WindowAxis(4097, 1, 0, 0, 4096)))
                .isEqualTo("a kernel of 4097 with dilation 4096 spans more than 1048576 cells: lower the kernel size or the dilation");
    }

    @Test
    void aHugeInputIsRefusedInsteadOfWrappingAround() {
        var padded = WindowAxis.plain(3).withPadding(1, 1);
        assertThat(padded.fits(HUGE)).isFalse();
        assertThat(refusal(() -> padded.outputSize(HUGE))).startsWith("the input size cannot be 2147483647: choose");
    }

    @Test
    void aWindowOfTooManyWeightsIsRefused() {
        assertThat(refusal(() -> Window.valid(1 << 16, 1 << 16))).contains("65536 × 65536", "2147483647", "lower");
    }

    @Test
    void anEmptyShapeIsRefused() {
        assertThat(refusal(() -> new Shape(1, 0, 5)))
                .isEqualTo("a shape of 1 channels, 0 rows and 5 columns is empty: each number must be at least 1");
    }

    @Test
    void aShapeBeyondAnArrayIsRefused() {
        assertThat(refusal(() -> new Shape(3, 1 << 16, 1 << 15))).contains("65536 rows", "32768 columns", "lower one");
        assertThat(refusal(() -> new Shape(HUGE, HUGE, HUGE))).contains("2147483647 rows");
        assertThat(new Shape(1, 1, HUGE).count()).isEqualTo(HUGE);
    }

    @Test
    void layersWithoutChannelsAreRefused() {
        assertThat(refusal(() -> new ConvSpec(0, 2, Window.valid(3, 3), 1, true)))
                .isEqualTo("0 input channels and 2 output channels: each number must be at least 1");
    }

    @Test
    void groupsMustDivideBothChannelCounts() {
        assertThat(refusal(() -> new ConvSpec(4, 6, Window.valid(3, 3), 4, true)))
                .isEqualTo("4 input channels and 6 output channels cannot both be divided into 4 groups: "
                        + "choose one of their common divisors, 1, 2");
        assertThat(refusal(() -> new ConvSpec(4, 6, Window.valid(3, 3), 0, true)))
                .endsWith("into 0 groups: choose one of their common divisors, 1, 2");
    }

    @Test
    void aFilterOfTooManyWeightsIsRefused() {
        assertThat(refusal(() -> new ConvSpec(HUGE, 1, Window.valid(2, 1), 1, false))).contains("2147483647 channels", "2 × 1",
                "lower one");
    }

    @Test
    void anInputOfOtherChannelsIsRefusedWithBothNumbers() {
        var spec = new ConvSpec(3, 2, Window.valid(3, 3), 1, true);
        assertThat(refusal(() -> spec.outputShape(new Shape(4, 5, 5))))
                .isEqualTo("the layer reads 3 channels but the input has 4: change one of them");
    }
}
