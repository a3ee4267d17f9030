package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;

/// A map on the strip: a grid of cells in the order in which its values are stored, of which one slice is in front.
///
/// @param map the map
/// @param stage which stage makes it; −1 if it is given
/// @param since from which stage on its values are there; −1 if from the start
/// @param row in which row it stands
/// @param grid how its cells are laid out
/// @param scales its colours
/// @param x the left edge
/// @param y the upper edge
record StripSlot(NamedMap map, int stage, int since, StripLayout.Row row, Grid grid, Scales scales, double x, double y) {

    /// How the cells of a map are laid out in little room.
    ///
    /// @param rows the rows of what is in front
    /// @param cols its columns
    /// @param slices how many of them lie behind each other
    /// @param cell the side of a cell, in px
    record Grid(int rows, int cols, int slices, double cell) {

        private static final int LONG = 6;
        private static final int MOST_ROWS = 12;
        private static final int MOST_COLS = 16;
        private static final int MOST_BEHIND = 3;
        private static final double SHIFT = 3;

        /// Lays out a map: lists stand upright, the rows of weights of a dense layer below each other.
        static Grid of(NamedMap map) {
            int count = map.values().count();
            return switch (map.form()) {
                case ROWS -> map.values().n() <= MOST_ROWS && count / map.values().n() <= MOST_COLS
                        ? new Grid(map.values().n(), count / map.values().n(), 1, 1)
                        : slices(map);
                case NUMBERS -> upright(count, MOST_ROWS);
                case VECTOR -> count <= 2 * LONG ? upright(count, LONG) : slices(map);
                case MAPS, STRETCHED, FILTERS ->
                    map.rows() * map.cols() == 1 && map.channels() > 1 ? upright(count, MOST_ROWS) : slices(map);
            };
        }

        private static Grid slices(NamedMap map) {
            return new Grid(map.rows(), map.cols(), map.channels(), 1);
        }

        private static Grid upright(int count, int most) {
            int cols = Math.ceilDiv(count, most);
            return new Grid(Math.ceilDiv(count, cols), cols, 1, 1);
        }

        Grid withCell(double px) {
            return new Grid(rows, cols, slices, px);
        }

        /// How far those behind are shifted, in px.
        double behind() {
            return Math.min(slices - 1, MOST_BEHIND) * SHIFT;
        }

        double width() {
            return cols * cell + behind();
        }

        double height() {
            return rows * cell + behind();
        }
    }

    double width() {
        return grid.cols * grid.cell;
    }

    double height() {
        return grid.rows * grid.cell;
    }

    /// Returns where the values of the slice in front begin: of what is worked on that at work, else the first.
    int base(Moment moment) {
        return grid.slices == 1 ? 0 : front(moment) * grid.rows * grid.cols;
    }

    private int front(Moment moment) {
        var target = moment.step().target();
        if (target.map().equals(map.id()))
            return target.channel();
        if (moment.operation().maps().stream().noneMatch(m -> m.id().equals(map.id())))
            return 0;
        for (var term : moment.step().terms())
            for (var factor : term.factors())
                if (factor.shown().map().equals(map.id()))
                    return factor.shown().channel();
        return 0;
    }

    /// Tells whether a value is there at a moment.
    boolean isThere(int index, Moment moment) {
        if (stage < 0)
            return since <= moment.stage();
        return stage < moment.stage() || (stage == moment.stage() && moment.isFinished(index));
    }

    /// Finds the value at a point.
    Optional<Integer> indexAt(double px, double py, Moment moment) {
        int col = (int) Math.floor((px - x) / grid.cell);
        int line = (int) Math.floor((py - y) / grid.cell);
        int index = base(moment) + line * grid.cols + col;
        boolean inside = col >= 0 && col < grid.cols && line >= 0 && line < grid.rows && index < map.values().count();
        return inside ? Optional.of(index) : Optional.empty();
    }

    StripSlot sized(Grid other) {
        return new StripSlot(map, stage, since, row, other, scales, x, y);
    }

    StripSlot at(double newX, double newY) {
        return new StripSlot(map, stage, since, row, grid, scales, newX, newY);
    }
}
