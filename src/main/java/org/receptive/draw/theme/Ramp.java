package org.receptive.draw.theme;

import java.util.Arrays;
import java.util.List;

/// A continuous row of opaque colours, evenly stepped for the eye, from 0 to 1.
///
/// The colours are computed once: a redraw asks for thousands.
public final class Ramp {

    private static final int STEPS = 512;

    private final int[] colours = new int[STEPS + 1];

    private Ramp(List<OkLab> stops) {
        int spans = stops.size() - 1;
        for (int i = 0; i <= STEPS; i++) {
            double at = (double) i / STEPS * spans;
            int span = Math.min((int) at, spans - 1);
            colours[i] = stops.get(span).towards(stops.get(span + 1), at - span).argb();
        }
    }

    /// Makes a ramp through evenly spaced colours.
    ///
    /// @throws IllegalArgumentException if there are fewer than two colours
    public static Ramp through(int... argbStops) {
        if (argbStops.length < 2) {
            throw new IllegalArgumentException("a ramp through " + argbStops.length + " colours: give at least 2");
        }
        return new Ramp(Arrays.stream(argbStops).mapToObj(OkLab::of).toList());
    }

    /// Gives the colour at `t`; outside 0…1 that of the nearer end.
    public int at(double t) {
        return colours[(int) Math.round(Math.clamp(t, 0, 1) * STEPS)];
    }
}
