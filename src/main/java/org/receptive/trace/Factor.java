package org.receptive.trace;

import java.util.Optional;

/// One value that goes into a term.
///
/// @param shown the cell at which it is seen; it may lie in the padding
/// @param source the cell whose value it takes; none for a zero of the padding
/// @param value the value
public record Factor(Cell shown, Optional<Cell> source, double value) {

    /// Reads a cell of a map; beside the map lie zeros.
    public static Factor of(NamedMap map, Cell cell) {
        return map.holds(cell) ? new Factor(cell, Optional.of(cell), map.value(cell)) : new Factor(cell, Optional.empty(), 0);
    }

    /// Tells whether this is a zero of the padding.
    public boolean padding() {
        return source.isEmpty();
    }
}
