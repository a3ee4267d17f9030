package org.receptive.draw.theme;

import java.util.Locale;

/// Takes packed colours `0xAARRGGBB` apart, blends them and spells them.
public final class Argb {

    private Argb() {
    }

    /// Packs four channels of 0…255.
    public static int of(int alpha, int red, int green, int blue) {
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }

    public static int alpha(int argb) {
        return argb >>> 24;
    }

    public static int red(int argb) {
        return (argb >> 16) & 0xFF;
    }

    public static int green(int argb) {
        return (argb >> 8) & 0xFF;
    }

    public static int blue(int argb) {
        return argb & 0xFF;
    }

    /// Gives the colour with its alpha replaced by `opacity` of 0…1.
    public static int withOpacity(int argb, double opacity) {
        return ((int) Math.round(Math.clamp(opacity, 0, 1) * 255) << 24) | (argb & 0xFFFFFF);
    }

    /// Lays `top` over `bottom` and gives the colour that is seen, as every
    /// renderer does it: in sRGB values, not in light.
    ///
    /// `alpha = a + b·(1 − a)`, `channel = (top·a + bottom·b·(1 − a)) / alpha`, with
    /// a and b the two alphas of 0…1.
    public static int over(int top, int bottom) {
        int topAlpha = alpha(top);
        if (topAlpha == 255 || alpha(bottom) == 0) { return top; }
        if (topAlpha == 0) { return bottom; }
        double a = topAlpha / 255.0;
        double b = alpha(bottom) / 255.0 * (1 - a);
        double alpha = a + b;
        return of((int) Math.round(alpha * 255), blend(red(top), a, red(bottom), b),
                blend(green(top), a, green(bottom), b), blend(blue(top), a, blue(bottom), b));
    }

    private static int blend(int top, double a, int bottom, double b) {
        return (int) Math.round((top * a + bottom * b) / (a + b));
    }

    /// Spells the colour as `#rrggbb`, without its alpha.
    public static String hex(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }
}
