package org.receptive.draw.chart;

import java.util.Collections;
import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;

/// How often each cell of an input is read, as a map.
///
/// @param cols how many columns it has
/// @param reads how often each cell is read, row by row
public record ReadMap(int cols, List<Integer> reads) {

    /// The largest cell and the largest picture, as shares of the size of small text.
    private static final double CELL_EM = 1.9;
    private static final double HIGH_EM = 15;
    /// The least cell in which its number is written.
    private static final double NUMBER_EM = 1.5;
    private static final double TEXT = 0.9;

    /// Copies the list.
    public ReadMap {
        reads = List.copyOf(reads);
    }

    private int rows() {
        return reads.size() / cols;
    }

    private double cell(double width, ChartStyle style) {
        double small = style.sizes().small();
        return Math.min(small * CELL_EM, Math.min((width - 2) / cols, small * HIGH_EM / rows()));
    }

    /// Returns the height that the map takes in a picture of this width.
    public double height(double width, ChartStyle style) {
        return Math.ceil(rows() * cell(width, style)) + 2;
    }

    /// Draws the map into a picture of this width, whose background is there already.
    public void paint(Surface on, double width, ChartStyle style) {
        double cell = cell(width, style);
        int most = Collections.max(reads);
        for (int i = 0; i < reads.size(); i++) {
            int row = i / cols;
            paint(on, reads.get(i), most, 1 + i % cols * cell, 1 + row * cell, cell, style);
        }
        on.strokeRect(1, 1, cols * cell, rows() * cell, style.palette().input(), 1.5);
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
