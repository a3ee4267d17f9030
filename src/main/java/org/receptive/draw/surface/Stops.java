package org.receptive.draw.surface;

import org.receptive.draw.theme.Argb;

/// Checks the array arguments that every surface takes, and reads colours
/// between gradient stops.
public final class Stops {

    private Stops() {
    }

    public static void checkCorners(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    "a polygon with " + xs.length + " x and " + ys.length + " y: give one of each per corner");
        }
    }

    static void checkCells(int rows, int cols, int[] argb) {
        if (argb.length != rows * cols)
            throw new IllegalArgumentException(argb.length + " colours do not fill a grid of " + rows + " × " + cols);
    }

    public static void check(int[] argbStops) {
        if (argbStops.length < 2) {
            throw new IllegalArgumentException("a gradient through " + argbStops.length + " colours: give at least 2");
        }
    }

    /// Finds the colour at `t` of 0…1 along evenly spaced stops, as SVG and Java
    /// mix them: linearly in sRGB values.
    static int between(int[] argbStops, double t) {
        double at = Math.clamp(t, 0, 1) * (argbStops.length - 1);
        int span = Math.min((int) at, argbStops.length - 2);
        int from = argbStops[span];
        int to = argbStops[span + 1];
        double share = at - span;
        return Argb.of(mix(Argb.alpha(from), Argb.alpha(to), share), mix(Argb.red(from), Argb.red(to), share),
                mix(Argb.green(from), Argb.green(to), share), mix(Argb.blue(from), Argb.blue(to), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
