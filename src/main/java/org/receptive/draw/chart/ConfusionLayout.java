package org.receptive.draw.chart;

import java.util.Optional;
import org.receptive.draw.surface.Rect;

/// Where the cells of a confusion matrix stand: rows are what digits are, columns what they were taken for.
public final class ConfusionLayout {

    private static final double MOST_CELL = 64;

    private final int classes;
    private final double left;
    private final double top;
    private final double cellPx;

    /// Lays a matrix out in a picture of the given size.
    public ConfusionLayout(int classes, double width, double height, ChartStyle style) {
        this.classes = classes;
        double small = style.sizes().small();
        // the name of the axis, then the classes
        top = small * 2.9;
        left = small * 1.3 + 8;
        cellPx = Math.max(4,
                Math.min(MOST_CELL, Math.floor(Math.min((width - left - 1) / classes, (height - top - small * 1.6) / classes))));
    }

    /// Returns the height that makes best use of a width.
    public static double heightFor(int classes, double width, ChartStyle style) {
        double small = style.sizes().small();
        return Math.floor(Math.min(MOST_CELL, (width - small * 1.3 - 9) / classes)) * classes + small * 4.5 + 1;
    }

    /// Returns the side of a cell.
    public double cellPx() {
        return cellPx;
    }

    /// Returns the rectangle of a cell.
    public Rect cell(int actual, int predicted) {
        return new Rect(left + predicted * cellPx, top + actual * cellPx, cellPx, cellPx);
    }

    /// Returns the rectangle of all cells.
    public Rect table() {
        return new Rect(left, top, classes * cellPx, classes * cellPx);
    }

    /// Finds the cell at a point of the picture.
    public Optional<ConfusionTable.Cell> cellAt(double x, double y) {
        return table().contains(x, y)
                ? Optional.of(new ConfusionTable.Cell((int) ((y - top) / cellPx), (int) ((x - left) / cellPx)))
                : Optional.empty();
    }
}
