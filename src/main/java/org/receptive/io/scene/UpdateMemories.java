package org.receptive.io.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.NumberGrid;
import org.receptive.scene.SceneStage;
import org.receptive.trace.MapId;
import org.receptive.trace.UpdateMemory;

/// Reads what an optimizer remembers of the iterations before.
final class UpdateMemories {

    private static final int MOST_STEPS = 1_000_000_000;

    private UpdateMemories() {
    }

    /// Lists what may be remembered of the parameters of these stages, each with an array of its shape.
    static Map<MapId, Array4> known(List<SceneStage> stages) {
        var shapes = new HashMap<MapId, Array4>();
        for (var stage : stages)
            stage.values().forEach((learned, values) -> UpdateMemory.names(learned).forEach(id -> shapes.put(id, values)));
        return shapes;
    }

    /// Reads the memory of parameters of these stages.
    ///
    /// @throws org.receptive.text.ReadableException if it names another map, or one of another size
    static UpdateMemory read(JsonField field, List<SceneStage> stages) {
        field.allowOnly("steps", "maps");
        var shapes = known(stages);
        var maps = field.require("maps");
        maps.allowOnly(shapes.keySet().stream().map(MapId::toString).toArray(String[]::new));
        var values = new HashMap<MapId, Array4>();
        shapes.forEach((id, like) -> maps.find(id.toString()).ifPresent(found -> values.put(id, NumberGrid.like(found, like))));
        return new UpdateMemory(field.require("steps").whole(0, MOST_STEPS), values);
    }
}
