package org.receptive.io.scene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.scene.MatrixView;
import org.receptive.scene.MatrixView.Look;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneLimits;
import org.receptive.scene.SceneStage;
import org.receptive.scene.View;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Timeline.Grain;

/// Reads and writes the field `view`: where a scene stands and how it is looked at.
final class SceneViews {

    /// A file may name any page of four channels of the whole input; of these, those that one filter reads exist.
    private static final int CHANNELS_PER_PAGE = 4;
    private static final Map<Grain, String> OLD_WORDS = Map.of(Grain.VALUE, "value", Grain.TERM, "multiply-add");
    private static final Map<Grain, String> WORDS = Map.of(Grain.VALUE, "value", Grain.TERM, "term");

    private SceneViews() {
    }

    /// Reads the view of a scene of version 1.
    ///
    /// @throws ReadableException if it points outside the scene
    static View version1(JsonField field, Scene scene) {
        field.allowOnly("grain", "step", "offset", "symbols", "pin", "inputPage");
        return read(field, scene, 0, OLD_WORDS);
    }

    /// Reads the view of a scene of version 2.
    ///
    /// @throws ReadableException if it points outside the scene
    static View version2(JsonField field, Scene scene) {
        field.allowOnly("grain", "stage", "step", "offset", "symbols", "pin", "inputPage", "allOutputs", "indices", "bars", "matrix",
                "zeros", "order");
        int stage = field.find("stage").map(f -> stage(f, scene)).orElse(0);
        return read(field, scene, stage, WORDS);
    }

    private static int stage(JsonField field, Scene scene) {
        for (int i = 0; i < scene.stages().size(); i++)
            if (scene.stages().get(i).name().equals(field.text()))
                return i;
        if (scene.passes() != Scene.Passes.FORWARD) {
            var walked = scene.walk().stages();
            for (int i = scene.stages().size(); i < walked.size(); i++)
                if (walked.get(i).output().toString().equals(field.text()))
                    return i;
        }
        throw field.noWord(scene.stages().stream().map(SceneStage::name).toList());
    }

    private static View read(JsonField field, Scene scene, int stage, Map<Grain, String> words) {
        boolean back = stage >= scene.stages().size();
        int lastStep = (back ? scene.walk().stages().get(stage).stepCount() : Math.toIntExact(scene.outputShape(stage).count())) - 1;
        var at = scene.withView(View.START.at(Grain.VALUE, stage, 0, 0));
        return new View(field.find("grain").map(f -> grain(f, words)).orElse(Grain.VALUE), stage,
                field.find("step").map(f -> f.whole(0, lastStep)).orElse(0),
                field.find("offset").map(f -> f.whole(0, back ? Integer.MAX_VALUE : lastOffset(at))).orElse(0),
                flag(field, "symbols"), field.find("pin").map(f -> cell(f, scene)),
                field.find("inputPage").map(f -> f.whole(0, lastPage(scene))).orElse(0), flag(field, "allOutputs"), flag(field, "indices"),
                new View.Form(flag(field, "bars"),
                        new MatrixView(field.find("matrix").map(SceneViews::look).orElse(Look.SLIDING), flag(field, "zeros")),
                        field.find("order").map(SceneViews::ways).orElse(View.Ways.GATHER)));
    }

    private static boolean flag(JsonField field, String name) {
        return field.find(name).map(JsonField::flag).orElse(false);
    }

    /// A stage of the way back goes by the name of what it makes.
    private static String stage(Scene scene) {
        return scene.isOnWayBack() ? scene.walk().stages().get(scene.view().stage()).output().toString() : scene.stage().name();
    }

    /// Writes the view of `scene`. What points outside the scene is left out, so that the file can be read again.
    static JsonValue json(Scene scene) {
        var view = scene.view();
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("grain", new JsonValue.Text(WORDS.getOrDefault(view.grain(), "value")));
        fields.put("stage", new JsonValue.Text(stage(scene)));
        fields.put("step", new JsonValue.Num(view.step()));
        fields.put("offset", new JsonValue.Num(Math.min(view.offset(), lastOffset(scene))));
        fields.put("symbols", new JsonValue.Flag(view.symbols()));
        view.pin().filter(scene::shows).ifPresent(p -> fields.put("pin", json(p)));
        fields.put("inputPage", new JsonValue.Num(Math.min(view.inputPage(), lastPage(scene))));
        if (view.allOutputs())
            fields.put("allOutputs", new JsonValue.Flag(true));
        if (view.indices())
            fields.put("indices", new JsonValue.Flag(true));
        if (view.bars())
            fields.put("bars", new JsonValue.Flag(true));
        if (view.matrix().look() != Look.SLIDING)
            fields.put("matrix", new JsonValue.Text(view.matrix().look().word()));
        if (view.matrix().zeros())
            fields.put("zeros", new JsonValue.Flag(true));
        if (view.ways() != View.Ways.GATHER)
            fields.put("order", new JsonValue.Text(view.ways().word()));
        return new JsonValue.Fields(fields);
    }

    private static View.Ways ways(JsonField field) {
        return View.Ways.ofWord(field.text())
                .orElseThrow(() -> field.noWord(Stream.of(View.Ways.values()).map(View.Ways::word).toList()));
    }

    private static JsonValue json(Cell cell) {
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("map", new JsonValue.Text(cell.map().toString()));
        fields.put("channel", new JsonValue.Num(cell.channel()));
        fields.put("row", new JsonValue.Num(cell.row()));
        fields.put("col", new JsonValue.Num(cell.col()));
        return new JsonValue.Fields(fields);
    }

    private static Cell cell(JsonField field, Scene scene) {
        field.allowOnly("map", "channel", "row", "col");
        int limit = SceneLimits.INPUT + 2 * SceneLimits.PADDING;
        var name = field.require("map").text();
        int dot = name.lastIndexOf('.');
        var map = dot < 0 ? MapId.of(name) : new MapId(name.substring(0, dot), name.substring(dot + 1));
        var cell = new Cell(map,
                field.find("channel").map(f -> f.whole(0, SceneLimits.UNITS * SceneLimits.INPUT_CHANNELS)).orElse(0),
                field.require("row").whole(-limit, limit), field.require("col").whole(-limit, limit));
        if (!scene.shows(cell))
            throw ReadableException.of("error.scene.pin", field.path());
        return cell;
    }

    /// Returns the last term of the step at which the scene stands.
    private static int lastOffset(Scene scene) {
        return scene.lastOffset();
    }

    private static int lastPage(Scene scene) {
        int most = scene.stages().stream()
                .mapToInt(s -> s.inputs().contains(SceneStage.INPUT) ? scene.input().c() : SceneLimits.INPUT_CHANNELS).max().orElse(1);
        return (most - 1) / CHANNELS_PER_PAGE;
    }

    private static Grain grain(JsonField field, Map<Grain, String> words) {
        for (var grain : Grain.values())
            if (words.getOrDefault(grain, "").equals(field.text()))
                return grain;
        throw field.noWord(Stream.of(Grain.VALUE, Grain.TERM).map(grain -> words.getOrDefault(grain, "")).toList());
    }

    private static Look look(JsonField field) {
        for (var look : Look.values())
            if (look.word().equals(field.text()))
                return look;
        throw field.noWord(Arrays.stream(Look.values()).map(Look::word).toList());
    }
}
