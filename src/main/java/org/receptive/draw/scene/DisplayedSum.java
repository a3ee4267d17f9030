package org.receptive.draw.scene;

import java.math.BigDecimal;
import org.receptive.text.Numbers;

/// Follows a sum as it is written, in decimals, to say `=` where the written equation is exactly true and `≈` where a number in it is
/// rounded.
///
/// The arithmetic of the engine is binary: 0.1 · 3 is 0.30000000000000004 there, and yet `0.1·3 = 0.3` is true.
final class DisplayedSum {

    private static final double WHOLE = 100_000;

    private BigDecimal sum = BigDecimal.ZERO;
    private boolean exact = true;

    /// Adds a product whose factors are written as numbers, or as names, which are never rounded.
    void product(double left, double right, boolean names) {
        exact = exact && (names || isShownExactly(left) && isShownExactly(right));
        if (exact)
            sum = sum.add(decimal(left).multiply(decimal(right)));
    }

    /// Adds a value that is written as a number or as a name.
    void value(double value, boolean name) {
        exact = exact && (name || isShownExactly(value));
        if (exact)
            sum = sum.add(decimal(value));
    }

    /// Adds a sum that is written as `shown`.
    void partial(DisplayedSum part, String shown) {
        exact = exact && part.isShownBy(shown);
        if (exact)
            sum = sum.add(part.sum);
    }

    /// Returns the sign between this sum and the number that is written for it.
    String sign(String shown) {
        return isShownBy(shown) ? "=" : "≈";
    }

    private boolean isShownBy(String shown) {
        return exact && sum.compareTo(new BigDecimal(shown.replace(Numbers.MINUS, '-'))) == 0;
    }

    private static boolean isShownExactly(double value) {
        return isWhole(value) || Numbers.isShownExactly(value);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE;
    }

    private static BigDecimal decimal(double value) {
        return isWhole(value) ? BigDecimal.valueOf((long) value) : BigDecimal.valueOf(value);
    }
}
