package org.receptive.draw.chart;

import java.util.Optional;
import org.receptive.array.Maps;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;

/// One filter drawn: its slices in a small grid, all cells of the same whole size.
///
/// @param slices how many
/// @param rows the height of each in cells
/// @param cols the width of each in cells
record FilterTile(int slices, int rows, int cols) {

    /// A cell of a filter.
    ///
    /// @param slice of the filter
    /// @param row of the slice
    /// @param col of the slice
    record Cell(int slice, int row, int col) {}

    static FilterTile of(Maps maps) {
        return new FilterTile(maps.slices(), maps.rows(), maps.cols());
    }

    int gridCols() {
        return (int) Math.ceil(Math.sqrt(slices));
    }

    int gridRows() {
        return (slices + gridCols() - 1) / gridCols();
    }

    double gap() {
        return slices == 1 ? 0 : 3;
    }

    double width(double cellPx) {
        return gridCols() * cols * cellPx + (gridCols() - 1) * gap();
    }

    double height(double cellPx) {
        return gridRows() * rows * cellPx + (gridRows() - 1) * gap();
    }

    /// Returns the largest cell, in whole pixels from 1 on, with which a tile fits; 0 if none does.
    double cellFor(double width, double height) {
        double across = (width - (gridCols() - 1) * gap()) / (gridCols() * cols);
        double down = (height - (gridRows() - 1) * gap()) / (gridRows() * rows);
        return Math.max(0, Math.floor(Math.min(across, down)));
    }

    Rect slice(int slice, double x, double y, double cellPx) {
        int gridRow = slice / gridCols();
        return new Rect(x + slice % gridCols() * (cols * cellPx + gap()), y + gridRow * (rows * cellPx + gap()), cols * cellPx,
                rows * cellPx);
    }

    Optional<Cell> cellAt(double px, double py, double x, double y, double cellPx) {
        for (int s = 0; s < slices; s++) {
            var box = slice(s, x, y, cellPx);
            if (box.contains(px, py))
                return Optional.of(new Cell(s, (int) ((py - box.y()) / cellPx), (int) ((px - box.x()) / cellPx)));
        }
        return Optional.empty();
    }

    void paint(Surface on, Maps maps, int filter, double x, double y, double cellPx, ColourScale scale, double max, Palette palette,
            int frame) {
        var colours = new int[rows * cols];
        for (int s = 0; s < slices; s++) {
            var box = slice(s, x, y, cellPx);
            for (int i = 0; i < colours.length; i++)
                colours[i] = scale.colour(maps.get(filter, s, i / cols, i % cols), max, palette);
            on.cells(box.x(), box.y(), box.w(), box.h(), rows, cols, colours);
            on.strokeRect(box.x(), box.y(), box.w(), box.h(), frame, 1);
        }
    }
}
