package org.receptive.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.trace.MapId;

/// One stage of a scene.
///
/// @param name its name, unique in the scene; empty for the only stage of a scene
/// @param setting what it does
/// @param inputs what it reads: [#INPUT], or the names of stages before it
public record SceneStage(String name, Setting setting, List<String> inputs) {

    /// The name of the scene's input.
    public static final String INPUT = "x";

    /// Copies the list.
    public SceneStage {
        inputs = List.copyOf(inputs);
    }

    /// Makes the only stage of a scene.
    public static SceneStage only(Setting setting) {
        return new SceneStage("", setting, List.of(INPUT));
    }

    /// Returns the name of what it makes.
    public MapId output() {
        return new MapId(name, name.isEmpty() && !(setting instanceof LossSetting) ? "y" : setting.letter());
    }

    /// Returns its values that may be edited, by the names of their maps.
    public Map<MapId, Array4> values() {
        var values = new LinkedHashMap<MapId, Array4>();
        setting.values().forEach((letter, array) -> values.put(new MapId(name, letter), array));
        return values;
    }

    /// Returns this stage with another setting.
    public SceneStage with(Setting value) {
        return new SceneStage(name, value, inputs);
    }
}
