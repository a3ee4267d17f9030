package org.receptive.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

/// Finds what a unit sees: the part of every earlier stage, and of the input, that can change its value.
public final class ReceptiveField {

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

    /// A rectangle of cells, both ends included.
    ///
    /// @param firstRow the topmost row
    /// @param lastRow the lowest row
    /// @param firstCol the leftmost column
    /// @param lastCol the rightmost column
    public record Region(int firstRow, int lastRow, int firstCol, int lastCol) {

        /// Returns how many rows.
        public int rows() {
            return lastRow - firstRow + 1;
        }

        /// Returns how many columns.
        public int cols() {
            return lastCol - firstCol + 1;
        }

        /// Tells whether the cell lies inside.
        public boolean contains(int row, int col) {
            return row >= firstRow && row <= lastRow && col >= firstCol && col <= lastCol;
        }
    }

    private ReceptiveField() {}

    /// Returns for each stage that the unit depends on, [Stage#INPUT] first, the maps and the smallest rectangle around their cells that it
    /// is computed from, clipped to the map; the unit's own stage is not among them.
    ///
    /// Goes back layer by layer: the outputs `o` of a window read the inputs [org.receptive.spec.WindowAxis#inputIndex] of `o` and every
    /// place; a dense layer reads everything.
    ///
    /// @throws ReadableException if the network has no such unit
    public static Map<Integer, ReadCells> of(NetworkSpec network, List<Stage> stages, Unit unit) {
        var wiring = new Wiring(network, stages);
        wiring.require(unit);
        var reached = new TreeMap<Integer, CellSet>();
        reached.put(unit.stage(), CellSet.of(unit));
        for (int index = unit.stage(); index >= 0; index--) {
            var reach = reached.get(index);
            if (reach != null)
                goBack(wiring, stages.get(index), reach, reached);
        }
        reached.remove(unit.stage());
        var readCells = new LinkedHashMap<Integer, ReadCells>();
        reached.forEach((stage, reach) -> readCells.put(stage, reach.readCells()));
        return readCells;
    }

    private static void goBack(Wiring wiring, Stage stage, CellSet reach, Map<Integer, CellSet> reached) {
        var sources = wiring.sources(stage);
        var shapes = sources.stream().map(wiring::shape).toList();
        for (int i = 0; i < sources.size(); i++) {
            var before = reach.before(stage.layer(), stage.shape(), shapes, i);
            if (!before.isEmpty())
                reached.merge(sources.get(i), before, CellSet::union);
        }
    }
}
