package org.receptive.scene;

import java.util.function.BiFunction;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// A scene beside the one that it was opened as: what was changed since, and which of its words still hold.
///
/// Title and note speak of the numbers that they came with. Once the arithmetic is another, a title says so, and a note is put away; words
/// that were written since are the reader's own and hold.
///
/// @param opened the example, the file or the copy as it was opened
/// @param now what has become of it
public record SceneChanges(Scene opened, Scene now) {

    /// A scene as it was just opened.
    public static SceneChanges none(Scene scene) {
        return new SceneChanges(scene, scene);
    }

    /// Returns what has become of the same scene after another edit.
    public SceneChanges with(Scene present) {
        return new SceneChanges(opened, present);
    }

    /// Tells whether the arithmetic, the title or the note is another; where one stands and how one looks at it does not count.
    public boolean any() {
        return !now.sameNumbers(opened) || !now.title().equals(opened.title()) || !now.note().equals(opened.note());
    }

    /// Returns the title, in each language marked as changed where it names other numbers.
    public Caption title() {
        return stale(opened.title(), now.title(), (texts, words) -> marked(texts.get("scene.changed", ""), words, false));
    }

    /// Returns the note, empty in each language in which it was written for other numbers.
    public Caption note() {
        return stale(opened.note(), now.note(), (_, _) -> "");
    }

    /// Returns the note that is put away, empty in each language in which the note holds.
    public Caption oldNote() {
        return now.sameNumbers(opened)
                ? Caption.same("")
                : Caption.each(language -> isStale(opened.note(), now.note(), language)
                        ? now.note().in(language)
                        : "");
    }

    /// Returns the scene as it goes into a file, which does not know what it was opened as: title and note say it themselves.
    public Scene captioned() {
        return now.withCaptions(title(),
                stale(opened.note(), now.note(), (texts, words) -> marked(texts.get("scene.oldNote", ""), words, true)));
    }

    private Caption stale(Caption before, Caption words, BiFunction<Texts, String, String> change) {
        return now.sameNumbers(opened)
                ? words
                : Caption.each(language -> isStale(before, words, language)
                        ? change.apply(Texts.of(language), words.in(language))
                        : words.in(language));
    }

    private static boolean isStale(Caption before, Caption words, Language language) {
        return !words.in(language).isEmpty() && words.in(language).equals(before.in(language));
    }

    /// Adds a mark once: a file that was saved with it may be opened and changed again.
    private static String marked(String mark, String words, boolean before) {
        if (before)
            return words.startsWith(mark) ? words : mark + words;
        return words.endsWith(mark) ? words : words + mark;
    }
}
