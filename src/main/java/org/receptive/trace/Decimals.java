package org.receptive.trace;

import java.math.BigDecimal;
import java.util.Optional;
import org.receptive.text.Numbers;

/// Numbers as they are written, in decimals: to say `=` where a written equation is exactly true and `≈` where a number in it is rounded.
///
/// The arithmetic of the engine is binary: 0.1 · 3 is 0.30000000000000004 there, and yet `0.1·3 = 0.3` is true.
final class Decimals {

    private static final double WHOLE = 100_000;

    private Decimals() {
    }

    /// Returns a value as the decimal number that names it.
    static BigDecimal of(double value) {
        return isWhole(value) ? BigDecimal.valueOf((long) value) : new BigDecimal(Double.toString(value));
    }

    /// Returns the number that is written for a value; none if it is rounded.
    static Optional<BigDecimal> shown(double value) {
        return isWhole(value) || Numbers.isShownExactly(value) ? Optional.of(of(value)) : Optional.empty();
    }

    /// Tells whether `value` is written as exactly this number.
    static boolean isShownBy(Optional<BigDecimal> exact, double value) {
        if (exact.isEmpty() || !Double.isFinite(value))
            return false;
        return exact.get().compareTo(new BigDecimal(Numbers.display(value).replace(Numbers.MINUS, '-'))) == 0;
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE;
    }
}
