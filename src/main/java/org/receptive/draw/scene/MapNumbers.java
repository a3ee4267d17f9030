package org.receptive.draw.scene;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.NamedMap;

/// How the numbers of all maps in one picture are written: found once for each map, however many of its slices are painted.
final class MapNumbers {

    private record Known(double cellPx, CellNumbers numbers) {}

    private final Sizes sizes;
    private final IdentityHashMap<NamedMap, Known> known = new IdentityHashMap<>();

    MapNumbers(Frame frame) {
        this.sizes = frame.sizes();
    }

    CellNumbers of(Placement p) {
        var found = Optional.ofNullable(known.get(p.map())).filter(k -> k.cellPx() == p.cellPx());
        if (found.isPresent())
            return found.get().numbers();
        var numbers = p.lane().isPresent()
                ? CellNumbers.ofBars(p.map(), p.cellPx(), p.rowPx(), sizes)
                : CellNumbers.of(p.map(), p.cellPx(), sizes);
        known.put(p.map(), new Known(p.cellPx(), numbers));
        return numbers;
    }
}
