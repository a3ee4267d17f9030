package org.receptive.draw.chart;

import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;

/// How often each cell of an input is read, as a map: the product of how often its row and its column are.
///
/// @param rows how often each row is read
/// @param cols how often each column is read
public record ReadMap(List<Integer> rows, List<Integer> cols) {

    /// The largest cell and the largest picture, as shares of the size of small text.
    private static final double CELL_EM = 1.9;
    private static final double HIGH_EM = 15;
    /// The least cell in which its number is written.
    private static final double NUMBER_EM = 1.5;
    private static final double TEXT = 0.9;

    /// Copies the lists.
    public ReadMap {
        rows = List.copyOf(rows);
        cols = List.copyOf(cols);
    }

    private double cell(double width, ChartStyle style) {
        double small = style.sizes().small();
        return Math.min(small * CELL_EM, Math.min((width - 2) / cols.size(), small * HIGH_EM / rows.size()));
    }

    /// Returns the height that the map takes in a picture of this width.
    public double height(double width, ChartStyle style) {
        return Math.ceil(rows.size() * cell(width, style)) + 2;
    }

    /// Draws the map into a picture of this width, whose background is there already.
    public void paint(Surface on, double width, ChartStyle style) {
        double cell = cell(width, style);
        int most = 0;
        for (int row : rows)
            for (int col : cols)
                most = Math.max(most, row * col);
        for (int r = 0; r < rows.size(); r++)
            for (int c = 0; c < cols.size(); c++)
                paint(on, rows.get(r) * cols.get(c), most, 1 + c * cell, 1 + r * cell, cell, style);
        on.strokeRect(1, 1, cols.size() * cell, rows.size() * cell, style.palette().input(), 1.5);
    }

    private static void paint(Surface on, int reads, int most, double x, double y, double cell, ChartStyle style) {
        int fill = ColourScale.SEQUENTIAL.colour(reads, most, style.palette());
        on.fillRect(x, y, cell, cell, fill);
        if (cell < style.sizes().small() * NUMBER_EM)
            return;
        on.strokeRect(x, y, cell, cell, style.palette().cellLine(), 0.5);
        var font = new TextStyle(style.sizes().small() * TEXT, false, Align.CENTER);
        if (style.measure().width(String.valueOf(reads), font) <= cell)
            on.text(String.valueOf(reads), x + cell / 2, y + cell / 2, font, ColourScale.textOn(fill, style.palette()));
    }
}
