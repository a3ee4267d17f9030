package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sizes published by Dumoulin and Visin, and many more settings counted one window at a time.
class WindowAxisTest {

    private static final int SETTINGS = 4000;

    @ParameterizedTest(name = "{0}: i={1} k={2} s={3} p={4} d={5} gives {6}")
    @CsvSource({
        "figure 2.1 no padding unit strides, 4, 3, 1, 0, 1, 2",
        "figure 2.2 arbitrary padding unit strides, 5, 4, 1, 2, 1, 6",
        "figure 2.3 half padding unit strides, 5, 3, 1, 1, 1, 5",
        "figure 2.4 full padding unit strides, 5, 3, 1, 2, 1, 7",
        "figure 2.5 no padding strides 2, 5, 3, 2, 0, 1, 2",
        "figure 2.6 padding strides 2, 5, 3, 2, 1, 1, 3",
        "figure 2.7 padding strides 2 odd, 6, 3, 2, 1, 1, 3",
        "figure 5.1 dilation 2, 7, 3, 1, 0, 2, 3",
        "figure 1.1 no padding unit strides, 5, 3, 1, 0, 1, 3",
    })
    void publishedFigureHasThePublishedOutputSize(String figure, int input, int kernel, int stride, int padding, int dilation, int output) {
        assertThat(new WindowAxis(kernel, stride, padding, padding, dilation).outputSize(input)).as(figure).isEqualTo(output);
    }

    @Test
    void relationship1UnitStrideWithoutPadding() {
        forSmallSizes((i, k) -> assertThat(axis(k, 1, 0, 1).outputSize(i)).isEqualTo(i - k + 1));
    }

    @Test
    void relationship2UnitStrideWithPadding() {
        for (int p = 0; p < 6; p++) {
            int padding = p;
            forSmallSizes((i, k) -> assertThat(axis(k, 1, padding, 1).outputSize(i)).isEqualTo(i - k + 2 * padding + 1));
        }
    }

    @Test
    void relationship3HalfPaddingKeepsTheSizeForOddKernels() {
        forSmallSizes((i, k) -> {
            if (k % 2 == 1)
                assertThat(axis(k, 1, k / 2, 1).outputSize(i)).isEqualTo(i);
        });
    }

    @Test
    void relationship4FullPaddingAddsKernelMinusOne() {
        forSmallSizes((i, k) -> assertThat(axis(k, 1, k - 1, 1).outputSize(i)).isEqualTo(i + k - 1));
    }

    @Test
    void relationship5StrideWithoutPadding() {
        for (int s = 1; s < 6; s++) {
            int stride = s;
            forSmallSizes((i, k) -> assertThat(axis(k, stride, 0, 1).outputSize(i)).isEqualTo(Math.floorDiv(i - k, stride) + 1));
        }
    }

    @Test
    void relationship6StrideAndPadding() {
        for (int s = 1; s < 5; s++)
            for (int p = 0; p < 4; p++) {
                int stride = s;
                int padding = p;
                forSmallSizes((i, k) -> assertThat(axis(k, stride, padding, 1).outputSize(i))
                        .isEqualTo(Math.floorDiv(i + 2 * padding - k, stride) + 1));
            }
    }

    @Test
    void relationship14DilatedKernelSpansTheGaps() {
        for (int k = 1; k < 8; k++)
            for (int d = 1; d < 6; d++)
                assertThat(axis(k, 1, 0, d).extent()).isEqualTo(k + (k - 1) * (d - 1));
    }

    @Test
    void relationship15DilationStrideAndPadding() {
        for (int d = 1; d < 4; d++)
            for (int s = 1; s < 4; s++) {
                int dilation = d;
                int stride = s;
                forSmallSizes((i, k) -> assertThat(axis(k, stride, 12, dilation).outputSize(i))
                        .isEqualTo(Math.floorDiv(i + 24 - k - (k - 1) * (dilation - 1), stride) + 1));
            }
    }

    @Test
    void anInputOfSixWithStrideTwoLeavesItsLastPaddedCellUncovered() {
        var odd = axis(3, 2, 1, 1);
        assertThat(odd.uncovered(6)).isEqualTo(1);
        assertThat(odd.reached(6)).containsExactly(true, true, true, true, true, true, true, false);
        assertThat(odd.uncovered(5)).isZero();
    }

    @Test
    void dilatedKernelReadsEverySecondCell() {
        var axis = axis(3, 1, 0, 2);
        assertThat(List.of(axis.inputIndex(1, 0), axis.inputIndex(1, 1), axis.inputIndex(1, 2))).containsExactly(1, 3, 5);
    }

    @Test
    void paddingBeforeShiftsTheFirstWindowOutOfTheInput() {
        assertThat(new WindowAxis(3, 2, 2, 0, 1).inputIndex(0, 0)).isEqualTo(-2);
    }

    @Test
    void paddingAfterMovesNoWindow() {
        var without = new WindowAxis(3, 2, 1, 0, 1);
        var with = new WindowAxis(3, 2, 1, 4, 1);
        assertThat(with.inputIndex(2, 1)).isEqualTo(without.inputIndex(2, 1)).isEqualTo(4);
        assertThat(with.outputSize(5)).isEqualTo(without.outputSize(5) + 2);
    }

    @Test
    void asymmetricPaddingCountsBothSides() {
        assertThat(new WindowAxis(4, 1, 1, 2, 1).outputSize(6)).isEqualTo(6);
    }

    @Test
    void strideBeyondTheKernelSkipsCells() {
        assertThat(axis(1, 3, 0, 1).reached(7)).containsExactly(true, false, false, true, false, false, true);
        assertThat(axis(1, 3, 0, 1).uncovered(7)).isEqualTo(4);
    }

    @Test
    void dilationLeavesGapsThatOnlyOtherWindowsFill() {
        assertThat(axis(2, 4, 0, 2).reached(8)).containsExactly(true, false, true, false, true, false, true, false);
    }

    @Test
    void aKernelThatMissesByOneDoesNotFitAlthoughDivisionRoundsUp() {
        assertThat(axis(4, 2, 0, 1).fits(3)).isFalse();
        assertThat(axis(4, 2, 0, 1).fits(4)).isTrue();
    }

    @Test
    void anEmptyInputFitsNothingHoweverMuchItIsPadded() {
        assertThat(axis(1, 1, 3, 1).fits(0)).isFalse();
        assertThat(axis(1, 1, 3, 1).fits(-4)).isFalse();
    }

    @Test
    void everyRandomSettingEqualsCountingTheWindowsOneByOne() {
        var random = new Random(1603_07285);
        int fitting = 0;
        for (int n = 0; n < SETTINGS; n++) {
            var axis = new WindowAxis(1 + random.nextInt(7), 1 + random.nextInt(6), random.nextInt(7), random.nextInt(7),
                    1 + random.nextInt(5));
            int input = 1 + random.nextInt(24);
            var starts = placements(axis, input);
            assertThat(axis.fits(input)).as("%s on %d", axis, input).isEqualTo(!starts.isEmpty());
            if (!starts.isEmpty()) {
                requireEqualToPlacements(axis, input, starts);
                fitting++;
            }
        }
        assertThat(fitting).isGreaterThan(3000);
    }

    /// Lays the window down at the first padded cell and moves it by the stride as long as all its places lie on the strip.
    private static List<Integer> placements(WindowAxis axis, int input) {
        int length = axis.padBefore() + input + axis.padAfter();
        var starts = new ArrayList<Integer>();
        for (int start = 0; start < length; start += axis.stride()) {
            int cell = start;
            for (int k = 1; k < axis.kernel(); k++)
                cell += axis.dilation();
            if (cell < length)
                starts.add(start);
        }
        return starts;
    }

    private static void requireEqualToPlacements(WindowAxis axis, int input, List<Integer> starts) {
        var strip = new boolean[axis.padBefore() + input + axis.padAfter()];
        int covered = 0;
        for (int output = 0; output < starts.size(); output++) {
            int cell = starts.get(output);
            for (int k = 0; k < axis.kernel(); k++) {
                assertThat(axis.inputIndex(output, k)).as("%s, output %d, place %d", axis, output, k).isEqualTo(cell - axis.padBefore());
                covered += strip[cell] ? 0 : 1;
                strip[cell] = true;
                cell += axis.dilation();
            }
        }
        assertThat(axis.outputSize(input)).as("%s on %d", axis, input).isEqualTo(starts.size());
        assertThat(axis.reached(input)).as("%s on %d", axis, input).isEqualTo(strip);
        assertThat(axis.uncovered(input)).as("%s on %d", axis, input).isEqualTo(strip.length - covered);
    }

    private static WindowAxis axis(int kernel, int stride, int padding, int dilation) {
        return new WindowAxis(kernel, stride, padding, padding, dilation);
    }

    @FunctionalInterface
    private interface Claim {
        void of(int input, int kernel);
    }

    private static void forSmallSizes(Claim claim) {
        for (int input = 1; input <= 12; input++)
            for (int kernel = 1; kernel <= input; kernel++)
                claim.of(input, kernel);
    }

    @Test
    void thePlacesThatMeetAPositionAreThoseOfTheOutputsThatReadIt() {
        var random = new Random(21);
        for (int n = 0; n < SETTINGS; n++) {
            var axis = new WindowAxis(1 + random.nextInt(5), 1 + random.nextInt(4), random.nextInt(4), random.nextInt(4),
                    1 + random.nextInt(3));
            int outputs = 1 + random.nextInt(6);
            int position = random.nextInt(14) - 3;
            var expected = new ArrayList<Integer>();
            for (int o = 0; o < outputs; o++)
                for (int k = 0; k < axis.kernel(); k++)
                    if (axis.inputIndex(o, k) == position)
                        expected.add(k);
            assertThat(axis.placesMeeting(position, outputs)).as(axis + " at " + position).containsExactly(expected.stream()
                    .mapToInt(k -> k).toArray());
        }
    }

    @Test
    void whereTheOverlapIsEvenEveryPositionAwayFromTheBorderIsReadSoOften() {
        int even = 0;
        for (int kernel = 1; kernel <= 7; kernel++)
            for (int stride = 1; stride <= 4; stride++)
                for (int dilation = 1; dilation <= 3; dilation++)
                    for (int outputs = 1; outputs <= 12; outputs++) {
                        var axis = axis(kernel, stride, 1, dilation);
                        var read = new ArrayList<Integer>();
                        // the first and the last so many positions are met by fewer windows
                        for (int i = axis.extent() - 1; i <= (outputs - 1) * stride; i++)
                            read.add(axis.placesMeeting(i - 1, outputs).length);
                        if (!axis.isEven() && read.size() >= stride)
                            assertThat(read.stream().distinct().count()).as(axis + " × " + outputs).isGreaterThan(1);
                        var overlap = axis.evenOverlap(outputs);
                        assertThat(overlap.isPresent()).isEqualTo(axis.isEven() && outputs * stride >= axis.extent());
                        if (overlap.isPresent()) {
                            even++;
                            assertThat(read).as(axis + " × " + outputs).allMatch(count -> count == overlap.getAsInt());
                        }
                    }
        assertThat(even).isGreaterThan(100);
    }

    @Test
    void theNextEvenKernelIsTheLeastThatIsEvenAndNotSmaller() {
        for (int kernel = 1; kernel <= 9; kernel++)
            for (int stride = 1; stride <= 5; stride++) {
                int even = kernel;
                while (!new WindowAxis(even, stride, 0, 0, 1).isEven())
                    even++;
                assertThat(new WindowAxis(kernel, stride, 0, 0, 1).nextEvenKernel()).as(kernel + " over " + stride).isEqualTo(even);
            }
    }

    @Test
    void aStretchedInputMeetsTheKernelWhereTheWindowsOfTheConvolutionDo() {
        var random = new Random(22);
        for (int n = 0; n < SETTINGS; n++) {
            var axis = new WindowAxis(1 + random.nextInt(5), 1 + random.nextInt(4), random.nextInt(3), random.nextInt(3),
                    1 + random.nextInt(3));
            int input = 1 + random.nextInt(6);
            int outputPad = random.nextInt(axis.stride());
            int size = axis.stretchedSize(input);
            int values = 0;
            for (int i = 0; i < size; i++)
                if (axis.isStretchedValue(i))
                    assertThat(axis.stretchedSource(i)).isEqualTo(values++);
            assertThat(values).isEqualTo(input);
            int whole = axis.stretchedBefore() + size + axis.stretchedAfter(outputPad);
            if (whole < axis.extent())
                continue;
            int outputs = axis.transposedSize(input, outputPad);
            assertThat(axis.withStride(1).withPadding(0, 0).outputSize(whole)).as(axis + " of " + input).isEqualTo(outputs);
            assertThat(axis.stretchedIndex(0, axis.kernel() - 1)).as("the window begins at the border").isEqualTo(-axis.stretchedBefore());
            for (int o = 0; o < outputs; o++)
                for (int k = 0; k < axis.kernel(); k++) {
                    int at = axis.stretchedIndex(o, k);
                    assertThat(axis.isStretchedValue(at)).isEqualTo(axis.meets(o, k));
                    if (axis.isStretchedValue(at))
                        assertThat(axis.stretchedSource(at)).isEqualTo(axis.outputIndex(o, k));
                }
        }
    }
}
