package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.reference.Conv2d;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.text.Language;
import org.receptive.text.Texts;

class KernelPresetTest {

    @Test
    void threeByThreeKernelsAreTheClassicOnes() {
        is(KernelPreset.SOBEL_Y, 3, 3, -1, -2, -1, 0, 0, 0, 1, 2, 1);
        is(KernelPreset.SOBEL_X, 3, 3, -1, 0, 1, -2, 0, 2, -1, 0, 1);
        is(KernelPreset.LAPLACIAN, 3, 3, 0, 1, 0, 1, -4, 1, 0, 1, 0);
        is(KernelPreset.GAUSSIAN, 3, 3, 1 / 16., 2 / 16., 1 / 16., 2 / 16., 4 / 16., 2 / 16., 1 / 16., 2 / 16., 1 / 16.);
        is(KernelPreset.IMPULSE, 3, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        is(KernelPreset.SHARPEN, 3, 3, 0, -1, 0, -1, 5, -1, 0, -1, 0);
        is(KernelPreset.EMBOSS, 3, 3, -2, -1, 0, -1, 1, 1, 0, 1, 2);
        is(KernelPreset.COUNTING, 3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        is(KernelPreset.SECOND_DERIVATIVE, 3, 3, 0, 0, 0, 1, -2, 1, 0, 0, 0);
        is(KernelPreset.MEAN, 2, 2, .25, .25, .25, .25);
    }

    @Test
    void theFiveByFiveSobelIsBinomialSmoothingTimesSmoothedSlope() {
        is(KernelPreset.SOBEL_X, 5, 5, -1, -2, 0, 2, 1, -4, -8, 0, 8, 4, -6, -12, 0, 12, 6, -4, -8, 0, 8, 4, -1, -2, 0,
                2, 1);
    }

    @Test
    void aSingleRowOrColumnGivesTheOneDimensionalVersion() {
        is(KernelPreset.SOBEL_X, 1, 3, -1, 0, 1);
        is(KernelPreset.SOBEL_Y, 1, 3, -1, 0, 1);
        is(KernelPreset.SOBEL_X, 3, 1, -1, 0, 1);
        is(KernelPreset.LAPLACIAN, 1, 3, 1, -2, 1);
        is(KernelPreset.GAUSSIAN, 1, 3, .25, .5, .25);
        is(KernelPreset.SECOND_DERIVATIVE, 1, 3, 1, -2, 1);
        is(KernelPreset.SECOND_DERIVATIVE, 3, 1, 1, -2, 1);
        is(KernelPreset.MOVING_AVERAGE, 1, 4, .25, .25, .25, .25);
        is(KernelPreset.SHARPEN, 1, 3, -1, 3, -1);
    }

    @ParameterizedTest
    @EnumSource
    void everySizeHasItsSumAndNoNegativeZero(KernelPreset preset) {
        var edges = EnumSet.of(KernelPreset.SOBEL_X, KernelPreset.SOBEL_Y, KernelPreset.LAPLACIAN,
                KernelPreset.SECOND_DERIVATIVE);
        var free = EnumSet.of(KernelPreset.RANDOM, KernelPreset.COUNTING);
        for (int rows = 1; rows <= SceneLimits.KERNEL; rows++)
            for (int cols = 1; cols <= SceneLimits.KERNEL; cols++) {
                var values = preset.values(rows, cols, 1);
                assertThat(values).hasSize(rows * cols).doesNotContain(-0.0);
                if (!free.contains(preset))
                    assertThat(Arrays.stream(values).sum()).as("%d×%d", rows, cols)
                            .isCloseTo(edges.contains(preset) ? 0 : 1, within(1e-9));
            }
    }

    @Test
    void theImpulseReturnsTheInputUnderEqualWidthPadding() {
        var x = InputPreset.DIGIT_3.input(9, 8, 1);
        for (int k = 1; k <= 6; k++) {
            var w = KernelPreset.IMPULSE.kernel(k, 7 - k, 1);
            var spec = ConvSpec.single(Window.same(k, 7 - k));
            assertThat(Conv2d.forward(spec, x, w, w)).isEqualTo(x);
        }
    }

    @Test
    void theSeedDecidesTheRandomKernel() {
        var drawn = IntStream.range(0, 6).mapToObj(i -> KernelPreset.RANDOM.kernel(3, 3, i % 2)).distinct();
        assertThat(drawn).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetHasANameInBothLanguages(KernelPreset preset) {
        for (var language : Language.values())
            assertThat(Texts.of(language).get(preset.label())).isNotBlank();
    }

    private static void is(KernelPreset preset, int rows, int cols, double... expected) {
        assertThat(preset.values(rows, cols, 1)).as(preset.name()).containsExactly(expected);
    }
}
