package org.receptive.picture;

import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// Theme, language and sizes of a picture.
public enum PictureStyle {
    /// Light, in English.
    LIGHT_ENGLISH(false, false, false),
    /// Dark, in English.
    DARK_ENGLISH(true, false, false),
    /// Light, in Chinese.
    LIGHT_CHINESE(false, true, false),
    /// Dark, in Chinese.
    DARK_CHINESE(true, true, false),
    /// Light, in English, for a lecture hall.
    HALL_LIGHT_ENGLISH(false, false, true),
    /// Dark, in Chinese, for a lecture hall.
    HALL_DARK_CHINESE(true, true, true);

    private final boolean dark;
    private final boolean chinese;
    private final boolean presenting;

    PictureStyle(boolean dark, boolean chinese, boolean presenting) {
        this.dark = dark;
        this.chinese = chinese;
        this.presenting = presenting;
    }

    /// Returns whether the dark theme is on.
    public boolean isDark() {
        return dark;
    }

    /// Returns the language.
    public Language language() {
        return chinese ? Language.CHINESE : Language.ENGLISH;
    }

    /// Returns whether the sizes are those for a lecture hall.
    public boolean isPresenting() {
        return presenting;
    }

    /// Returns the colours.
    public Palette palette() {
        return Palette.of(dark);
    }

    /// Returns the sizes.
    public Sizes sizes() {
        return Sizes.of(presenting);
    }

    /// Returns the texts.
    public Texts texts() {
        return Texts.of(language());
    }
}
