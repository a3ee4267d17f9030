package org.receptive.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.draw.network.NetworkContent.Range;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Stage;
import org.receptive.model.Models;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// The output of LeNet-5 of 1998 is a distance to each code: the smallest has the strongest colour, and it is said.
class SmallestWinsTest {

    private static final Palette PALETTE = Palette.light();

    @Test
    void theSmallestDistanceHasTheStrongestColour() {
        float[] distances = {90, 12, 0, 120};
        var range = Range.of(distances, 0, true);
        assertThat(range.colour(0, PALETTE)).isEqualTo(PALETTE.sequential().at(1));
        assertThat(range.colour(120, PALETTE)).isEqualTo(PALETTE.sequential().at(0));
        assertThat(range.colour(12, PALETTE)).isEqualTo(PALETTE.sequential().at(0.9));
        assertThat(range.stops(5, PALETTE)).startsWith(PALETTE.sequential().at(1)).endsWith(PALETTE.sequential().at(0));
        var usual = Range.of(distances, 0, false);
        assertThat(usual.colour(120, PALETTE)).isEqualTo(PALETTE.sequential().at(1));
        assertThat(usual.stops(5, PALETTE)).startsWith(PALETTE.sequential().at(0)).endsWith(PALETTE.sequential().at(1));
    }

    @Test
    void theOutputOf1998SaysThatTheSmallestWinsAndOthersSayTheirSize() {
        var old = Stage.of(Models.require("lenet5-1998").network()).getLast();
        var usual = Stage.of(Models.require("lenet5").network()).getLast();
        assertThat(StageTitles.isSmallestWins(old)).isTrue();
        assertThat(StageTitles.isSmallestWins(usual)).isFalse();
        for (var language : List.of(Language.ENGLISH, Language.CHINESE)) {
            var texts = Texts.of(language);
            assertThat(StageTitles.below(old, texts)).isEqualTo(texts.get("draw.map.smallest"));
            assertThat(StageTitles.below(usual, texts)).isEqualTo("10");
        }
    }

    @Test
    void theWordsHaveRoomAboveTheOutput() {
        var network = Models.require("lenet5-1998").network();
        var fonts = PaintFonts.load();
        var surface = new RecordingSurface(fonts::width);
        for (var language : List.of(Language.ENGLISH, Language.CHINESE)) {
            var layout = NetworkLayout.of(network.input(), Stage.of(network), 620, 650, Sizes.normal());
            var room = layout.columns().getLast().room();
            var style = new NetworkStyle(PALETTE, Sizes.normal(), Texts.of(language));
            assertThat(surface.textWidth(style.texts().get("draw.map.smallest"), style.small())).isLessThanOrEqualTo(room);
        }
    }
}
