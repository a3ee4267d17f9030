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

    /// Returns what is remembered under a name, 0 where nothing is, or what is there does not suit the parameter any more.
    Array4 of(MapId id, Array4 like) {
        return Optional.ofNullable(values.get(id)).filter(v -> v.count() == like.count()).map(v -> shaped(v, like))
                .orElseGet(() -> like.map(_ -> 0));
    }

    private static Array4 shaped(Array4 values, Array4 like) {
        return values.reshaped(like.n(), like.c(), like.h(), like.w());
    }

    /// Returns what is remembered after an iteration.
    ///
    /// @param walk the walk of the iteration
    /// @param parameters the learned maps, whose shapes it takes
    public UpdateMemory after(Walk walk, Map<MapId, Array4> parameters) {
        var next = new HashMap<MapId, Array4>();
        parameters.forEach((parameter, like) -> {
            for (var id : names(parameter))
                walk.stages().stream().filter(s -> s.output().equals(id.updated())).findFirst()
                        .ifPresent(made -> next.put(id, shaped(made.y().values(), like)));
        });
        return new UpdateMemory(next.isEmpty() ? 0 : steps + 1, next);
    }
}
