package org.receptive.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;

/// A text that belongs to a scene and exists in every language.
///
/// @param byTag the texts by the tags of their languages
public record Caption(Map<String, String> byTag) {

    /// Copies the texts.
    public Caption {
        byTag = Map.copyOf(byTag);
    }

    /// Makes a caption in the two languages that every prepared scene has.
    public Caption(String english, String chinese) {
        this(Map.of(Language.ENGLISH.tag(), english, Language.CHINESE.tag(), chinese));
    }

    /// Makes a caption of what each language says.
    public static Caption each(Function<Language, String> text) {
        var byTag = new LinkedHashMap<String, String>();
        for (var language : Language.all())
            byTag.put(language.tag(), text.apply(language));
        return new Caption(byTag);
    }

    /// Makes a caption that reads the same in every language, such as a file's name.
    public static Caption same(String text) {
        return each(_ -> text);
    }

    /// Makes a caption of a message of the program.
    public static Caption of(Message message) {
        return each(language -> Texts.of(language).get(message));
    }

    /// Returns the text in a language, in English where it has none.
    public String in(Language language) {
        var english = byTag.getOrDefault(Language.ENGLISH.tag(), "");
        return byTag.getOrDefault(language.tag(), english);
    }

    /// Tells whether there is nothing to read.
    public boolean isEmpty() {
        return byTag.values().stream().allMatch(String::isEmpty);
    }
}
