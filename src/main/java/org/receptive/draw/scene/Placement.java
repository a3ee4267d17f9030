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
/// @param cellPx the side of a cell; of bars, the width of one with the gap to the next
/// @param turned whether the slice is shown rotated by 180°
/// @param lane how high the values stand, if they are bars
public record Placement(NamedMap map, int channel, double x, double y, double cellPx, boolean turned, Optional<Lane> lane) {

    /// A hand that comes so near to the end of a bar takes hold of it.
    private static final double GRIP = 8;

    /// Makes a placement of square cells.
    public Placement(NamedMap map, int channel, double x, double y, double cellPx, boolean turned) {
        this(map, channel, x, y, cellPx, turned, Optional.empty());
    }

    /// Returns the height of a row: that of a cell, or of all that bars span.
    public double rowPx() {
        return lane.map(Lane::height).orElse(cellPx);
    }

    /// Returns the left edge of a column, padding columns included.
    public double left(int col) {
        return x + (turned ? map.cols() - 1 - col : col) * cellPx;
    }

    /// Returns the top edge of a row, padding rows included.
    public double top(int row) {
        return y + (turned ? map.rows() - 1 - row : row) * rowPx();
    }

    /// Returns the left edge with the padding.
    public double paddedLeft() {
        return x - border().left() * cellPx;
    }

    /// Returns the top edge with the padding.
    public double paddedTop() {
        return y - border().top() * rowPx();
    }

    /// Returns the width with the padding.
    public double paddedWidth() {
        return (border().left() + map.cols() + border().right()) * cellPx;
    }

    /// Returns the height with the padding.
    public double paddedHeight() {
        return (border().top() + map.rows() + border().bottom()) * rowPx();
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
        int row = (int) Math.floor((py - y) / rowPx());
        boolean inside = col >= -border().left() && col < map.cols() + border().right() && row >= -border().top()
                && row < map.rows() + border().bottom();
        if (!inside)
            return Optional.empty();
        return map.seenAt(turned
                ? new Cell(map.id(), channel, map.rows() - 1 - row, map.cols() - 1 - col)
                : new Cell(map.id(), channel, row, col));
    }

    /// Returns where the bar of a value ends: how far down in the picture.
    ///
    /// @throws java.util.NoSuchElementException if there are no bars
    public double barEnd(Cell cell) {
        return y + lane.orElseThrow().depth(map.value(cell));
    }

    /// Returns the value whose bar would end there.
    ///
    /// @throws java.util.NoSuchElementException if there are no bars
    public double barValueAt(double py) {
        return lane.orElseThrow().valueAt(py - y);
    }

    /// Finds the value whose bar ends near a point.
    Optional<Cell> barEndAt(double px, double py) {
        var cell = new Cell(map.id(), channel, 0, (int) Math.floor((px - x) / cellPx));
        return Optional.of(cell).filter(map::holds).filter(c -> Math.abs(py - barEnd(c)) <= GRIP);
    }

    /// Tells whether `cell` belongs to this slice.
    public boolean holds(Cell cell) {
        return cell.map().equals(map.id()) && cell.channel() == channel;
    }

    /// Returns this placement moved by (dx, dy).
    Placement moved(double dx, double dy) {
        return new Placement(map, channel, x + dx, y + dy, cellPx, turned, lane);
    }
}
