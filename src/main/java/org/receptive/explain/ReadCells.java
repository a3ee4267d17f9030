package org.receptive.explain;

import java.util.Set;

/// What a unit sees of one stage: the same rectangle of some of its maps.
///
/// @param region the rectangle
/// @param channels the maps that are read; a pooling unit reads its own map only
public record ReadCells(Region region, Set<Integer> channels) {

    /// Copies the set.
    public ReadCells {
        channels = Set.copyOf(channels);
    }
}
