package org.receptive.draw.chart;

import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Argb;

/// One small picture an output: which cell of its window won.
///
/// @param cols outputs in a row
/// @param windowRows rows of a window
/// @param windowCols its columns
/// @param tiles the outputs, row by row
public record WinnerTiles(int cols, int windowRows, int windowCols, List<Tile> tiles) {

    /// How a tile is drawn.
    public enum Look {
        /// Nothing is known: only the window.
        EMPTY,
        /// With its winner.
        PLAIN,
        /// With its winner, framed as what is at work.
        AT_WORK,
        /// With its winner, framed as what stands beside it.
        BESIDE
    }

    /// One output.
    ///
    /// @param winner which cell of the window won, −1 if none did
    /// @param equal which other cells are like it
    /// @param look how it is drawn
    public record Tile(int winner, List<Integer> equal, Look look) {

        /// Copies the list.
        public Tile {
            equal = List.copyOf(equal);
        }
    }

    /// Tiles larger than so many lines of small text say no more.
    private static final double MOST = 5;
    private static final double GAP = 0.12;
    private static final double PALE = 0.3;
    private static final double LEAST_GRID = 5;

    /// Copies the list.
    public WinnerTiles {
        tiles = List.copyOf(tiles);
    }

    private static int row(int index, int cols) {
        return index / cols;
    }

    private int rows() {
        return tiles.size() / cols;
    }

    /// Returns how high a picture of this width must be to show the tiles as large as they may be.
    public double heightFor(double width, ChartStyle style) {
        return rows() * Math.min(MOST * style.sizes().small(), (width - 4) / cols) + 4;
    }

    /// Returns how far one tile is from the next, in a picture of this size.
    private double pitch(double width, double height, ChartStyle style) {
        return Math.min(MOST * style.sizes().small(), Math.min((width - 4) / cols, (height - 4) / rows()));
    }

    /// Draws the tiles into a picture of this size, whose background is there already.
    public void paint(Surface on, double width, double height, ChartStyle style) {
        double pitch = pitch(width, height, style);
        double side = pitch * (1 - GAP);
        double cell = side / Math.max(windowRows, windowCols);
        for (int pass = 0; pass < 2; pass++)
            for (int i = 0; i < tiles.size(); i++) {
                var tile = tiles.get(i);
                // what is framed last is not covered by its neighbours
                if ((tile.look() == Look.AT_WORK || tile.look() == Look.BESIDE) == (pass == 1))
                    tile(on, tile, 2 + i % cols * pitch, 2 + row(i, cols) * pitch, cell, style);
            }
    }

    private void tile(Surface on, Tile tile, double x, double y, double cell, ChartStyle style) {
        var palette = style.palette();
        double wide = windowCols * cell;
        double high = windowRows * cell;
        on.fillRect(x, y, wide, high, palette.cellEmpty());
        if (tile.look() != Look.EMPTY) {
            for (int k : tile.equal())
                mark(on, k, x, y, cell, Argb.over(Argb.withOpacity(palette.output(), PALE), palette.cellEmpty()));
            if (tile.winner() >= 0)
                mark(on, tile.winner(), x, y, cell, palette.output());
        }
        if (cell >= LEAST_GRID) {
            for (int c = 1; c < windowCols; c++)
                on.line(x + c * cell, y, x + c * cell, y + high, palette.cellLine(), 0.75, Dash.SOLID);
            for (int r = 1; r < windowRows; r++)
                on.line(x, y + r * cell, x + wide, y + r * cell, palette.cellLine(), 0.75, Dash.SOLID);
        }
        switch (tile.look()) {
            case EMPTY, PLAIN -> on.strokeRect(x, y, wide, high, palette.cellLine(), 1);
            case AT_WORK -> on.strokeRect(x, y, wide, high, palette.kernel(), 3);
            case BESIDE -> on.strokeRect(x, y, wide, high, palette.textMuted(), 2);
        }
    }

    private void mark(Surface on, int k, double x, double y, double cell, int colour) {
        double inset = cell >= 8 ? 1.5 : 0;
        on.fillRect(x + k % windowCols * cell + inset, y + row(k, windowCols) * cell + inset, cell - 2 * inset, cell - 2 * inset,
                colour);
    }
}
