package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.draw.scene.StripLayout.Row;
import org.receptive.draw.scene.StripSlot.Grid;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.Walk;

/// Which maps of a walk stand on the strip: first what is given, then for each stage what it has and makes; below each its gradient and
/// what the update makes of it, as far as those are walked.
public final class StripMaps {

    /// One card without its place.
    ///
    /// @param stage the first stage of its maps
    /// @param follows whether it reads what stands on the card before; a branch does not
    /// @param columns for each map of the way forward what stands below each other
    record Group(int stage, boolean follows, List<Map<Row, StripSlot>> columns) {

        /// Tells whether it shows a map, or one of the stage that makes it.
        boolean shows(MapId id) {
            return columns.stream().flatMap(c -> c.values().stream()).anyMatch(s -> s.map().id().equals(id));
        }

        boolean isOf(String name) {
            return columns.stream().map(c -> c.get(Row.VALUES)).anyMatch(s -> s != null && s.map().id().stage().equals(name));
        }
    }

    private final Walk walk;
    private final int forward;
    private final Map<MapId, Integer> makers = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /// Finds the maps of a walk.
    public StripMaps(Walk walk) {
        this.walk = walk;
        var stages = walk.stages();
        forward = (int) stages.stream().takeWhile(s -> !s.output().isGradient()).count();
        for (int i = 0; i < stages.size(); i++)
            makers.put(stages.get(i).output(), i);
        group();
    }

    private void group() {
        var seen = new HashSet<MapId>();
        var given = new ArrayList<Map<Row, StripSlot>>();
        for (var stage : walk.stages().subList(0, forward))
            for (var map : stage.maps())
                if (map.role() == Role.INPUT && !makers.containsKey(map.id()) && seen.add(map.id()))
                    given.add(column(map));
        if (!given.isEmpty())
            groups.add(new Group(0, false, given));
        for (int i = 0; i < forward; i++) {
            var own = new ArrayList<Map<Row, StripSlot>>();
            var stage = walk.stages().get(i);
            for (var map : stage.maps())
                if (map.role() != Role.OUTPUT && !makers.containsKey(map.id()) && seen.add(map.id()))
                    own.add(column(map));
            own.add(column(stage.y()));
            boolean follows = !groups.isEmpty() && stage.maps(Role.INPUT).stream().anyMatch(m -> groups.getLast().shows(m.id()));
            groups.add(new Group(i, follows, own));
        }
    }

    private Map<Row, StripSlot> column(NamedMap map) {
        var column = new EnumMap<Row, StripSlot>(Row.class);
        int maker = makers.getOrDefault(map.id(), -1);
        column.put(Row.VALUES, slot(map, maker, -1, Row.VALUES));
        later(map.id().gradient()).ifPresent(s -> column.put(Row.GRADIENTS, s));
        later(map.id().updated()).ifPresent(s -> column.put(Row.UPDATED, s));
        return column;
    }

    /// Finds a map that is made, or comes with a stage, after the way forward.
    private Optional<StripSlot> later(MapId id) {
        var row = id.isGradient() ? Row.GRADIENTS : Row.UPDATED;
        return IntStream.range(forward, walk.stages().size()).boxed()
                .flatMap(i -> walk.stages().get(i).maps().stream().filter(m -> m.id().equals(id))
                        .map(m -> slot(m, makers.getOrDefault(id, -1), i, row)))
                .findFirst();
    }

    /// Returns what stands below each other in a column while a stage is at work: on the way to the update, what the optimizer makes just
    /// now stands where the parameter will stand.
    Stream<StripSlot> at(Map<Row, StripSlot> column, int stage) {
        var made = walk.stages().get(stage).y();
        boolean between = Optional.ofNullable(column.get(Row.VALUES)).filter(s -> made.id().isBetween(s.map().id())).isPresent();
        return column.values().stream()
                .map(s -> between && s.row() == Row.UPDATED ? later(made.id()).orElse(s) : s);
    }

    private static StripSlot slot(NamedMap map, int maker, int since, Row row) {
        return new StripSlot(map, maker, since, row, Grid.of(map), Scales.of(map), 0, 0);
    }

    /// Tells whether these are the maps of this very walk.
    public boolean areOf(Walk other) {
        return walk.isSame(other);
    }

    Walk walk() {
        return walk;
    }

    List<Group> groups() {
        return groups;
    }

    /// Returns how many stages the way forward has.
    int forward() {
        return forward;
    }

    /// Returns which group a stage belongs to.
    int groupOf(Operation stage) {
        var made = stage.output();
        for (int i = 0; i < groups.size(); i++)
            if (groups.get(i).shows(made))
                return i;
        for (int i = 0; i < groups.size(); i++)
            if (groups.get(i).isOf(made.stage()))
                return i;
        return groups.size() - 1;
    }
}
