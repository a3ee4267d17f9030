package org.receptive.scene;

import java.util.HashMap;
import org.receptive.text.Language;

/// Changes what a scene is called and what is said about it, in one language at a time.
public final class CaptionEdits {

    /// The longest title or note, in characters.
    static final int LONGEST = 500;

    private CaptionEdits() {
    }

    /// Gives the scene another title; without words it keeps the one it has.
    public static Edit title(Scene scene, Language language, String words) {
        var line = line(words);
        return line.isEmpty() || line.equals(scene.title().in(language))
                ? Edit.done(scene)
                : Edit.done(scene.withCaptions(with(scene.title(), language, line), scene.note()));
    }

    /// Gives the scene another note; without words it has none.
    public static Edit note(Scene scene, Language language, String words) {
        var line = line(words);
        return line.equals(scene.note().in(language))
                ? Edit.done(scene)
                : Edit.done(scene.withCaptions(scene.title(), with(scene.note(), language, line)));
    }

    private static Caption with(Caption caption, Language language, String words) {
        var byTag = new HashMap<>(Caption.each(caption::in).byTag());
        byTag.put(language.tag(), words);
        return new Caption(byTag);
    }

    private static String line(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
