package org.receptive.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;

/// What an optimizer remembers of the iterations before: for every parameter its velocity, or the running means of its gradient and of the
/// square of that. Before the first iteration all of it is 0.
///
/// @param steps how many iterations were made
/// @param values the values, by the names of their maps
public record UpdateMemory(int steps, Map<MapId, Array4> values) {

    /// Nothing.
    public static final UpdateMemory NONE = new UpdateMemory(0, Map.of());

    /// The letters in front of that of the parameter.
    private static final List<String> KINDS = List.of("v", "m", "s");

    /// Copies the values.
    public UpdateMemory {
        values = Map.copyOf(values);
    }

    /// Names what is remembered of a map.
    ///
    /// @param kind `v`, the velocity, `m` or `s`, the running means
    static MapId id(String kind, MapId parameter) {
        return new MapId(parameter.stage(), kind + "(" + parameter.letter() + ")");
    }

    /// Lists the maps that may be remembered of a parameter.
    public static List<MapId> names(MapId parameter) {
        return KINDS.stream().map(kind -> id(kind, parameter)).toList();
    }

    /// Returns this memory, or nothing unless it knows every learned map, and in its present shape: all of them are counted together, so
    /// an optimizer starts again from the beginning where one of them is new.
    ///
    /// @param learned the maps that are updated, as a scene holds them
    public UpdateMemory suiting(Map<MapId, Array4> learned) {
        return learned.entrySet().stream().allMatch(map -> suits(map.getKey(), map.getValue())) ? this : NONE;
    }

    private boolean suits(MapId parameter, Array4 like) {
        var known = names(parameter).stream().flatMap(id -> Optional.ofNullable(values.get(id)).stream()).toList();
        return !known.isEmpty() && known.stream().allMatch(like::hasShapeOf);
    }

    /// Returns what is remembered under a name, 0 where nothing is.
    Array4 of(MapId id, Array4 like) {
        return Optional.ofNullable(values.get(id)).map(v -> shaped(v, like)).orElseGet(() -> like.map(_ -> 0));
    }

    private static Array4 shaped(Array4 values, Array4 like) {
        return values.reshaped(like.n(), like.c(), like.h(), like.w());
    }

    /// Returns what is remembered after an iteration.
    ///
    /// @param walk the walk of the iteration, made with this memory
    /// @param learned the maps that it updates, as a scene holds them
    public UpdateMemory after(Walk walk, Map<MapId, Array4> learned) {
        var next = new HashMap<MapId, Array4>();
        learned.forEach((parameter, like) -> {
            for (var id : names(parameter))
                walk.stages().stream().filter(s -> s.output().equals(id.updated())).findFirst()
                        .ifPresent(made -> next.put(id, shaped(made.y().values(), like)));
        });
        return new UpdateMemory(next.isEmpty() ? 0 : steps + 1, next);
    }
}
