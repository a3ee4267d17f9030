package org.receptive.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that the texts exist in: its bundle is `strings_TAG.properties`.
///
/// Another language is such a bundle and a line in [#all]; a text that its bundle does not have is read in English.
///
/// @param tag the ISO 639 code, for instance `en`
/// @param name what it calls itself
public record Language(String tag, String name) {

    /// English.
    public static final Language ENGLISH = new Language("en", "English");
    /// Simplified Chinese.
    public static final Language CHINESE = new Language("zh", "中文");

    /// Returns the languages in which the window can be read, in the order in which a button leads through them.
    public static List<Language> all() {
        return List.of(
                ENGLISH,
                CHINESE);
    }

    /// Finds the language with this tag.
    public static Optional<Language> ofTag(String tag) {
        return all().stream().filter(l -> l.tag.equals(tag)).findFirst();
    }

    /// Returns the language of the system, and English where there are no texts in it.
    public static Language ofSystem() {
        return ofTag(Locale.getDefault().getLanguage()).orElse(ENGLISH);
    }

    /// Returns the language that follows this one, the first after the last.
    public Language next(List<Language> languages) {
        return languages.get((languages.indexOf(this) + 1) % languages.size());
    }

    @Override
    public String toString() {
        return tag;
    }
}
