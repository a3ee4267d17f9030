package org.receptive.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Writes numbers as a person reads them: a true minus sign, no exponent for
/// everyday sizes, no superfluous zeros.
public final class Numbers {

    /// U+2212, the minus sign of typeset mathematics.
    public static final char MINUS = '−';

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final int DIGITS = 4;
    private static final int FULL = 10;
    /// Whoever types a number or divides by a power of two gets no more digits than these; a `float` nearly always has more as a `double`.
    private static final int SHORT = 12;
    private static final int LARGEST_DENOMINATOR = 64;
    private static final double LARGEST_FRACTION = 1000;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final double NEARLY_ALL = 0.99;
    private static final double MOST_SURE = 0.999;
    private static final double LEAST_SURE = 0.001;

    private static final String DECIMAL = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";
    private static final Pattern TYPED = Pattern.compile(DECIMAL + "(/" + DECIMAL + ")?");

    private Numbers() {
    }

    /// Writes `value` with at most four significant digits (integers below 100,000
    /// whole), e.g. `−0.3333`, `1.5`, `12345`.
    public static String display(double value) {
        return display(value, DIGITS);
    }

    /// Writes `value` with at most `digits` significant digits, integers below 100,000 whole.
    public static String display(double value, int digits) {
        if (!Double.isFinite(value))
            return exact(value);
        if (value == Math.rint(value) && Math.abs(value) < 100_000)
            return whole((long) value);
        return plain(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    /// Writes `value` with exactly so many digits behind the point: `99.00`.
    public static String decimals(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString().replace('-', MINUS);
    }

    /// Writes `value` with exactly so many significant digits: `0.0300`, `2.30`.
    public static String significant(double value, int digits) {
        if (value == 0)
            return "0";
        var rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return rounded.setScale(Math.max(0, rounded.scale() + digits - rounded.precision()), RoundingMode.UNNECESSARY).toPlainString()
                .replace('-', MINUS);
    }

    /// Writes `value` in full, so that reading it back gives the same number; never in exponent form between 10⁻⁷ and 10¹². A `float` that
    /// was widened to a `double` has the digits of a `float`: the others would mean nothing.
    public static String exact(double value) {
        if (Double.isNaN(value))
            return "NaN";
        if (Double.isInfinite(value))
            return value > 0 ? "∞" : MINUS + "∞";
        return plain(shortest(value));
    }

    /// Writes `value` in full, so that reading it back gives the same `double`, also where it is a widened `float`: for sums that are to
    /// come out when they are added again.
    public static String computed(double value) {
        return Double.isFinite(value) ? plain(new BigDecimal(Double.toString(value))) : exact(value);
    }

    /// A short number is itself, also where it happens to be a `float`.
    private static BigDecimal shortest(double value) {
        var wide = new BigDecimal(Double.toString(value));
        float single = (float) value;
        return single == value && wide.precision() > SHORT ? new BigDecimal(Float.toString(single)) : wide;
    }

    /// Writes an exponent: `⁻⁵`.
    public static String superscript(int exponent) {
        var text = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }

    /// Writes `value` with what a person can use of it: all digits of a short number, at most ten significant ones otherwise.
    public static String full(double value) {
        if (!Double.isFinite(value))
            return exact(value);
        return plain(shortest(value).round(new MathContext(FULL, RoundingMode.HALF_EVEN)));
    }

    /// Writes `value` in full, so that reading it back gives the same `float`: widened to a `double` it would have digits that mean
    /// nothing.
    public static String single(float value) {
        return Float.isFinite(value) ? plain(new BigDecimal(Float.toString(value))) : exact(value);
    }

    /// Tells whether numbers that belong together are written as fractions: each is whole or a fraction with a denominator of at most 64,
    /// and one of them is no short decimal.
    public static boolean areFractions(double[] values) {
        boolean isLong = false;
        for (double value : values) {
            if (denominator(value) == 0)
                return false;
            isLong = isLong || !isShort(value);
        }
        return isLong;
    }

    /// Finds the least denominator of at most 64 with which a fraction is, of all numbers, nearest to this `double`; 0 if there is none.
    public static int denominator(double value) {
        if (!Double.isFinite(value) || Math.abs(value) > LARGEST_FRACTION)
            return 0;
        for (int n = 1; n <= LARGEST_DENOMINATOR; n++)
            if (Math.rint(value * n) / n == value)
                return n;
        return 0;
    }

    /// Writes `value` as a fraction with a denominator of at most 64, e.g. `−1/9`; as [#display] does where it is none.
    public static String fraction(double value) {
        int n = denominator(value);
        return n < 2 ? display(value) : whole((long) Math.rint(value * n)) + "/" + n;
    }

    private static boolean isShort(double value) {
        return value == Math.rint(value * 1000) / 1000;
    }

    /// Tells whether [#display] shows `value` without rounding it.
    public static boolean isShownExactly(double value) {
        return Double.isFinite(value) && display(value).equals(plain(new BigDecimal(Double.toString(value))));
    }

    /// Writes a count with thin spaces between groups of three digits: `60 000`.
    public static String grouped(long value) {
        var digits = Long.toUnsignedString(Math.abs(value));
        var out = new StringBuilder(value < 0 ? String.valueOf(MINUS) : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0)
                out.append('\u2009');
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /// Writes a share as a percentage: `98.7 %`, from 99 % on with two decimals, `99.12 %`; only all is `100 %`, so 0.99999 is `99.99 %`.
    /// A share may be below 0 or rounded above 1, as a cosine is.
    public static String percent(double share) {
        if (!Double.isFinite(share))
            return exact(share) + " %";
        var hundredths = BigDecimal.valueOf(share).movePointRight(2);
        var rounded = hundredths.setScale(share < NEARLY_ALL ? 1 : 2, RoundingMode.HALF_EVEN);
        // whoever reads 100 % looks for no mistake
        if (share < 1 && rounded.compareTo(ALL) >= 0)
            rounded = hundredths.setScale(2, RoundingMode.DOWN);
        var text = rounded.compareTo(ALL) == 0 ? ALL.toString() : rounded.toPlainString();
        return (rounded.signum() == 0 ? "0.0" : text.replace('-', MINUS)) + " %";
    }

    /// Writes a probability that a softmax gives: `98.7 %`. It is never quite 0 or 1, so the ends are `<0.1 %` and `>99.9 %`.
    public static String probability(double probability) {
        if (probability > MOST_SURE)
            return ">99.9 %";
        if (probability < LEAST_SURE)
            return "<0.1 %";
        return Double.isFinite(probability)
                ? BigDecimal.valueOf(probability).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " %"
                : exact(probability) + " %";
    }

    /// Reads a number that a person typed: a hyphen or a true minus sign, a decimal point or comma, a fraction such as `1/9`.
    ///
    /// @throws ReadableException if it is no finite number
    public static double parse(String text) {
        var cleaned = text.strip().replace(MINUS, '-').replace('，', '.').replace(',', '.');
        if (TYPED.matcher(cleaned).matches()) {
            int slash = cleaned.indexOf('/');
            double value = slash < 0
                    ? Double.parseDouble(cleaned)
                    : Double.parseDouble(cleaned.substring(0, slash)) / Double.parseDouble(cleaned.substring(slash + 1));
            if (Double.isFinite(value))
                return value;
        }
        throw ReadableException.of("error.number", text.strip());
    }

    private static String whole(long value) {
        return value < 0 ? MINUS + Long.toString(-value) : Long.toString(value);
    }

    private static String plain(BigDecimal value) {
        if (value.signum() == 0)
            return "0";
        var stripped = value.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        var text = exponent < -7 || exponent > 12 ? stripped.toString() : stripped.toPlainString();
        return text.replace('-', MINUS);
    }
}
