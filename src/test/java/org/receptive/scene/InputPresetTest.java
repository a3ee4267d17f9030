package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.receptive.array.Array4;
import org.receptive.text.Language;
import org.receptive.text.Texts;

class InputPresetTest {

    @ParameterizedTest
    @EnumSource
    void everySizeHoldsWholeNumbersFromZeroToNine(InputPreset preset) {
        int[][] sizes = {{1, 1}, {1, 2}, {2, 1}, {1, 16}, {16, 1}, {5, 5}, {7, 13}, {14, 14}, {28, 20}, {64, 64}};
        for (var size : sizes)
            assertThat(preset.values(size[0], size[1], 1)).hasSize(size[0] * size[1]).doesNotContain(-0.0)
                    .matches(all -> Arrays.stream(all).allMatch(v -> v == Math.rint(v) && v >= 0 && v <= 9));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"BLANK"})
    void everyPresetShowsSomethingAtItsSuggestedSize(InputPreset preset) {
        var shape = preset.suggestedShape();
        var input = preset.input(shape.rows(), shape.cols(), 1);
        assertThat(Arrays.stream(input.toArray()).distinct().count()).isGreaterThan(1);
        assertThat(input.maxAbs()).isGreaterThanOrEqualTo(preset == InputPreset.IMPULSE ? 1 : 7);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "DIGIT_.")
    void everyDigitIsInkOnClearPaperAtAnySize(InputPreset preset) {
        for (int side : new int[] {9, 14, 28}) {
            var ink = preset.input(side, side, 1);
            assertThat(ink.maxAbs()).isGreaterThanOrEqualTo(8);
            double mean = Arrays.stream(ink.toArray()).average().orElseThrow();
            assertThat(mean).isBetween(0.6, 3.5);
            assertThat(ink.get(0, 0, 0, 0)).isZero();
            assertThat(ink.get(0, 0, side - 1, side - 1)).isZero();
        }
    }

    @Test
    void noTwoDigitsAreAlike() {
        var digits = Arrays.stream(InputPreset.values()).filter(p -> p.kind() == InputPreset.Kind.DIGIT)
                .map(p -> p.input(14, 14, 1)).distinct();
        assertThat(digits).hasSize(10);
    }

    @Test
    void aDrawingKeepsItsShapeInTheMiddleOfAWideImage() {
        var wide = InputPreset.HEART.input(10, 14, 1);
        var square = InputPreset.HEART.input(10, 10, 1);
        assertThat(Array4.fill(1, 1, 10, 10, (_, _, r, c) -> wide.get(0, 0, r, c + 2))).isEqualTo(square);
    }

    @Test
    void edgesAndSignalsStandWhereTheyShould() {
        assertThat(InputPreset.VERTICAL_EDGE.values(1, 4, 1)).containsExactly(0, 0, 9, 9);
        assertThat(InputPreset.HORIZONTAL_EDGE.values(4, 1, 1)).containsExactly(0, 0, 9, 9);
        assertThat(InputPreset.IMPULSE.values(3, 3, 1)).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(InputPreset.RAMP.values(1, 10, 1)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(InputPreset.SPIKE.values(1, 5, 1)).containsExactly(1, 1, 9, 1, 1);
        assertThat(InputPreset.STEP.values(4, 1, 1)).containsExactly(2, 2, 7, 7);
        assertThat(InputPreset.CHECKERBOARD.values(2, 2, 1)).containsExactly(0, 9, 9, 0);
    }

    @Test
    void theSeedDecidesWhatIsRandom() {
        var drawn = IntStream.range(0, 6).mapToObj(i -> InputPreset.RANDOM.input(4, 4, i % 2)).distinct();
        assertThat(drawn).hasSize(2);
        assertThat(InputPreset.NOISY_RAMP.input(1, 16, 1)).isNotEqualTo(InputPreset.NOISY_RAMP.input(1, 16, 2));
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetHasANameInBothLanguages(InputPreset preset) {
        for (var language : Language.all())
            assertThat(Texts.of(language).get(preset.label())).isNotBlank();
    }
}
