package org.receptive.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.array.Array4;
import org.receptive.spec.Shape;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;

/// The sizes of the maps of a scene, found without computing them: which cells there are, not the form in which an operation shows them.
///
/// @param scene the scene
record SceneMaps(Scene scene) {

    boolean shows(Cell cell) {
        return maps().stream().anyMatch(m -> m.shows(cell));
    }

    /// Returns the maps that the stages read, make and own; their values are 0 where they would have to be computed.
    List<NamedMap> maps() {
        var maps = new ArrayList<NamedMap>();
        for (int i = 0; i < scene.stages().size(); i++) {
            var stage = scene.stages().get(i);
            for (int k = 0; k < stage.inputs().size(); k++)
                maps.add(stage.setting().framed(map(stage.inputs().get(k), scene.inputShapes(i).get(k))));
            maps.add(map(stage.name(), scene.outputShape(i)));
            var read = map(stage.inputs().getFirst(), scene.inputShapes(i).getFirst());
            stage.setting().values().forEach((letter, values) -> maps.add(own(new MapId(stage.name(), letter), values, read)));
        }
        return maps;
    }

    /// A map that a stage owns; a row of weights, and a target, are laid out as what is read.
    private static NamedMap own(MapId id, Array4 values, NamedMap read) {
        return switch (id.letter()) {
            case "W" -> NamedMap.of(id, Role.PARAMETER, NamedMap.Form.FILTERS,
                    values.reshaped(values.n(), read.channels(), read.rows(), read.cols()));
            case "y" -> NamedMap.of(id, Role.PARAMETER, read.form(), values.reshaped(1, read.channels(), read.rows(), read.cols()));
            default -> NamedMap.of(id, Role.PARAMETER, NamedMap.Form.FILTERS, values);
        };
    }

    /// Tells whether a map is shown as images even where it has one value a channel.
    private boolean isImages(String name) {
        for (int i = 0; i < scene.stages().size(); i++) {
            var stage = scene.stages().get(i);
            if (stage.name().equals(name))
                return stage.setting() instanceof ConvolutionSetting || stage.setting() instanceof CircleConvolutionSetting
                        || (scene.outputShape(i).equals(scene.inputShapes(i).getFirst()) && isImages(stage.inputs().getFirst()));
        }
        return true;
    }

    /// Returns a map of the right size: images as they come in and out of a convolution, and a list where layers make one value a map.
    private NamedMap map(String name, Shape shape) {
        var blank = Array4.fill(1, shape.channels(), shape.rows(), shape.cols(), (_, _, _, _) -> 0);
        var maker = scene.stages().stream().filter(s -> s.name().equals(name)).findFirst();
        var id = maker.map(SceneStage::output).orElse(MapId.of(name));
        return isImages(name) ? NamedMap.of(id, Role.INPUT, NamedMap.Form.MAPS, blank) : NamedMap.example(id, Role.INPUT, blank);
    }
}
