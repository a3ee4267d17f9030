package org.receptive.io.scene;

import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.io.json.NumberGrid;
import org.receptive.io.network.WindowReader;
import org.receptive.scene.Caption;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneLimits;
import org.receptive.scene.View;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;

/// Turns the JSON of a scene file into the scene, filling in what was left out.
final class SceneReader {

    /// What the field `format` says.
    static final String FORMAT = "receptive-scene";
    /// The version that is written, and the newest that is read.
    static final int VERSION = 1;

    private SceneReader() {
    }

    /// Makes the scene that `root` describes.
    ///
    /// @param fallbackTitle the title of a scene that has none
    /// @throws ReadableException if it describes none; the message names the field and the way out
    static Scene scene(JsonValue root, String fallbackTitle) {
        requireFormat(root);
        var file = new JsonField("", root);
        requireVersion(file.require("version"));
        file.allowOnly("format", "version", "title", "note", "operation", "window", "channels", "bias", "input",
                "kernel", "view");
        var input = NumberGrid.input(file.require("input"));
        var weight = NumberGrid.weight(file.require("kernel"));
        var bias = file.find("bias").map(NumberGrid::bias);
        var window = WindowReader.window(file.find("window"), weight);
        var spec = spec(file.find("channels"), input, weight, window.window(), bias.isPresent());
        var scene = new Scene(file.find("title").map(SceneReader::caption).orElse(Caption.same(fallbackTitle)),
                file.find("note").map(SceneReader::caption).orElse(Caption.same("")),
                file.find("operation").map(SceneReader::kind).orElse(OperationKind.CROSS_CORRELATION), spec,
                window.padding(), input, weight,
                bias.orElse(Array4.fill(spec.outChannels(), 1, 1, 1, (_, _, _, _) -> 0)), View.START);
        return file.find("view").map(v -> scene.withView(SceneViews.read(v, scene))).orElse(scene);
    }

    private static void requireFormat(JsonValue root) {
        boolean isScene = root instanceof JsonValue.Fields f
                && f.values().get("format") instanceof JsonValue.Text t
                && t.value().equals(FORMAT);
        if (!isScene)
            throw ReadableException.of("error.scene.format", FORMAT);
    }

    private static void requireVersion(JsonField field) {
        int version = field.whole(1, (int) SceneLimits.VALUE);
        if (version > VERSION)
            throw ReadableException.of("error.scene.newer", version, VERSION);
    }

    private static Caption caption(JsonField field) {
        if (field.value() instanceof JsonValue.Text t)
            return Caption.same(t.value());
        field.allowOnly("en", "zh");
        var en = field.find("en").map(JsonField::text);
        var zh = field.find("zh").map(JsonField::text);
        return new Caption(en.or(() -> zh).orElse(""), zh.or(() -> en).orElse(""));
    }

    private static OperationKind kind(JsonField field) {
        for (var kind : OperationKind.values())
            if (kind.id().equals(field.text()))
                return kind;
        throw field.noChoice("\"cross-correlation\", \"convolution\"");
    }

    private static ConvSpec spec(Optional<JsonField> channels, Array4 x, Array4 w, Window window, boolean bias) {
        channels.ifPresent(c -> c.allowOnly("in", "out", "groups"));
        channels.flatMap(c -> c.find("in")).ifPresent(f -> requireSame(f, x.c(), SceneLimits.INPUT_CHANNELS, "input"));
        channels.flatMap(c -> c.find("out")).ifPresent(f -> requireSame(f, w.n(), SceneLimits.CHANNELS, "kernel"));
        int groups = channels.flatMap(c -> c.find("groups")).map(g -> g.whole(1, SceneLimits.CHANNELS)).orElse(1);
        return new ConvSpec(x.c(), w.n(), window, groups, bias);
    }

    private static void requireSame(JsonField field, int counted, int limit, String where) {
        int stated = field.whole(1, limit);
        if (stated != counted)
            throw ReadableException.of("error.scene.disagree", field.path(), stated, where, counted);
    }
}
