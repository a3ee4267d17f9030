package org.receptive.draw.theme;

/// Turns the value of a cell into its colour.
///
/// Values beyond ±max take the end colour; whoever draws with a scale shows its
/// range in a legend.
public enum ColourScale {
    /// Ink on paper: 0 is paper, max is near black.
    INK,
    /// Diverging and symmetric: −max is indigo, 0 near white, max orange-red.
    SIGNED,
    /// For non-negative activations: 0 is white, max a deep green.
    SEQUENTIAL;

    /// Finds the colour of `value` on the scale that ends at `max`, opaque.
    ///
    /// A max ≤ 0 means that everything is 0. A value that is not a number takes the
    /// colour of mistakes.
    public int colour(double value, double max, Palette palette) {
        if (Double.isNaN(value) || Double.isNaN(max)) { return palette.mistake(); }
        double share = max > 0 ? Math.clamp(value / max, -1, 1) : 0;
        return switch (this) {
            case INK -> palette.ink().at(share);
            case SIGNED -> palette.signed().at((share + 1) / 2);
            case SEQUENTIAL -> palette.sequential().at(share);
        };
    }

    /// Finds where the scale that ends at `max` begins: −max or 0.
    public double low(double max) {
        return switch (this) {
            case INK, SEQUENTIAL -> 0;
            case SIGNED -> -max;
        };
    }

    /// Lists the colours from the low end to the high end at `count` even steps,
    /// for a legend.
    ///
    /// @throws IllegalArgumentException if count is below 2
    public int[] stops(int count, Palette palette) {
        if (count < 2) { throw new IllegalArgumentException("a legend of " + count + " colours: ask for at least 2"); }
        int[] stops = new int[count];
        for (int i = 0; i < count; i++) { stops[i] = colour(low(1) + (1 - low(1)) * i / (count - 1), 1, palette); }
        return stops;
    }

    /// Picks the text colour for a cell filled with `fillArgb`: dark or light,
    /// whichever stands out more, at least 4.5:1.
    ///
    /// A translucent fill counts as lying on the palette's background. The palette's
    /// own dark and light are tried first; for the few mid-tones on which neither
    /// reaches the ratio, black or white always does (the worse of the two cannot be
    /// below √21 ≈ 4.58 on both).
    public static int textOn(int fillArgb, Palette palette) {
        int fill = Argb.over(fillArgb, palette.background());
        int own = stronger(fill, palette.cellTextDark(), palette.cellTextLight());
        return Contrast.ratio(fill, own) >= Contrast.TEXT ? own : stronger(fill, Palette.BLACK, Palette.WHITE);
    }

    private static int stronger(int fill, int one, int other) {
        return Contrast.ratio(fill, one) >= Contrast.ratio(fill, other) ? one : other;
    }
}
