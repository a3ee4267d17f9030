package org.receptive.draw.theme;

/// Measures how well text stands out from what is behind it.
///
/// @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2,
///      contrast ratio</a>
public final class Contrast {

    /// The least ratio for text of any size (WCAG level AA).
    public static final double TEXT = 4.5;
    /// The least ratio for large text (from 24 px, bold from 18.7 px) and for lines
    /// that carry a meaning.
    public static final double LARGE_TEXT = 3.0;

    private Contrast() {
    }

    /// Computes the contrast of two opaque colours, 1 (the same) … 21 (black on
    /// white); their alpha is ignored.
    ///
    /// `(L₁ + 0.05) / (L₂ + 0.05)` with L₁ the larger of the two luminances.
    public static double ratio(int argb, int otherArgb) {
        double a = luminance(argb);
        double b = luminance(otherArgb);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// Computes the relative luminance, 0 (black) … 1 (white).
    public static double luminance(int argb) {
        return 0.2126 * OkLab.light(Argb.red(argb)) + 0.7152 * OkLab.light(Argb.green(argb))
                + 0.0722 * OkLab.light(Argb.blue(argb));
    }
}
