package org.receptive.io.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.io.json.JsonValue;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneStage;
import org.receptive.text.Language;
import org.receptive.trace.UpdateMemory;

/// Turns a scene into the JSON of a scene file of version 2.
final class SceneWriter {

    private SceneWriter() {
    }

    /// Describes `scene` so that reading it gives an equal scene.
    static JsonValue json(Scene scene) {
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("format", new JsonValue.Text(SceneReader.FORMAT));
        fields.put("version", new JsonValue.Num(SceneReader.VERSION));
        fields.put("title", json(scene.title()));
        fields.put("note", json(scene.note()));
        var maps = new LinkedHashMap<String, JsonValue>();
        maps.put(SceneStage.INPUT, images(scene.input(), 0));
        fields.put("maps", new JsonValue.Fields(maps));
        fields.put("stages", list(scene.stages().size(), i -> json(scene.stages().get(i), scene.stages())));
        fields.put("passes", new JsonValue.Text(scene.passes().word()));
        fields.put("view", SceneViews.json(scene));
        return new JsonValue.Fields(fields);
    }

    private static JsonValue json(Caption caption) {
        var fields = new LinkedHashMap<String, JsonValue>();
        for (var language : Language.all())
            fields.put(language.tag(), new JsonValue.Text(caption.in(language)));
        return new JsonValue.Fields(fields);
    }

    private static JsonValue json(SceneStage stage, List<SceneStage> all) {
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("name", new JsonValue.Text(stage.name()));
        fields.put("operation", new JsonValue.Text(stage.setting().word()));
        fields.put("inputs", list(stage.inputs().size(), i -> new JsonValue.Text(stage.inputs().get(i))));
        fields.put("settings", KnobFields.json(stage.setting()));
        var values = new LinkedHashMap<String, JsonValue>();
        stage.setting().values().forEach((letter, array) -> values.put(letter, values(array)));
        if (!values.isEmpty())
            fields.put("values", new JsonValue.Fields(values));
        var memory = stage.setting().memory();
        if (memory.steps() > 0)
            fields.put("memory", memory(memory, all));
        return new JsonValue.Fields(fields);
    }

    /// Writes what an optimizer remembers.
    private static JsonValue memory(UpdateMemory memory, List<SceneStage> all) {
        var maps = new TreeMap<String, JsonValue>();
        // what is remembered of a map that is there no more, or has another size, is of no use
        UpdateMemories.known(all).forEach((id, like) -> Optional.ofNullable(memory.values().get(id)).filter(like::hasShapeOf)
                .ifPresent(array -> maps.put(id.toString(), values(array))));
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("steps", new JsonValue.Num(memory.steps()));
        fields.put("maps", new JsonValue.Fields(maps));
        return new JsonValue.Fields(fields);
    }

    /// Writes numbers in as many levels of lists as they have axes longer than 1 at the end.
    private static JsonValue values(Array4 array) {
        if (array.h() * array.w() > 1)
            return array.n() == 1 && array.c() == 1 ? images(array, 0) : list(array.n(), o -> list(array.c(), i -> matrix(array, o, i)));
        return array.c() == 1
                ? list(array.n(), o -> new JsonValue.Num(array.get(o, 0, 0, 0)))
                : list(array.n(), o -> list(array.c(), i -> new JsonValue.Num(array.get(o, i, 0, 0))));
    }

    private static JsonValue images(Array4 array, int n) {
        return array.c() == 1 ? matrix(array, n, 0) : list(array.c(), c -> matrix(array, n, c));
    }

    private static JsonValue matrix(Array4 array, int n, int c) {
        return list(array.h(), row -> list(array.w(), col -> new JsonValue.Num(array.get(n, c, row, col))));
    }

    private static JsonValue list(int size, IntFunction<JsonValue> entry) {
        return new JsonValue.Items(IntStream.range(0, size).mapToObj(entry).toList());
    }
}
