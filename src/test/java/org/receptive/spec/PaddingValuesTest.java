package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaddingValuesTest {

    private static List<Integer> sources(PaddingValues values, int from, int to, int size) {
        return IntStream.range(from, to).mapToObj(i -> values.source(i, size).orElse(-1)).toList();
    }

    @Test
    void everyValueSaysWhichIndexStandsBesideTheInput() {
        assertThat(sources(PaddingValues.ZEROS, -2, 6, 4)).containsExactly(-1, -1, 0, 1, 2, 3, -1, -1);
        assertThat(sources(PaddingValues.REFLECT, -3, 7, 4)).containsExactly(3, 2, 1, 0, 1, 2, 3, 2, 1, 0);
        assertThat(sources(PaddingValues.REPLICATE, -3, 7, 4)).containsExactly(0, 0, 0, 0, 1, 2, 3, 3, 3, 3);
        assertThat(sources(PaddingValues.CIRCULAR, -4, 8, 4)).containsExactly(0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3);
    }

    @Test
    void placesAreTheSourcesTurnedRound() {
        var axis = new WindowAxis(3, 1, 3, 2, 1);
        for (var values : PaddingValues.values()) {
            var all = new ArrayList<Integer>();
            for (int index = 0; index < 4; index++) {
                var places = IntStream.of(values.places(index, axis, 4)).boxed().toList();
                assertThat(places).isSorted().contains(index);
                for (int place : places)
                    assertThat(values.source(place, 4)).hasValue(index);
                all.addAll(places);
            }
            assertThat(all).doesNotHaveDuplicates().hasSize(values == PaddingValues.ZEROS ? 4 : 9);
        }
    }

    @Test
    void theWidestPaddingHasItsSourcesInsideTheInput() {
        for (int size = 1; size < 6; size++)
            for (var values : List.of(PaddingValues.REFLECT, PaddingValues.CIRCULAR)) {
                int most = values.most(size);
                for (int i = -most; i < size + most; i++)
                    assertThat(values.source(i, size).orElseThrow()).isBetween(0, size - 1);
            }
    }

    @Test
    void sameAsTensorFlowAddsAsFewCellsAsTheSizeNeeds() {
        var axis = new WindowAxis(7, 2, 0, 0, 1);
        assertThat(PaddingMode.EQUAL_WIDTH.applyTo(axis, 224)).isEqualTo(axis.withPadding(3, 3));
        assertThat(PaddingMode.EQUAL_WIDTH_TENSORFLOW.applyTo(axis, 224)).isEqualTo(axis.withPadding(2, 3));
        assertThat(PaddingMode.EQUAL_WIDTH_TENSORFLOW.applyTo(new WindowAxis(1, 2, 0, 0, 1), 8)).isEqualTo(new WindowAxis(1, 2, 0, 0, 1));
        for (int kernel = 1; kernel < 6; kernel++)
            for (int stride = 1; stride < 4; stride++)
                for (int dilation = 1; dilation < 4; dilation++)
                    for (int input = 1; input < 12; input++) {
                        var bare = new WindowAxis(kernel, stride, 0, 0, dilation);
                        var same = PaddingMode.EQUAL_WIDTH_TENSORFLOW.applyTo(bare, input);
                        assertThat(same.outputSize(input)).isEqualTo((input + stride - 1) / stride);
                        assertThat(same.padAfter() - same.padBefore()).isBetween(0, 1);
                        if (same.padAfter() > 0) {
                            var less = same.withPadding(same.padBefore(), same.padAfter() - 1);
                            assertThat(less.fits(input) ? less.outputSize(input) : 0).as("%s on %d needs every cell", same, input)
                                    .isLessThan(same.outputSize(input));
                        }
                        if (stride == 1)
                            assertThat(same).isEqualTo(PaddingMode.EQUAL_WIDTH.applyTo(bare));
                    }
    }
}
