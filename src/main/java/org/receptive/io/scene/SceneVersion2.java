package org.receptive.io.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.NumberGrid;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.scene.Scene.Passes;
import org.receptive.scene.SceneLimits;
import org.receptive.scene.SceneStage;
import org.receptive.scene.Setting;
import org.receptive.scene.SettingKind;
import org.receptive.scene.View;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

/// Reads scene files of version 2: an input and stages, each with its knobs and its values.
final class SceneVersion2 {

    private static final int LONGEST_NAME = 40;

    private SceneVersion2() {
    }

    /// Makes the scene that `file` describes.
    ///
    /// @throws ReadableException if it describes none; the message names the field and the way out
    static Scene scene(JsonField file, Caption fallbackTitle) {
        file.allowOnly("format", "version", "title", "note", "maps", "stages", "passes", "view");
        var maps = file.require("maps");
        maps.allowOnly(SceneStage.INPUT);
        var input = NumberGrid.input(maps.require(SceneStage.INPUT));
        SceneLimits.require(input);
        var passes = file.find("passes").map(SceneVersion2::passes).orElse(Passes.FORWARD);
        var scene = new Scene(file.find("title").map(SceneReader::caption).orElse(fallbackTitle),
                file.find("note").map(SceneReader::caption).orElse(Caption.same("")), input, stages(file.require("stages"), input),
                passes, View.START);
        return file.find("view").map(v -> scene.withView(SceneViews.version2(v, scene))).orElse(scene);
    }

    private static Passes passes(JsonField field) {
        for (var passes : Passes.values())
            if (passes.word().equals(field.text()))
                return passes;
        throw field.noWord(Arrays.stream(Passes.values()).map(Passes::word).toList());
    }

    private static List<SceneStage> stages(JsonField list, Array4 input) {
        var shapes = new LinkedHashMap<String, Shape>();
        shapes.put(SceneStage.INPUT, input.shape());
        var stages = new ArrayList<SceneStage>();
        for (var field : list.entries()) {
            var stage = stage(field, shapes, stages);
            stages.add(stage);
            shapes.put(stage.name(), stage.setting().outputShape(stage.inputs().stream().map(shapes::get).toList()));
        }
        return stages;
    }

    private static SceneStage stage(JsonField field, Map<String, Shape> shapes, List<SceneStage> before) {
        field.allowOnly("name", "operation", "inputs", "settings", "values", "memory");
        var name = field.find("name").map(JsonField::text).orElse("");
        if (shapes.containsKey(name))
            throw ReadableException.of("error.scene.sameName", name);
        if (name.length() > LONGEST_NAME || name.contains("."))
            throw ReadableException.of("error.scene.stageName", field.path(), LONGEST_NAME);
        var kind = kind(field.require("operation"));
        var inputs = field.find("inputs").map(f -> f.entries().stream().map(JsonField::text).toList())
                .orElse(List.of(before.isEmpty() ? SceneStage.INPUT : before.getLast().name()));
        for (var input : inputs)
            if (!shapes.containsKey(input))
                throw ReadableException.of("error.scene.noInput", name, input);
        if (inputs.size() != kind.inputs())
            throw ReadableException.of("error.scene.inputs", field.path(), kind.inputs(), inputs.size());
        var setting = kind.begin(inputs.stream().map(shapes::get).toList());
        if (field.find("settings").isPresent())
            setting = KnobFields.read(field.require("settings"), setting);
        if (field.find("values").isPresent())
            setting = values(field.require("values"), setting);
        if (field.find("memory").isPresent()) {
            var memory = UpdateMemories.read(field.require("memory"), before);
            var remembering = setting.withMemory(memory);
            if (!remembering.memory().equals(memory))
                throw ReadableException.of("error.scene.memory", field.require("memory").path());
            setting = remembering;
        }
        return new SceneStage(name, setting.following(inputs.stream().map(shapes::get).toList()), inputs);
    }

    private static SettingKind kind(JsonField field) {
        return SettingKind.ofWord(field.text()).orElseThrow(() -> field.noWord(
                Arrays.stream(SettingKind.values()).map(SettingKind::word).toList()));
    }

    private static Setting values(JsonField field, Setting setting) {
        field.allowOnly(setting.values().keySet().toArray(String[]::new));
        var changed = setting;
        for (var expected : setting.values().entrySet()) {
            var found = field.find(expected.getKey());
            if (found.isPresent())
                changed = changed.withValues(expected.getKey(), NumberGrid.like(found.get(), expected.getValue()));
        }
        return changed;
    }
}
