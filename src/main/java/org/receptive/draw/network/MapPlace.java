package org.receptive.draw.network;

import java.util.Optional;
import org.receptive.spec.Shape;

/// Where one map, or one kernel, stands in the picture.
///
/// @param kind what it is
/// @param stage the layer it belongs to; −1 is the network's input
/// @param channel which map; of a kernel, which filter
/// @param slice of a kernel, which input channel it reads; otherwise 0
/// @param x the left edge, in px
/// @param y the upper edge, in px
/// @param cellPx the side of a cell, in px
/// @param rows of the map
/// @param cols of the map
public record MapPlace(Kind kind, int stage, int channel, int slice, double x, double y, double cellPx, int rows, int cols) {

    public enum Kind {
        MAP, KERNEL
    }

    /// A cell of a map or kernel.
    public record Spot(MapPlace place, int row, int col) {}

    static MapPlace map(int stage, int channel, double x, double y, double cellPx, Shape shape) {
        return new MapPlace(Kind.MAP, stage, channel, 0, x, y, cellPx, shape.rows(), shape.cols());
    }

    public double width() {
        return cellPx * cols;
    }

    public double height() {
        return cellPx * rows;
    }

    Optional<Spot> at(double px, double py) {
        if (px < x || py < y || px >= x + width() || py >= y + height())
            return Optional.empty();
        return Optional.of(new Spot(this, Math.min(rows - 1, (int) ((py - y) / cellPx)), Math.min(cols - 1, (int) ((px - x) / cellPx))));
    }
}
