package org.receptive.draw.surface;

/// Takes the drawing commands of the painter and puts them on a screen, into an
/// image or into a document.
///
/// Colours are packed `0xAARRGGBB`; an alpha of 0 draws nothing. Coordinates are
/// pixels of the scene (a backend may hold several device pixels for each), `x`
/// to the right, `y` down. Later commands cover earlier ones. Rectangles with a
/// side ≤ 0 draw nothing.
public interface Surface {

    /// Says whether a line is continuous or broken.
    enum Dash {
        SOLID,
        /// Dashes of [#DASH_PX] with gaps of [#GAP_PX], starting with a dash.
        DASHED;

        /// Length of one dash in px.
        public static final double DASH_PX = 5;
        /// Length of the gap between two dashes in px.
        public static final double GAP_PX = 4;
    }

    /// Fills a rectangle. Neighbours that share an edge meet without a seam.
    void fillRect(double x, double y, double w, double h, int argb);

    /// Fills a rectangle with a grid of equal cells, `argb[row · cols + col]` each, that meet without a seam.
    ///
    /// @throws IllegalArgumentException if there are not rows · cols colours
    default void cells(double x, double y, double w, double h, int rows, int cols, int[] argb) {
        Stops.checkCells(rows, cols, argb);
        for (int row = 0; row < rows; row++)
            for (int col = 0; col < cols; col++)
                fillRect(x + col * w / cols, y + row * h / rows, w / cols, h / rows, argb[row * cols + col]);
    }

    /// Strokes the outline of a rectangle with a line of `width` px, half of it on
    /// either side of the edge.
    void strokeRect(double x, double y, double w, double h, int argb, double width);

    /// Fills and strokes a rectangle with round corners; either colour may have
    /// alpha 0.
    void roundRect(double x, double y, double w, double h, double radius, int fillArgb, int strokeArgb,
            double strokeWidth);

    /// Draws a straight line of `width` px.
    void line(double x1, double y1, double x2, double y2, int argb, double width, Dash dash);

    /// Draws a line through all points, with round corners and ends where the backend has them.
    ///
    /// @throws IllegalArgumentException if `xs` and `ys` have different lengths
    default void polyline(double[] xs, double[] ys, int argb, double width) {
        Stops.checkCorners(xs, ys);
        for (int i = 1; i < xs.length; i++)
            line(xs[i - 1], ys[i - 1], xs[i], ys[i], argb, width, Dash.SOLID);
    }

    /// Fills and strokes a closed polygon; either colour may have alpha 0.
    ///
    /// @throws IllegalArgumentException if `xs` and `ys` have different lengths
    void polygon(double[] xs, double[] ys, int fillArgb, int strokeArgb, double strokeWidth);

    /// Hatches a rectangle with rising diagonals, clipped to it.
    ///
    /// The lines are `x + y = k · spacing · √2` for whole numbers k, counted from
    /// the origin of the surface and not from the rectangle: the hatching of
    /// neighbouring cells joins without a seam.
    void hatch(double x, double y, double w, double h, int argb, double spacing);

    /// Hatches a rectangle with diagonals in both directions, clipped to it and joined as those of [#hatch] are.
    void crossHatch(double x, double y, double w, double h, int argb, double spacing);

    /// Fills a rectangle with a horizontal gradient through evenly spaced colours,
    /// the first on the left edge, the last on the right.
    ///
    /// @throws IllegalArgumentException if there are fewer than two colours
    void gradientRect(double x, double y, double w, double h, int[] argbStops);

    /// Writes one line of text.
    ///
    /// @param x the left edge, centre or right edge of the text, as `style.align()` says
    /// @param y the vertical centre of its digits and capitals, so that a number given the centre of a cell stands in the middle of it
    void text(String s, double x, double y, TextStyle style, int argb);

    /// Measures how wide `text` would be, in px.
    double textWidth(String s, TextStyle style);

    /// Returns the style in which `s` is no wider than `room` px: the full one, or the same as much smaller as it takes, but no smaller
    /// than `least` px.
    default TextStyle fitted(String s, TextStyle full, double room, double least) {
        double wide = textWidth(s, full);
        return wide <= room ? full : full.withSize(Math.max(least, full.sizePx() * room / wide));
    }
}
