package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Contrast;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// The sentence in the place of a picture keeps within it and can be read.
class ApologyTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void theSentenceIsWholeAndKeepsWithinThePicture(Language language) {
        var texts = Texts.of(language);
        for (boolean dark : new boolean[] {false, true})
            for (int width = 120; width < 900; width += 60) {
                var surface = new RecordingSurface(FONTS::width);
                new Apology(Palette.of(dark), Sizes.normal(), texts).drawOn(surface, width, 160);
                var words = String.join("", surface.words()).replace(" ", "");
                assertThat(words).isEqualTo(texts.get("picture.failed").replace(" ", ""));
                for (var text : surface.texts()) {
                    assertThat(text.bounds().getMinX()).isGreaterThanOrEqualTo(0);
                    assertThat(text.bounds().getMaxX()).isLessThanOrEqualTo(width);
                    assertThat(Contrast.ratio(surface.fillUnder(text), text.argb())).isGreaterThanOrEqualTo(Contrast.TEXT);
                }
            }
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void aPlaceOfNoSizeEndsToo(Language language) {
        new Apology(Palette.light(), Sizes.normal(), Texts.of(language)).drawOn(new RecordingSurface(), 1, 1);
    }
}
