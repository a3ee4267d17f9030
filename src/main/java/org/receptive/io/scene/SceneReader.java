package org.receptive.io.scene;

import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneLimits;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;

/// Turns the JSON of a scene file into the scene, filling in what was left out. Version 1 holds a single convolution and opens for ever;
/// version 2 holds stages.
final class SceneReader {

    /// What the field `format` says.
    static final String FORMAT = "receptive-scene";
    /// The version that is written, and the newest that is read.
    static final int VERSION = 2;

    private SceneReader() {
    }

    /// Makes the scene that `root` describes.
    ///
    /// @param fallbackTitle the title of a scene that has none
    /// @throws ReadableException if it describes none; the message names the field and the way out
    static Scene scene(JsonValue root, String fallbackTitle) {
        requireFormat(root);
        var file = new JsonField("", root);
        var title = Caption.same(fallbackTitle);
        return version(file.require("version")) == 1 ? SceneVersion1.scene(file, title) : SceneVersion2.scene(file, title);
    }

    private static void requireFormat(JsonValue root) {
        boolean isScene = root instanceof JsonValue.Fields f
                && f.values().get("format") instanceof JsonValue.Text t
                && t.value().equals(FORMAT);
        if (!isScene)
            throw ReadableException.of("error.scene.format", FORMAT);
    }

    private static int version(JsonField field) {
        int version = field.whole(1, (int) SceneLimits.VALUE);
        if (version > VERSION)
            throw ReadableException.of("error.scene.newer", version, VERSION);
        return version;
    }

    /// Reads a text in one or several languages.
    static Caption caption(JsonField field) {
        if (field.value() instanceof JsonValue.Text t)
            return Caption.same(t.value());
        var tags = Language.all().stream().map(Language::tag).toList();
        field.allowOnly(tags.toArray(String[]::new));
        var any = tags.stream().flatMap(tag -> field.find(tag).stream()).map(JsonField::text).findFirst().orElse("");
        return Caption.each(language -> field.find(language.tag()).map(JsonField::text).orElse(any));
    }
}
