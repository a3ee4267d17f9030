package org.receptive.ui.paint;

import java.util.ArrayList;
import java.util.List;
import org.receptive.trace.NamedMap;

/// A block of equal slices in a grid: the inputs, the kernels or the outputs. Knows its size for every cell size and places its slices.
///
/// @param map the map whose slices these are
/// @param channels the slices, row by row of the grid
/// @param gridCols how many slices stand side by side
/// @param headPx the space for a title above each slice
/// @param leastCellPx a cell is not made smaller than this, unless the picture would not fit
/// @param mostCellPx a cell is not made larger than this
/// @param turned whether the slices are shown rotated by 180°
record Zone(NamedMap map, List<Integer> channels, int gridCols, double headPx, double leastCellPx, double mostCellPx,
        boolean turned) {

    private static final double GAP = 12;

    private int gridRows() {
        return (channels.size() + gridCols - 1) / gridCols;
    }

    private int cellsAcross() {
        return map.border().left() + map.cols() + map.border().right();
    }

    private int cellsDown() {
        return map.border().top() + map.rows() + map.border().bottom();
    }

    double width(double cellPx) {
        return gridCols * cellsAcross() * cellPx + (gridCols - 1) * GAP;
    }

    double height(double cellPx) {
        return gridRows() * (headPx + cellsDown() * cellPx) + (gridRows() - 1) * GAP;
    }

    /// Returns the cell size that this zone takes when the picture as a whole is drawn at `wishPx`.
    double cell(double wishPx, double maxHeight) {
        double free = maxHeight - gridRows() * headPx - (gridRows() - 1) * GAP;
        double fits = Math.max(1, free / (gridRows() * cellsDown()));
        return Math.min(Math.min(fits, mostCellPx), Math.max(wishPx, Math.min(leastCellPx, fits)));
    }

    /// Places the slices with the zone's upper left corner at (x, y).
    List<Placement> place(double x, double y, double cellPx) {
        var placed = new ArrayList<Placement>();
        for (int i = 0; i < channels.size(); i++) {
            int gridRow = i / gridCols;
            double left = x + i % gridCols * (cellsAcross() * cellPx + GAP) + map.border().left() * cellPx;
            double top = y + gridRow * (headPx + cellsDown() * cellPx + GAP) + headPx + map.border().top() * cellPx;
            placed.add(new Placement(map, channels.get(i), left, top, cellPx, turned));
        }
        return placed;
    }
}
