package org.receptive.data.ink;

/// Says how thick the pen is, and in proportion to what.
public sealed interface PenWidth {

    /// A pen that keeps its proportion to the drawing: a share of the longer side of the ink, so that a small digit and a large one look
    /// alike once they are scaled.
    record OfDrawing(double fraction) implements PenWidth {
        /// Checks the share.
        ///
        /// @throws IllegalArgumentException if it is not from 0.01 to 0.5
        public OfDrawing {
            check(fraction);
        }
    }

    /// A pen of the same thickness wherever and however large one draws: a share of the side of the sheet.
    record OfSheet(double fraction) implements PenWidth {
        /// Checks the share.
        ///
        /// @throws IllegalArgumentException if it is not from 0.01 to 0.5
        public OfSheet {
            check(fraction);
        }
    }

    /// Returns the thickness as a share of what it is measured by.
    double fraction();

    /// Returns the thickness in the units of the drawing.
    ///
    /// With the share f of the ink's longer side, the points span L and the ink L + w, so `w = f·L / (1 − f)`. A dot is as thick as on a
    /// drawing of a quarter of the sheet.
    default double thickness(StrokeDrawing drawing, Paper sheet) {
        return switch (this) {
            case OfSheet(double fraction) -> fraction * sheet.side();
            case OfDrawing(double fraction) -> {
                double span = drawing.bounds().map(StrokeDrawing.Bounds::longerSide).orElse(0.0);
                // so close to a dot that the thickness would vanish
                yield fraction / (1 - fraction) * (span > sheet.side() / 100 ? span : sheet.side() / 4);
            }
        };
    }

    private static void check(double fraction) {
        if (!(fraction >= 0.01 && fraction <= 0.5))
            throw new IllegalArgumentException("the pen's thickness must be 0.01 to 0.5 of its measure, not " + fraction);
    }
}
