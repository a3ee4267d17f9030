package org.receptive.draw.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContrastTest {

    private static final List<Palette> THEMES = List.of(Palette.light(), Palette.dark());

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertThat(Contrast.ratio(0xFF000000, 0xFFFFFFFF)).isCloseTo(21, within(1e-9));
        assertThat(Contrast.ratio(0xFF767676, 0xFFFFFFFF)).as("the lightest grey that passes").isCloseTo(4.54, within(0.01));
    }

    @Test
    void theOrderOfTheColoursDoesNotMatter() {
        assertThat(Contrast.ratio(0xFF0072B2, 0xFFE69F00)).isEqualTo(Contrast.ratio(0xFFE69F00, 0xFF0072B2));
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreReadableOnEveryColourOfEveryScale(ColourScale scale) {
        for (Palette palette : THEMES) {
            for (int i = -1000; i <= 1000; i++) {
                int fill = scale.colour(i / 1000.0, 1, palette);
                assertThat(Contrast.ratio(fill, ColourScale.textOn(fill, palette))).as("%s at %s", scale, i / 1000.0)
                        .isGreaterThanOrEqualTo(Contrast.TEXT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersStayReadableUnderTheWindowAndTheHover(ColourScale scale) {
        for (Palette palette : THEMES) {
            for (int i = -200; i <= 200; i++) {
                int fill = scale.colour(i / 200.0, 1, palette);
                for (int tint : new int[] {palette.windowTint(), palette.hoverFill()}) {
                    int seen = Argb.over(tint, fill);
                    assertThat(Contrast.ratio(seen, ColourScale.textOn(seen, palette))).isGreaterThanOrEqualTo(Contrast.TEXT);
                }
            }
        }
    }

    @Test
    void someTextIsReadableOnEveryGrey() {
        for (int grey = 0; grey < 256; grey++) {
            int fill = Argb.of(255, grey, grey, grey);
            assertThat(Contrast.ratio(fill, ColourScale.textOn(fill, Palette.light()))).isGreaterThanOrEqualTo(Contrast.TEXT);
        }
    }

    @Test
    void textOfEveryRoleIsReadableOnItsGround() {
        for (Palette p : THEMES) {
            Map<String, Integer> texts = Map.of("primary", p.textPrimary(), "muted", p.textMuted(), "input", p.inputText(), "output",
                    p.outputText(), "mistake", p.mistakeText(), "kernel", p.kernelText(), "small kernel",
                    p.kernelTextSmall());
            texts.forEach((name, text) -> {
                assertThat(Contrast.ratio(text, p.background())).as(name).isGreaterThanOrEqualTo(Contrast.TEXT);
                assertThat(Contrast.ratio(text, p.panel())).as(name).isGreaterThanOrEqualTo(Contrast.TEXT);
            });
            assertThat(Contrast.ratio(p.paddingText(), p.paddingFill())).isGreaterThanOrEqualTo(Contrast.TEXT);
            assertThat(Contrast.ratio(p.onAccent(), p.accent())).isGreaterThanOrEqualTo(Contrast.TEXT);
            for (int chip : new int[] {p.chipInputFill(), p.chipKernelFill(), p.chipOutputFill(), p.chipNeutralFill()})
                assertThat(Contrast.ratio(p.textPrimary(), chip)).isGreaterThanOrEqualTo(Contrast.TEXT);
        }
    }

    @Test
    void linesThatCarryAMeaningStandOutFromBackgroundAndPanel() {
        for (Palette p : THEMES) {
            var lines = Map.of("input", p.input(), "kernel", p.kernel(), "output", p.output(), "mistake", p.mistake(), "accent", p.accent(),
                    "chip of an input", p.chipInputBorder(), "chip of a weight", p.chipKernelBorder(), "chip of a result",
                    p.chipOutputBorder());
            lines.forEach((name, line) -> {
                for (int ground : new int[] {p.background(), p.panel()})
                    assertThat(Contrast.ratio(line, ground)).as("%s on %s", name, Argb.hex(ground))
                            .isGreaterThanOrEqualTo(Contrast.LARGE_TEXT);
            });
        }
    }

    @Test
    void theLinesBetweenCellsAndTheHatchingOfThePaddingStandOut() {
        for (Palette p : THEMES) {
            for (int ground : new int[] {p.background(), p.cellEmpty(), p.paddingFill()})
                assertThat(Contrast.ratio(p.cellLine(), ground)).as("between cells on %s", Argb.hex(ground))
                        .isGreaterThanOrEqualTo(Contrast.LARGE_TEXT);
            assertThat(Contrast.ratio(p.paddingHatch(), p.paddingFill())).as("hatching").isGreaterThanOrEqualTo(Contrast.LARGE_TEXT);
        }
    }
}
