package org.receptive.draw.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.explain.ReceptiveField.ReadCells;
import org.receptive.explain.Unit;

/// What is pointed at or chosen in a picture of a network.
///
/// @param hovered the unit under the pointer
/// @param selected the unit that was clicked
/// @param receptiveField what the hovered unit, else the selected one, reads of the input and of every layer before it
/// @param path the way from a unit back to the pixels that is drawn over the maps; empty if none is
public record Highlight(Optional<Unit> hovered, Optional<Unit> selected, Map<Integer, ReadCells> receptiveField,
        List<Unit> path) {

    /// Nothing is pointed at or chosen.
    public static final Highlight NONE = new Highlight(Optional.empty(), Optional.empty(), Map.of(), List.of());

    /// Copies the collections.
    public Highlight {
        receptiveField = Map.copyOf(receptiveField);
        path = List.copyOf(path);
    }

    /// Returns the unit that is spoken of.
    Optional<Unit> unit() {
        return hovered.or(() -> selected);
    }
}
