package org.receptive.draw.theme;

/// A colour in the OKLab space, in which equal distances look about equally
/// different.
///
/// @param lightness 0 (black) … 1 (white)
/// @param greenRed negative is green, positive is red
/// @param blueYellow negative is blue, positive is yellow
/// @see <a href="https://bottosson.github.io/posts/oklab/">Ottosson, A
///      perceptual color space for image processing</a>
record OkLab(double lightness, double greenRed, double blueYellow) {

    /// Converts an sRGB colour; its alpha is ignored.
    static OkLab of(int argb) {
        double r = light(Argb.red(argb));
        double g = light(Argb.green(argb));
        double b = light(Argb.blue(argb));
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new OkLab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// Finds the colour that looks `t` of the way from this one to `end`, for t
    /// of 0…1.
    OkLab towards(OkLab end, double t) {
        return new OkLab(lightness + (end.lightness - lightness) * t, greenRed + (end.greenRed - greenRed) * t,
                blueYellow + (end.blueYellow - blueYellow) * t);
    }

    /// Converts back to an opaque sRGB colour; what lies outside sRGB is cut off
    /// channel by channel.
    int argb() {
        double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
        double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
        double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
        return Argb.of(255, encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    /// Decodes one sRGB channel of 0…255 to linear light of 0…1.
    static double light(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double light) {
        double c = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.clamp(c, 0, 1) * 255);
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
