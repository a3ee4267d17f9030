package org.receptive.data.ink;

/// Bounds the square of paper that a drawing is seen on, in the units of its points.
///
/// @param left the smallest `x`
/// @param top the smallest `y`
/// @param side how far the square reaches to the right and down
public record Paper(double left, double top, double side) {

    /// The square from 0 to 1.
    public static final Paper UNIT = new Paper(0, 0, 1);

    /// A rim around the ink, as a share of the ink's longer side.
    private static final double RIM = 0.1;
    /// A drawing that spans less has no size.
    private static final double DOT = 1e-9;

    /// Checks that the square has an area.
    ///
    /// @throws IllegalArgumentException if a number is not finite or the side is not positive
    public Paper {
        if (!Double.isFinite(left) || !Double.isFinite(top) || !Double.isFinite(side) || side <= 0)
            throw new IllegalArgumentException("a sheet needs finite numbers and a side above 0, not " + left + ", " + top + ", " + side);
    }

    /// Returns the square around a drawing that leaves room for the pen and a small rim; [#UNIT] if nothing was drawn.
    ///
    /// A dot, which has no size, gets a square of side 1.
    public static Paper around(StrokeDrawing drawing, PenWidth pen) {
        var bounds = drawing.bounds();
        if (bounds.isEmpty())
            return UNIT;
        var box = bounds.get();
        double ink = box.longerSide() / (1 - (1 + 2 * RIM) * pen.fraction());
        double side = box.longerSide() > DOT ? ink * (1 + 2 * RIM) : 1;
        return new Paper((box.left() + box.right() - side) / 2, (box.top() + box.bottom() - side) / 2, side);
    }
}
