package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;

/// A line around those cells of a grid that belong together.
///
/// @param surface where to draw
/// @param x the left edge of the grid, in px
/// @param y its upper edge
/// @param cell the side of a cell
/// @param rows how many rows it has
/// @param cols how many columns
record CellOutline(Surface surface, double x, double y, double cell, int rows, int cols) {

    /// Tells which cells belong together.
    @FunctionalInterface
    interface Part {

        /// Tells whether a cell of the grid does.
        boolean holds(int row, int col);
    }

    /// Draws the line: wherever of two neighbours one is part and the other is not.
    void paint(Part part, int colour, double width) {
        for (int row = 0; row <= rows; row++)
            for (int col = 0; col <= cols; col++) {
                double left = x + col * cell;
                double top = y + row * cell;
                boolean here = isPart(part, row, col);
                if (here != isPart(part, row - 1, col))
                    surface.line(left, top, left + cell, top, colour, width, Dash.SOLID);
                if (here != isPart(part, row, col - 1))
                    surface.line(left, top, left, top + cell, colour, width, Dash.SOLID);
            }
    }

    private boolean isPart(Part part, int row, int col) {
        return row >= 0 && col >= 0 && row < rows && col < cols && part.holds(row, col);
    }
}
