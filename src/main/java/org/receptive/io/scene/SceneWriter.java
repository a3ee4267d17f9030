package org.receptive.io.scene;

import java.util.LinkedHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.io.json.JsonValue;
import org.receptive.io.network.WindowReader;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;

/// Turns a scene into the JSON of a scene file.
public final class SceneWriter {

    private SceneWriter() {
    }

    /// Describes `scene` with every field that it has.
    static JsonValue json(Scene scene) {
        var spec = scene.spec();
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("format", new JsonValue.Text(SceneReader.FORMAT));
        fields.put("version", new JsonValue.Num(SceneReader.VERSION));
        fields.put("title", json(scene.title()));
        fields.put("note", json(scene.note()));
        fields.put("operation", new JsonValue.Text(scene.kind().id()));
        fields.put("window", json(spec.window(), scene.padding()));
        var channels = new LinkedHashMap<String, JsonValue>();
        channels.put("in", new JsonValue.Num(spec.inChannels()));
        channels.put("out", new JsonValue.Num(spec.outChannels()));
        channels.put("groups", new JsonValue.Num(spec.groups()));
        fields.put("channels", new JsonValue.Fields(channels));
        if (spec.bias())
            fields.put("bias", list(spec.outChannels(), o -> new JsonValue.Num(scene.bias().get(o, 0, 0, 0))));
        fields.put("input", images(scene.input(), 0));
        fields.put("kernel", filters(scene.weight()));
        fields.put("view", SceneViews.json(scene));
        return new JsonValue.Fields(fields);
    }

    private static JsonValue json(Caption caption) {
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("en", new JsonValue.Text(caption.en()));
        fields.put("zh", new JsonValue.Text(caption.zh()));
        return new JsonValue.Fields(fields);
    }

    private static JsonValue json(Window window, PaddingMode padding) {
        var rows = window.rows();
        var cols = window.cols();
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("kernel", pair(rows.kernel(), cols.kernel()));
        fields.put("stride", pair(rows.stride(), cols.stride()));
        fields.put("dilation", pair(rows.dilation(), cols.dilation()));
        fields.put("padding", switch (padding) {
            case NARROW -> new JsonValue.Text("narrow");
            case EQUAL_WIDTH -> new JsonValue.Text("equal-width");
            case WIDE -> new JsonValue.Text("wide");
            case CUSTOM -> WindowReader.sides(window);
        });
        return new JsonValue.Fields(fields);
    }

    private static JsonValue pair(int rows, int cols) {
        return list(2, i -> new JsonValue.Num(i == 0 ? rows : cols));
    }

    private static JsonValue filters(Array4 weight) {
        if (weight.n() == 1 && weight.c() == 1)
            return images(weight, 0);
        return list(weight.n(), o -> list(weight.c(), i -> matrix(weight, o, i)));
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
