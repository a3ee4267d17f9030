package org.receptive.draw.scene;

import java.util.Optional;
import java.util.Set;
import org.receptive.trace.Cell;
import org.receptive.trace.Walk;

/// The cell that the pointer is on, or that is pinned, and every cell linked to it.
///
/// @param focus the cell itself
/// @param linked what it reads, reaches or multiplies
public record Lit(Optional<Cell> focus, Set<Cell> linked) {

    /// Nothing is pointed at.
    public static final Lit NOTHING = new Lit(Optional.empty(), Set.of());

    /// Lights a cell and its links.
    public static Lit of(Walk walk, Cell cell) {
        return new Lit(Optional.of(cell), Set.copyOf(walk.linked(cell)));
    }
}
