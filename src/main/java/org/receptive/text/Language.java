package org.receptive.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages that every text exists in.
public enum Language {
    /// English.
    ENGLISH("en"),
    /// Simplified Chinese.
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// Returns the ISO 639 code: `en` or `zh`.
    public String code() {
        return code;
    }

    /// Finds the language with this ISO 639 code.
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    /// Returns Chinese for a Chinese system and English for every other.
    public static Language ofSystem() {
        return ofCode(Locale.getDefault().getLanguage()).orElse(ENGLISH);
    }

    /// Returns the other language, for a button that switches between the two.
    public Language other() {
        return switch (this) {
            case ENGLISH -> CHINESE;
            case CHINESE -> ENGLISH;
        };
    }
}
