package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.trace.Border;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;

/// Where one slice of a map stands in the picture. Painter and pointer read the same placement, so a click meets the cell that is seen.
///
/// @param map the map
/// @param channel which slice of it
/// @param x the left edge of cell column 0, in px; padding lies further left
/// @param y the top edge of cell row 0, in px; padding lies further up
/// @param cellPx the side of a cell
/// @param turned whether the slice is shown rotated by 180°
public record Placement(NamedMap map, int channel, double x, double y, double cellPx, boolean turned) {

    /// Returns the left edge of a column, padding columns included.
    public double left(int col) {
        return x + (turned ? map.cols() - 1 - col : col) * cellPx;
    }

    /// Returns the top edge of a row, padding rows included.
    public double top(int row) {
        return y + (turned ? map.rows() - 1 - row : row) * cellPx;
    }

    /// Returns the left edge with the padding.
    public double paddedLeft() {
        return x - border().left() * cellPx;
    }

    /// Returns the top edge with the padding.
    public double paddedTop() {
        return y - border().top() * cellPx;
    }

    /// Returns the width with the padding.
    public double paddedWidth() {
        return (border().left() + map.cols() + border().right()) * cellPx;
    }

    /// Returns the height with the padding.
    public double paddedHeight() {
        return (border().top() + map.rows() + border().bottom()) * cellPx;
    }

    /// Returns the right edge with the padding.
    public double paddedRight() {
        return paddedLeft() + paddedWidth();
    }

    /// Returns the bottom edge with the padding.
    public double paddedBottom() {
        return paddedTop() + paddedHeight();
    }

    /// Returns the padding of the map.
    public Border border() {
        return map.border();
    }

    /// Finds the cell that is seen at a point of the picture, padding cells included.
    public Optional<Cell> cellAt(double px, double py) {
        int col = (int) Math.floor((px - x) / cellPx);
        int row = (int) Math.floor((py - y) / cellPx);
        boolean inside = col >= -border().left() && col < map.cols() + border().right() && row >= -border().top()
                && row < map.rows() + border().bottom();
        if (!inside)
            return Optional.empty();
        return map.seenAt(turned
                ? new Cell(map.id(), channel, map.rows() - 1 - row, map.cols() - 1 - col)
                : new Cell(map.id(), channel, row, col));
    }

    /// Tells whether `cell` belongs to this slice.
    public boolean holds(Cell cell) {
        return cell.map().equals(map.id()) && cell.channel() == channel;
    }

    /// Returns this placement moved by (dx, dy).
    Placement moved(double dx, double dy) {
        return new Placement(map, channel, x + dx, y + dy, cellPx, turned);
    }
}
