package org.receptive.draw.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourScaleTest {

    private static final Palette LIGHT = Palette.light();

    @Test
    void noInkIsWhitePaperAndFullInkIsNearBlack() {
        assertThat(ColourScale.INK.colour(0, 9, LIGHT)).isEqualTo(0xFFFFFFFF);
        assertThat(Contrast.luminance(ColourScale.INK.colour(9, 9, LIGHT))).isLessThan(0.03);
    }

    @Test
    void theSignedScaleEndsInIndigoAndOrangeRed() {
        assertThat(ColourScale.SIGNED.colour(-30, 30, LIGHT)).isEqualTo(0xFF4B5FD6);
        assertThat(ColourScale.SIGNED.colour(30, 30, LIGHT)).isEqualTo(0xFFD9480F);
        assertThat(Contrast.luminance(ColourScale.SIGNED.colour(0, 30, LIGHT))).isGreaterThan(0.9);
    }

    @Test
    void valuesBeyondTheRangeTakeTheEndColour() {
        assertThat(ColourScale.SIGNED.colour(-99, 3, LIGHT)).isEqualTo(ColourScale.SIGNED.colour(-3, 3, LIGHT));
        assertThat(ColourScale.INK.colour(-1, 9, LIGHT)).isEqualTo(ColourScale.INK.colour(0, 9, LIGHT));
        assertThat(ColourScale.SEQUENTIAL.colour(Double.POSITIVE_INFINITY, 9, LIGHT))
                .isEqualTo(ColourScale.SEQUENTIAL.colour(9, 9, LIGHT));
    }

    @Test
    void everythingIsZeroWhenTheLargestValueIsZero() {
        assertThat(ColourScale.SIGNED.colour(0, 0, LIGHT)).isEqualTo(ColourScale.SIGNED.colour(0, 1, LIGHT));
    }

    @Test
    void aValueThatIsNoNumberIsMarkedAsAMistake() {
        assertThat(ColourScale.INK.colour(Double.NaN, 9, LIGHT)).isEqualTo(LIGHT.mistake());
    }

    @ParameterizedTest
    @EnumSource
    void everyScaleOnlyGetsDarkerAwayFromZero(ColourScale scale) {
        for (Palette palette : List.of(LIGHT, Palette.dark())) {
            double last = 2;
            for (int i = 0; i <= 100; i++) {
                double luminance = Contrast.luminance(scale.colour(i, 100, palette));
                assertThat(luminance).isLessThanOrEqualTo(last);
                last = luminance;
            }
        }
    }

    @Test
    void theLegendRunsFromTheLowEndToTheHighEnd() {
        int[] stops = ColourScale.SIGNED.stops(5, LIGHT);
        assertThat(stops).hasSize(5).startsWith(0xFF4B5FD6).endsWith(0xFFD9480F);
        assertThat(ColourScale.INK.stops(2, LIGHT)[0]).isEqualTo(0xFFFFFFFF);
        assertThatThrownBy(() -> ColourScale.INK.stops(1, LIGHT)).hasMessageContaining("at least 2");
    }

    @Test
    void inkStaysDarkOnPaperInTheDarkTheme() {
        Palette dark = Palette.dark();
        int paper = ColourScale.INK.colour(0, 9, dark);
        assertThat(Contrast.luminance(paper)).isLessThan(0.75).isGreaterThan(Contrast.luminance(ColourScale.INK.colour(9, 9, dark)));
        assertThat(paper).isNotEqualTo(dark.cellEmpty());
    }

    @Test
    void blendingMixesByOpacity() {
        assertThat(Argb.over(0x80000000, 0xFFFFFFFF)).isEqualTo(0xFF7F7F7F);
        assertThat(Argb.over(0x00123456, 0xFFABCDEF)).isEqualTo(0xFFABCDEF);
        assertThat(Argb.over(0xFF123456, 0xFFABCDEF)).isEqualTo(0xFF123456);
        assertThat(Argb.over(0x80FF0000, 0x00FFFFFF)).isEqualTo(0x80FF0000);
    }

    @Test
    void coloursSurviveTheWayThroughTheEvenSpace() {
        for (int argb : new int[] {0xFF000000, 0xFFFFFFFF, 0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFD55E00})
            assertThat(OkLab.of(argb).argb()).isEqualTo(argb);
    }
}
