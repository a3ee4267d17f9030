package org.receptive.scene;

import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;

/// A text that belongs to a scene and exists in both languages.
///
/// @param en the English text
/// @param zh the Chinese text
public record Caption(String en, String zh) {

    /// Makes a caption that reads the same in both languages, such as a
    /// file's name.
    public static Caption same(String text) {
        return new Caption(text, text);
    }

    /// Makes a caption of a message of the program.
    public static Caption of(Message message) {
        return new Caption(Texts.of(Language.ENGLISH).get(message), Texts.of(Language.CHINESE).get(message));
    }

    /// Returns the text in a language.
    public String in(Language language) {
        return language.equals(Language.CHINESE) ? zh : en;
    }

    /// Tells whether there is nothing to read.
    public boolean isEmpty() {
        return en.isEmpty() && zh.isEmpty();
    }
}
