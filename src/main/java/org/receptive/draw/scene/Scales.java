package org.receptive.draw.scene;

import java.util.Arrays;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.Equation;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;

/// Which colour scale a map has and where it ends. One scale serves all slices of a map, so that they can be compared.
///
/// @param scale the scale
/// @param max the value of its end
record Scales(ColourScale scale, double max) {

    private static final double BAR = 8;
    private static final int STOPS = 9;

    static Scales of(NamedMap map) {
        double max = map.values().maxAbs();
        return new Scales(scale(map), max > 0 ? max : 1);
    }

    /// Returns the scale of a map in the picture of an operation: what is only changed, value by value, keeps its colours.
    static Scales of(Operation operation, NamedMap map) {
        var own = of(map);
        if (operation.reads().equation().filter(Equation::sameScale).isEmpty())
            return own;
        var first = operation.maps().getFirst();
        var made = operation.y();
        if (!map.equals(first) && !map.equals(made))
            return own;
        var other = of(map.equals(first) ? made : first);
        var common = own.scale == ColourScale.SIGNED || other.scale == ColourScale.SIGNED ? ColourScale.SIGNED : own.scale;
        return new Scales(common, Math.max(own.max, other.max));
    }

    /// Makes the scale of numbers with a sign that are no map: to the largest of them.
    static Scales signed(double[] values) {
        return signed(Arrays.stream(values).map(Math::abs).max().orElse(0));
    }

    /// Makes the scale of numbers with a sign up to one of this size.
    static Scales signed(double max) {
        return new Scales(ColourScale.SIGNED, max > 0 ? max : 1);
    }

    /// A map that a stage made has one scale where it is made and where it is read; a picture that was given is ink. A gradient has a sign,
    /// whatever its values happen to be.
    private static ColourScale scale(NamedMap map) {
        boolean read = map.role() == Role.INPUT;
        boolean made = !map.id().stage().isEmpty() && (read || map.role() == Role.OUTPUT);
        if ((!read && !made) || map.id().isGradient() || !map.values().isNonNegative())
            return ColourScale.SIGNED;
        return made ? ColourScale.SEQUENTIAL : ColourScale.INK;
    }

    int colour(double value, Palette palette) {
        return scale.colour(value, max, palette);
    }

    /// Draws the colours from the least to the greatest value as a bar around a line.
    void bar(Surface surface, double x, double middle, double width, Palette palette) {
        double y = middle - BAR / 2;
        surface.gradientRect(x, y, width, BAR, scale.stops(STOPS, palette));
        surface.strokeRect(x, y, width, BAR, palette.gridLine(), 1);
    }

    double low() {
        return scale.low(max);
    }
}
