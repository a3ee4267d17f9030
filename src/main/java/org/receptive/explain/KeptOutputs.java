package org.receptive.explain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Operation;

/// Which values of a stage are the same as before an edit, at the same places.
///
/// @param map what the stage makes
/// @param cells those that are the same
/// @param of how many there are in all
public record KeptOutputs(MapId map, Set<Cell> cells, int of) {

    /// Copies the set.
    public KeptOutputs {
        cells = Set.copyOf(cells);
    }

    /// Compares what a stage made before with what it makes now; if the shape is another, nothing stayed.
    public static KeptOutputs of(Operation before, Operation now) {
        var old = before.y();
        var y = now.y();
        if (!old.id().equals(y.id()) || !old.shape().equals(y.shape()))
            return new KeptOutputs(y.id(), Set.of(), y.values().count());
        var was = old.values().toArray();
        var is = y.values().toArray();
        return new KeptOutputs(y.id(), IntStream.range(0, is.length).filter(i -> Double.compare(was[i] + 0.0, is[i] + 0.0) == 0)
                .mapToObj(y::cell).collect(Collectors.toUnmodifiableSet()), is.length);
    }
}
