package org.receptive.reference;

/// The error function `erf(x) = 2/√π · ∫₀ˣ e^−t² dt` and what is left of it to 1, to double precision.
///
/// @see <a href="https://dlmf.nist.gov/7.6">NIST DLMF 7.6.2 (series) and 7.9 (continued fraction)</a>
public final class ErrorFunction {

    /// Below, the series needs few terms; above, the continued fraction.
    private static final double LARGE = 2.5;
    private static final int FRACTION_TERMS = 120;

    private ErrorFunction() {
    }

    /// Returns `erf(x)`.
    public static double erf(double x) {
        if (Math.abs(x) < LARGE)
            return series(x);
        return x > 0 ? 1 - fraction(x) : fraction(-x) - 1;
    }

    /// Returns `erfc(x) = 1 − erf(x)`, without cancellation where x is large.
    public static double erfc(double x) {
        if (x >= LARGE)
            return fraction(x);
        return 1 - erf(x);
    }

    /// Returns the normal distribution `Φ(x)`: the probability of a value up to x.
    public static double normal(double x) {
        return erfc(-x / Math.sqrt(2)) / 2;
    }

    /// Adds up `2/√π · e^−x² · Σ 2ⁿ·x²ⁿ⁺¹ / (1·3·5⋯(2n+1))`, whose terms have one sign.
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > Math.abs(sum) * 1e-18; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    /// Computes `erfc(x) = e^−x²/√π · 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + ⋯))))` for large x.
    private static double fraction(double x) {
        double tail = x;
        for (int n = FRACTION_TERMS; n >= 1; n--)
            tail = x + n / 2.0 / tail;
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
    }
}
