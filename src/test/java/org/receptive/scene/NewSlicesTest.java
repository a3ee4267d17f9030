package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.array.Array4;

/// What is added by hand differs from all there is.
class NewSlicesTest {

    private static List<double[]> slices(Array4 a, boolean channels) {
        return IntStream.range(0, channels ? a.c() : a.n()).mapToObj(k -> IntStream.range(0, a.count() / (channels ? a.c() : a.n()))
                .mapToDouble(i -> a.toArray()[k * (a.count() / (channels ? a.c() : a.n())) + i]).toArray()).toList();
    }

    private static void assertAllDiffer(List<double[]> slices) {
        for (int i = 0; i < slices.size(); i++)
            for (int k = 0; k < i; k++)
                assertThat(slices.get(i)).as("%d and %d", i, k).isNotEqualTo(slices.get(k));
    }

    @ParameterizedTest
    @EnumSource(InputPreset.class)
    void sixteenChannelsOfEveryPreparedInputAllDiffer(InputPreset preset) {
        var shape = preset.suggestedShape();
        var x = NewSlices.channels(preset.input(shape.rows(), shape.cols(), 1), SceneLimits.INPUT_CHANNELS);
        assertThat(x.c()).isEqualTo(SceneLimits.INPUT_CHANNELS);
        assertAllDiffer(slices(x, true));
    }

    @Test
    void newChannelsShowTheFirstOneMirroredAndTurnedAndAtLastWithGreaterNumbers() {
        var x = NewSlices.channels(Array4.of(1, 1, 2, 2, 1, 2, 3, 4), 6);
        assertThat(slices(x, true)).containsExactly(new double[] {1, 2, 3, 4}, new double[] {2, 1, 4, 3}, new double[] {3, 4, 1, 2},
                new double[] {4, 3, 2, 1}, new double[] {1, 3, 2, 4}, new double[] {2, 4, 3, 5});
    }

    @Test
    void aSymmetricPictureIsShifted() {
        var x = NewSlices.channels(Array4.of(1, 1, 3, 3, 0, 1, 0, 1, 2, 1, 0, 1, 0), 3);
        assertThat(slices(x, true)).containsExactly(new double[] {0, 1, 0, 1, 2, 1, 0, 1, 0}, new double[] {0, 0, 1, 1, 1, 2, 0, 0, 1},
                new double[] {0, 1, 0, 0, 1, 0, 1, 2, 1});
    }

    static Stream<Array4> dull() {
        return Stream.of(Array4.of(1, 1, 1, 1, 5), Array4.fill(1, 1, 3, 3, (_, _, _, _) -> 0), Array4.fill(1, 1, 1, 4, (_, _, _, _) -> 7),
                Array4.of(1, 1, 1, 1, SceneLimits.VALUE), Array4.of(1, 2, 1, 2, 3, 3, 4, 4));
    }

    @ParameterizedTest
    @MethodSource("dull")
    void evenBesideAChannelOfOneNumberTheNewOnesDiffer(Array4 x) {
        var grown = NewSlices.channels(x, 12);
        assertAllDiffer(slices(grown, true));
        assertThat(grown.maxAbs()).isLessThanOrEqualTo(SceneLimits.VALUE);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void eightFiltersOfEverySizeDifferAndShowSomething(Array4 w) {
        var filters = slices(NewSlices.filters(w, SceneLimits.CHANNELS), false);
        assertAllDiffer(filters);
        assertThat(filters).allSatisfy(f -> assertThat(f).matches(values -> java.util.Arrays.stream(values).anyMatch(v -> v != 0)));
    }

    static Stream<Array4> kernels() {
        return Stream.of(KernelPreset.SOBEL_Y.kernel(3, 3, 0), KernelPreset.MEAN.kernel(1, 1, 0), KernelPreset.GAUSSIAN.kernel(1, 5, 0),
                KernelPreset.COUNTING.kernel(2, 2, 0), Scenes.counting(2, 3, 3, 3), KernelPreset.SOBEL_X.kernel(15, 15, 0));
    }

    @Test
    void filtersAddedToSobelYAreTheOtherKnownKernels() {
        var w = NewSlices.filters(KernelPreset.SOBEL_Y.kernel(3, 3, 0), 4);
        assertThat(slices(w, false)).containsExactly(KernelPreset.SOBEL_Y.values(3, 3, 0), KernelPreset.SOBEL_X.values(3, 3, 0),
                KernelPreset.LAPLACIAN.values(3, 3, 0), KernelPreset.SHARPEN.values(3, 3, 0));
    }

    @Test
    void oneByOneGivesTheSameAsAllAtOnce() {
        var x = InputPreset.HEART.input(9, 9, 0);
        assertThat(NewSlices.channels(NewSlices.channels(x, 4), 9)).isEqualTo(NewSlices.channels(x, 9));
        var w = KernelPreset.EMBOSS.kernel(3, 3, 0);
        assertThat(NewSlices.filters(NewSlices.filters(w, 3), 8)).isEqualTo(NewSlices.filters(w, 8));
    }

    @Test
    void fewerAreTheFirst() {
        var x = Scenes.counting(1, 4, 2, 2);
        assertThat(NewSlices.channels(x, 2)).isEqualTo(Scenes.counting(1, 2, 2, 2));
        assertThat(NewSlices.channels(x, 4)).isEqualTo(x);
    }
}
