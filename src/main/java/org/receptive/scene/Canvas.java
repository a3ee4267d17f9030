package org.receptive.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.text.Message;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;

/// The values of a scene while a stroke of the brush writes into them.
final class Canvas {

    private final Scene scene;
    private final Map<MapId, Array4> shapes = new HashMap<>();
    private final Map<MapId, double[]> painted = new HashMap<>();
    /// Found when first needed.
    private final List<NamedMap> maps = new ArrayList<>();

    /// Copies the values of a scene.
    Canvas(Scene scene) {
        this.scene = scene;
        shapes.put(MapId.of(SceneStage.INPUT), scene.input());
        for (var stage : scene.stages())
            stage.setting().values().forEach((letter, values) -> shapes.put(new MapId(stage.name(), letter), values));
    }

    /// Writes a value into a cell of the input or of a stage's values, or says why it cannot.
    Optional<Message> paint(Cell cell, double value) {
        var shape = shapes.get(cell.map());
        if (shape == null)
            return Optional.of(isComputed(cell) ? Message.of("edit.computed") : missing(cell));
        int count = shape.count() / (shape.n() * shape.c());
        int slices = shape.n() * shape.c();
        // rows of weights are laid out as what they multiply; in storage order they are the same
        int index = shape.h() * shape.w() == 1 && slices > 1 ? flat(cell, slices) : inside(cell, shape, slices)
                ? cell.channel() * count + cell.row() * shape.w() + cell.col()
                : -1;
        if (index < 0)
            return Optional.of(cell.map().equals(MapId.of(SceneStage.INPUT)) ? padding(cell) : missing(cell));
        painted.computeIfAbsent(cell.map(), _ -> shape.toArray())[index] = value;
        return Optional.empty();
    }

    private boolean isComputed(Cell cell) {
        return scene.stages().stream().anyMatch(s -> s.output().equals(cell.map()));
    }

    /// Finds the place of a cell of a map that is shown in another layout than it is stored.
    private int flat(Cell cell, int slices) {
        if (maps.isEmpty())
            maps.addAll(new SceneMaps(scene).maps());
        var map = maps.stream().filter(m -> m.id().equals(cell.map())).findFirst();
        return map.filter(m -> m.holds(cell)).map(m -> m.index(cell)).filter(i -> i < slices).orElse(-1);
    }

    private static boolean inside(Cell cell, Array4 shape, int slices) {
        return cell.channel() >= 0 && cell.channel() < slices && cell.row() >= 0 && cell.row() < shape.h() && cell.col() >= 0
                && cell.col() < shape.w();
    }

    /// Makes the scene with what was painted.
    Scene scene() {
        var input = filled(MapId.of(SceneStage.INPUT));
        var stages = scene.stages().stream().map(stage -> {
            var setting = stage.setting();
            for (var letter : stage.setting().values().keySet()) {
                var id = new MapId(stage.name(), letter);
                if (painted.containsKey(id))
                    setting = setting.withValues(letter, filled(id));
            }
            return stage.with(setting);
        }).toList();
        return scene.changed(input, stages);
    }

    /// Returns the old array where nothing was painted, so that an undo history shares it.
    private Array4 filled(MapId id) {
        var old = shapes.get(id);
        var values = painted.get(id);
        if (old == null)
            throw new IllegalStateException("no map " + id);
        if (values == null)
            return old;
        var changed = old.withValues(values);
        return changed.equals(old) ? old : changed;
    }

    private static Message padding(Cell cell) {
        return Message.of("edit.padding", cell.row(), cell.col());
    }

    private static Message missing(Cell cell) {
        return Message.of("edit.noCell", cell.map().toString(), cell.channel(), cell.row(), cell.col());
    }
}
