package org.receptive.trace;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.trace.NamedMap.Role;

/// What a cell of a walk stands on in every map before it, its receptive field, and what it reaches in every map after it: what the stages
/// read, followed from one to the next.
///
/// A walk forward and a walk back are followed apart, and what is learned is left out: every weight of a layer stands behind every value.
public final class Reach {

    /// Nothing at all.
    public static final Reach NOTHING = new Reach(Map.of());

    /// For each map the places of its cells in storage order.
    private final Map<MapId, BitSet> cells;

    private Reach(Map<MapId, BitSet> cells) {
        this.cells = cells;
    }

    /// Finds what a cell stands on and what it reaches; it itself is part of it. Nothing for a cell that the walk does not have.
    public static Reach of(Walk walk, Cell cell) {
        return of(walk, cell, true);
    }

    /// Finds what a cell stands on; it itself is part of it. Nothing for a cell that the walk does not have.
    public static Reach before(Walk walk, Cell cell) {
        return of(walk, cell, false);
    }

    private static Reach of(Walk walk, Cell cell, boolean on) {
        var map = walk.stages().stream().flatMap(s -> s.maps().stream()).filter(m -> m.holds(cell) && isFollowed(m)).findFirst();
        if (map.isEmpty())
            return NOTHING;
        var found = new HashMap<MapId, BitSet>();
        set(found, map.get(), map.get().index(cell));
        var pass = pass(walk, cell.map());
        for (var stage : pass.reversed())
            back(stage, found);
        if (on) {
            var reached = new HashMap<MapId, BitSet>();
            set(reached, map.get(), map.get().index(cell));
            for (var stage : pass)
                on(stage, reached);
            reached.forEach(found::putIfAbsent);
        }
        return new Reach(found);
    }

    /// Returns the stages of the pass that a map belongs to: forward, or back.
    private static List<Operation> pass(Walk walk, MapId map) {
        int forward = (int) walk.stages().stream().takeWhile(s -> !s.output().isGradient()).count();
        boolean isForward = walk.stages().subList(0, forward).stream().anyMatch(s -> s.maps().stream().anyMatch(m -> m.id().equals(map)));
        return isForward ? walk.stages().subList(0, forward) : walk.stages().subList(forward, walk.stages().size());
    }

    /// A gradient stands in the place of the weights where it meets what was read on the way forward.
    private static boolean isFollowed(NamedMap map) {
        return map.role() == Role.INPUT || map.role() == Role.OUTPUT || map.id().isGradient();
    }

    private static List<NamedMap> inputs(Operation stage) {
        return stage.maps().stream().filter(m -> isFollowed(m) && m.role() != Role.OUTPUT).toList();
    }

    private static void set(Map<MapId, BitSet> found, NamedMap map, int index) {
        found.computeIfAbsent(map.id(), _ -> new BitSet()).set(index);
    }

    /// Adds what the cells of a stage's output read, until there is nothing left to add.
    private static void back(Operation stage, Map<MapId, BitSet> found) {
        var made = found.get(stage.output());
        if (made == null)
            return;
        var inputs = inputs(stage);
        var read = inputs.stream().map(m -> Optional.ofNullable(found.get(m.id())).orElseGet(BitSet::new)).toList();
        for (int i = made.nextSetBit(0); i >= 0 && !allFull(inputs, read); i = made.nextSetBit(i + 1))
            for (var term : stage.step(i).terms())
                for (var factor : term.factors())
                    if (factor.source().isPresent())
                        set(inputs, read, factor.source().get());
        for (int k = 0; k < inputs.size(); k++)
            if (!read.get(k).isEmpty())
                found.put(inputs.get(k).id(), read.get(k));
    }

    /// A pass of a large walk comes here for every term: no stream is worth its cost.
    private static void set(List<NamedMap> inputs, List<BitSet> read, Cell source) {
        for (int k = 0; k < inputs.size(); k++)
            if (inputs.get(k).holds(source)) {
                read.get(k).set(inputs.get(k).index(source));
                return;
            }
    }

    private static boolean allFull(List<NamedMap> inputs, List<BitSet> read) {
        for (int k = 0; k < inputs.size(); k++)
            if (read.get(k).cardinality() != inputs.get(k).values().count())
                return false;
        return true;
    }

    private static boolean isFull(NamedMap map, Optional<BitSet> set) {
        return set.isPresent() && set.get().cardinality() == map.values().count();
    }

    /// Adds what the cells of a stage's inputs reach.
    private static void on(Operation stage, Map<MapId, BitSet> reached) {
        var y = stage.y();
        for (var input : inputs(stage)) {
            var from = reached.get(input.id());
            if (from == null)
                continue;
            for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
                if (isFull(y, Optional.ofNullable(reached.get(y.id()))))
                    return;
                // the links of a weight are what it multiplies
                var links = input.role() == Role.INPUT ? stage.reads().linked(input.cell(i), y) : Optional.<List<Cell>>empty();
                if (links.isEmpty()) {
                    scan(stage, input, from, reached);
                    break;
                }
                links.get().stream().filter(y::holds).forEach(cell -> set(reached, y, y.index(cell)));
            }
        }
    }

    private static void scan(Operation stage, NamedMap input, BitSet from, Map<MapId, BitSet> reached) {
        for (int i = 0; i < stage.stepCount(); i++)
            for (var term : stage.step(i).terms())
                for (var factor : term.factors())
                    if (factor.source().filter(s -> input.holds(s) && from.get(input.index(s))).isPresent())
                        set(reached, stage.y(), i);
    }

    /// Tells whether some cell of a map is part of it.
    public boolean touches(MapId map) {
        return cells.containsKey(map);
    }

    /// Tells whether a cell of a map, by its place in storage order, is part of it.
    public boolean holds(MapId map, int index) {
        var found = cells.get(map);
        return found != null && found.get(index);
    }

    /// Returns the first place of a map at or after another one that is part of it, −1 if there is none.
    public int next(MapId map, int index) {
        var found = cells.get(map);
        return found == null ? -1 : found.nextSetBit(index);
    }

    /// Counts the cells of a map that are part of it.
    public int count(MapId map) {
        var found = cells.get(map);
        return found == null ? 0 : found.cardinality();
    }
}
