package org.receptive.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.array.Array4;
import org.receptive.spec.Shape;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Role;

/// The sizes of the maps of a scene, found without computing them.
///
/// @param scene the scene
record SceneMaps(Scene scene) {

    boolean shows(Cell cell) {
        return maps().stream().anyMatch(m -> m.shows(cell));
    }

    private List<NamedMap> maps() {
        var maps = new ArrayList<NamedMap>();
        for (int i = 0; i < scene.stages().size(); i++) {
            var stage = scene.stages().get(i);
            for (int k = 0; k < stage.inputs().size(); k++)
                maps.add(stage.setting().framed(blank(id(stage.inputs().get(k)), scene.inputShapes(i).get(k))));
            maps.add(blank(stage.output(), scene.outputShape(i)));
            stage.setting().values().forEach((letter, values) -> maps.add(NamedMap.of(new MapId(stage.name(), letter), Role.PARAMETER,
                    NamedMap.Form.FILTERS, values)));
        }
        return maps;
    }

    private MapId id(String name) {
        return scene.stages().stream().filter(s -> s.name().equals(name)).findFirst().map(SceneStage::output).orElse(MapId.of(name));
    }

    private static NamedMap blank(MapId id, Shape shape) {
        return NamedMap.example(id, Role.INPUT, Array4.fill(1, shape.channels(), shape.rows(), shape.cols(), (_, _, _, _) -> 0));
    }
}
