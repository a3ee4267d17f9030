package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.scene.VisibleSlices.Slice;

/// A block of slices in a grid: the inputs, the kernels or the outputs. Knows its size for every cell size and places its slices.
///
/// @param slices the slices, row by row of the grid; there may be none
/// @param gridCols how many slices stand side by side
/// @param room the space around the slices
/// @param mostCellPx a cell is not made larger than this
/// @param turned whether the slices are shown rotated by 180°
/// @param cellsAcross how many cells the widest slice has in a row, its padding included
/// @param cellsDown how many cells the highest slice has in a column, its padding included
record Zone(List<Slice> slices, int gridCols, Room room, double mostCellPx, boolean turned, int cellsAcross, int cellsDown) {

    /// The space around the slices of a zone, in px.
    ///
    /// @param head for a title, and the numbers of the columns, above each slice
    /// @param beforeEach to the left of each slice, for the numbers of its rows
    /// @param besideEach to the right of each slice
    /// @param below below each slice
    /// @param foot below all of them
    /// @param leastSlot the least width of a slice with what is beside it
    /// @param leastWidth the least width of the whole
    record Room(double head, double beforeEach, double besideEach, double below, double foot, double leastSlot, double leastWidth) {

        /// No space.
        static final Room NONE = new Room(0, 0, 0, 0, 0, 0, 0);
    }

    private static final double GAP = 12;
    /// A text below the slices of a row keeps the next row away already.
    private static final double GAP_BELOW_TEXT = 5;
    private static final double LEAST_CELL = 0.1;

    /// Makes a zone of slices.
    static Zone of(List<Slice> slices, int gridCols, Room room, double mostCellPx, boolean turned) {
        int across = 0;
        int down = 0;
        for (var slice : slices) {
            var map = slice.map();
            across = Math.max(across, map.border().left() + map.cols() + map.border().right());
            down = Math.max(down, map.border().top() + map.rows() + map.border().bottom());
        }
        return new Zone(slices, gridCols, room, mostCellPx, turned, across, down);
    }

    /// Returns this zone with slots that are at least so wide.
    Zone withLeastSlot(double leastSlot) {
        var wider = new Room(room.head(), room.beforeEach(), room.besideEach(), room.below(), room.foot(),
                Math.max(leastSlot, room.leastSlot()),
                room.leastWidth());
        return new Zone(slices, gridCols, wider, mostCellPx, turned, cellsAcross, cellsDown);
    }

    private double rowGap() {
        return room.below() > 0 ? GAP_BELOW_TEXT : GAP;
    }

    private int gridRows() {
        return (slices.size() + gridCols - 1) / gridCols;
    }

    private double slot(double cellPx) {
        return room.beforeEach() + Math.max(room.leastSlot(), cellsAcross * cellPx + room.besideEach());
    }

    double width(double cellPx) {
        if (slices.isEmpty())
            return 0;
        return Math.max(room.leastWidth(), gridCols * slot(cellPx) + (gridCols - 1) * GAP);
    }

    double height(double cellPx) {
        if (slices.isEmpty())
            return 0;
        return gridRows() * (room.head() + cellsDown * cellPx + room.below()) + (gridRows() - 1) * rowGap() + room.foot();
    }

    /// Returns the cell size that this zone takes when the picture as a whole is drawn at `wantedPx`; not below `leastPx` if that fits.
    double cell(double wantedPx, double leastPx, double maxHeight) {
        if (slices.isEmpty())
            return wantedPx;
        double free = maxHeight - gridRows() * (room.head() + room.below()) - (gridRows() - 1) * rowGap() - room.foot();
        double fits = Math.max(LEAST_CELL, free / (gridRows() * cellsDown));
        return Math.min(Math.min(fits, mostCellPx), Math.max(wantedPx, Math.min(leastPx, fits)));
    }

    /// Places the slices with the zone's upper left corner at (x, y).
    List<Placement> place(double x, double y, double cellPx) {
        var placed = new ArrayList<Placement>();
        for (int i = 0; i < slices.size(); i++) {
            int gridRow = i / gridCols;
            var border = slices.get(i).map().border();
            double left = x + i % gridCols * (slot(cellPx) + GAP) + room.beforeEach() + border.left() * cellPx;
            double row = room.head() + cellsDown * cellPx + room.below() + rowGap();
            double top = y + gridRow * row + room.head() + border.top() * cellPx;
            placed.add(new Placement(slices.get(i).map(), slices.get(i).channel(), left, top, cellPx, turned));
        }
        return placed;
    }
}
