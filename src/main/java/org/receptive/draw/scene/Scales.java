package org.receptive.draw.scene;

import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Role;

/// Which colour scale a map has and where it ends. One scale serves all slices of a map, so that they can be compared.
///
/// @param scale the scale
/// @param max the value of its end
record Scales(ColourScale scale, double max) {

    static Scales of(NamedMap map) {
        boolean image = map.role() == Role.INPUT && map.values().isNonNegative();
        double max = map.values().maxAbs();
        return new Scales(image ? ColourScale.INK : ColourScale.SIGNED, max > 0 ? max : 1);
    }

    int colour(double value, Palette palette) {
        return scale.colour(value, max, palette);
    }

    double low() {
        return scale.low(max);
    }
}
