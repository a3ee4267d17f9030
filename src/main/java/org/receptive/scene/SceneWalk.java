package org.receptive.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.receptive.array.Array4;
import org.receptive.scene.Scene.Passes;
import org.receptive.text.ReadableException;
import org.receptive.trace.Backward;
import org.receptive.trace.Losses;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.UpdateStep;
import org.receptive.trace.Walk;

/// Computes the walk of a scene: its stages, and as far as it walks them the way back, the update and the loss afterwards.
///
/// @param scene the scene
record SceneWalk(Scene scene) {

    Walk walk() {
        var forward = new Walk(forward(Map.of()));
        if (scene.passes() == Passes.FORWARD || !(scene.stages().getLast().setting() instanceof LossSetting loss))
            return forward;
        var all = new ArrayList<>(forward.stages());
        var back = Backward.of(forward, loss.inputGradient());
        all.addAll(back.stages());
        if (scene.passes() == Passes.ITERATION) {
            var updates = back.update(loss.method(), loss.memory().suiting(learned(back.gradients().keySet())));
            all.addAll(updates);
            all.add(after(loss, updates));
        }
        return new Walk(all);
    }

    /// Computes the stages one after the other.
    ///
    /// @param others maps that have other values than they would have: inputs, learned maps, or what a stage makes
    List<Operation> forward(Map<MapId, Array4> others) {
        var made = new HashMap<String, NamedMap>();
        var x = MapId.of(SceneStage.INPUT);
        made.put(SceneStage.INPUT, NamedMap.of(x, Role.INPUT, NamedMap.Form.MAPS, others.getOrDefault(x, scene.input())));
        var operations = new ArrayList<Operation>();
        for (var stage : scene.stages()) {
            var setting = stage.setting();
            for (var letter : setting.values().keySet()) {
                var found = others.get(new MapId(stage.name(), letter));
                setting = found == null ? setting : setting.withValues(letter, found);
            }
            var operation = setting.operation(stage.inputs().stream().map(made::get).toList(), stage.output());
            var y = operation.y();
            var other = others.getOrDefault(y.id(), y.values());
            made.put(stage.name(), new NamedMap(y.id(), y.role(), y.form(), other, y.border(), y.flipped(), y.part()));
            operations.add(operation);
        }
        return operations;
    }

    /// Lets the input pass once more, with the updated numbers: what came out then is a given map, and its loss one step.
    private Operation after(LossSetting loss, List<Operation> updates) {
        var values = new HashMap<MapId, Array4>();
        for (var update : updates)
            values.put(update.output(), update.y().values());
        var before = new HashMap<MapId, Array4>();
        for (var stage : scene.stages())
            for (var id : stage.values().keySet())
                Optional.ofNullable(values.get(id.updated())).ifPresent(found -> before.put(id, held(id, found)));
        var last = forward(before).getLast();
        var q = last.maps(Role.INPUT).getFirst();
        var y = last.maps(Role.PARAMETER).getFirst();
        return Losses.of(loss.kind(), NamedMap.of(q.id().updated(), Role.INPUT, q.form(), q.values()), y, last.output().updated());
    }

    /// Returns updated numbers if a scene can hold them.
    private static Array4 held(MapId id, Array4 updated) {
        for (double value : updated.toArray())
            if (!(Math.abs(value) <= SceneLimits.VALUE))
                throw ReadableException.of("error.scene.update", id.updated().toString(), value);
        return updated;
    }

    private static SceneStage updated(SceneStage stage, Map<MapId, Array4> values) {
        var setting = stage.setting();
        for (var letter : setting.values().keySet()) {
            var found = values.get(new MapId(stage.name(), letter).updated());
            if (found != null)
                setting = setting.withValues(letter, found);
        }
        return stage.with(setting);
    }

    /// Returns the scene with the numbers that one iteration leaves, to walk the next; itself if it walks no update.
    Scene next() {
        if (scene.passes() != Scene.Passes.ITERATION)
            return scene;
        var values = new HashMap<MapId, Array4>();
        var walk = scene.walk();
        for (var stage : walk.stages())
            values.put(stage.output(), stage.y().values());
        return scene.withView(scene.view().at(scene.view().grain(), 0, 0, 0)).changed(scene.input(),
                scene.stages().stream().map(stage -> remembering(updated(stage, values), walk)).toList());
    }

    private SceneStage remembering(SceneStage stage, Walk walk) {
        var learned = learned(walk.stages().stream().filter(s -> s.reduction() instanceof UpdateStep).map(s -> s.maps().getFirst().id())
                .collect(Collectors.toSet()));
        return stage.with(stage.setting().withMemory(stage.setting().memory().suiting(learned).after(walk, learned)));
    }

    /// Returns those of some maps that a stage holds.
    private Map<MapId, Array4> learned(Set<MapId> maps) {
        var learned = new HashMap<MapId, Array4>();
        for (var stage : scene.stages())
            learned.putAll(stage.values());
        learned.keySet().retainAll(maps);
        return learned;
    }
}
