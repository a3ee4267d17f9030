package org.receptive.draw.surface;

/// Says which point of a text stands at the given `x`.
public enum Align {
    LEFT, CENTER, RIGHT;

    /// Finds the left edge of a text of `width` px that is anchored at `x`.
    public double leftEdge(double x, double width) {
        return switch (this) {
            case LEFT -> x;
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
        };
    }
}
