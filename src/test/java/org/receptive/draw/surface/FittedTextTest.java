package org.receptive.draw.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.TextStyle.Align;

/// A text that is fitted to its room, where every character is half as wide as the text is high.
class FittedTextTest {

    private static final Surface SURFACE = new RecordingSurface((s, style) -> s.length() * style.sizePx() / 2);
    private static final TextStyle FULL = new TextStyle(20, true, Align.CENTER);

    @Test
    void aTextThatHasRoomKeepsItsStyle() {
        assertThat(SURFACE.fitted("abcd", FULL, 40, 5)).isEqualTo(FULL);
        assertThat(SURFACE.fitted("", FULL, 0, 5)).isEqualTo(FULL);
    }

    @Test
    void aTextThatIsTooLongGetsSmallerUntilItFillsItsRoomAndIsElseTheSame() {
        var style = SURFACE.fitted("abcd", FULL, 28, 5);
        assertThat(SURFACE.textWidth("abcd", style)).isCloseTo(28, within(1e-9));
        assertThat(style.withSize(20)).isEqualTo(FULL);
    }

    @Test
    void noTextGetsSmallerThanTheLeastSize() {
        assertThat(SURFACE.fitted("abcd", FULL, 4, 5).sizePx()).isEqualTo(5);
        assertThat(SURFACE.fitted("abcd", FULL, -3, 5).sizePx()).isEqualTo(5);
    }
}
