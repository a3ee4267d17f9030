package org.receptive.draw.scene;

/// How high the values of a slice stand that are shown as bars.
///
/// @param axis which values there is room for
/// @param height the height of the whole, in px
/// @param above the room above the axis for numbers
/// @param below the room below it
public record Lane(BarAxis axis, double height, double above, double below) {

    /// Returns how far below the upper edge a value stands, in px.
    double depth(double value) {
        return above + axis.depth(value) * span();
    }

    /// Returns the value that stands so far below the upper edge.
    double valueAt(double depth) {
        return axis.valueAt((depth - above) / span());
    }

    /// Returns the height of the axis.
    double span() {
        return Math.max(1, height - above - below);
    }

    /// Tells whether the numbers stand below the line of zero, and not at the ends of their bars.
    boolean numbersBelowZero() {
        return axis.low() == 0 && below > above;
    }
}
