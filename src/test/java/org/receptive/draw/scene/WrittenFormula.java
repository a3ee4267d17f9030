package org.receptive.draw.scene;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.receptive.reference.ActivationFunction;
import org.receptive.spec.Activation;
import org.receptive.text.Numbers;

/// Evaluates the left side of a formula as it is written on a card. A number that may be rounded stands for all numbers that are written so:
/// the value is an interval.
///
/// ```
/// sum     = product { ("+" | "−") product }
/// product = factor { ("·" | "/") factor }
/// factor  = "−" factor | "b" factor | number | "(" sum ")" [ "²" ] | name sum { "," sum } ")"      name = "max(", "e^(", "ln(", "tanh(", "Φ("
/// ```
final class WrittenFormula {

    private final String text;
    private final boolean rounded;
    private int at;

    /// All numbers between two.
    record Interval(double low, double high) {

        private static Interval of(Interval a, Interval b, BinaryOperator<Double> sign) {
            double[] all = {sign.apply(a.low, b.low), sign.apply(a.low, b.high), sign.apply(a.high, b.low), sign.apply(a.high, b.high)};
            Arrays.sort(all);
            return new Interval(all[0], all[3]);
        }

        boolean meets(Interval other, double slack) {
            return low - slack <= other.high && other.low <= high + slack;
        }
    }

    private WrittenFormula(String text, boolean rounded) {
        this.text = text.replace(" ", "");
        this.rounded = rounded;
    }

    /// Tells whether an equation, `… = …` or `… ≈ …`, is true.
    static boolean isTrue(String equation) {
        boolean exact = equation.indexOf('≈') < 0;
        int sign = equation.lastIndexOf(exact ? '=' : '≈');
        var left = evaluate(equation.substring(0, sign), !exact);
        var right = evaluate(equation.substring(sign + 1), !exact);
        return left.meets(right, 1e-9 * Math.max(1, Math.max(Math.abs(left.low()), Math.abs(left.high()))));
    }

    private static Interval evaluate(String text, boolean rounded) {
        var reader = new WrittenFormula(text, rounded);
        var value = reader.sum();
        if (reader.at != reader.text.length())
            throw new IllegalArgumentException("unexpected " + reader.text.substring(reader.at) + " in " + text);
        return value;
    }

    private Interval sum() {
        var sum = product();
        while (true)
            if (takes("+"))
                sum = Interval.of(sum, product(), Double::sum);
            else
                if (takes("−"))
                    sum = Interval.of(sum, product(), (a, b) -> a - b);
                else
                    return sum;
    }

    private Interval product() {
        var product = factor();
        while (true)
            if (takes("·"))
                product = Interval.of(product, factor(), (a, b) -> a * b);
            else
                if (takes("/"))
                    product = Interval.of(product, factor(), (a, b) -> a / b);
                else
                    return product;
    }

    private Interval factor() {
        if (takes("−")) {
            var value = factor();
            return new Interval(-value.high(), -value.low());
        }
        if (takes("max("))
            return maximum();
        if (takes("e^("))
            return increasing(Math::exp);
        if (takes("ln("))
            return increasing(Math::log);
        if (takes("tanh("))
            return increasing(Math::tanh);
        if (takes("Φ("))
            return increasing(v -> v == 0 ? 0.5 : ActivationFunction.value(new Activation.Gelu(), v) / v);
        if (takes("b"))
            return factor();
        if (!takes("("))
            return number();
        var inside = sum();
        require(")");
        if (!takes("²"))
            return inside;
        double far = Math.max(Math.abs(inside.low()), Math.abs(inside.high()));
        double near = inside.low() <= 0 && inside.high() >= 0 ? 0 : Math.min(Math.abs(inside.low()), Math.abs(inside.high()));
        return new Interval(near * near, far * far);
    }

    private Interval maximum() {
        if (takes(")"))
            return new Interval(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        var most = sum();
        while (takes(",")) {
            var next = sum();
            most = new Interval(Math.max(most.low(), next.low()), Math.max(most.high(), next.high()));
        }
        require(")");
        return most;
    }

    private Interval increasing(DoubleUnaryOperator function) {
        var inside = sum();
        require(")");
        return new Interval(function.applyAsDouble(inside.low()), function.applyAsDouble(inside.high()));
    }

    private Interval number() {
        int from = at;
        if (takes("∞"))
            return new Interval(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.' || isInExponent()))
            at++;
        var digits = new BigDecimal(text.substring(from, at).replace(Numbers.MINUS, '-'));
        double value = digits.doubleValue();
        // four digits are written, with zeros at the end left out: 2 may stand for 2.0004
        int missing = Math.max(0, 4 - digits.precision());
        double half = rounded && digits.signum() != 0 ? digits.ulp().movePointLeft(missing).doubleValue() / 2 : 0;
        return new Interval(value - half, value + half);
    }

    private boolean isInExponent() {
        char c = text.charAt(at);
        boolean sign = c == Numbers.MINUS || c == '+';
        return c == 'E' || (sign && at > 0 && text.charAt(at - 1) == 'E');
    }

    private void require(String expected) {
        if (!takes(expected))
            throw new IllegalArgumentException("no " + expected + " at " + text.substring(at) + " of " + text);
    }

    private boolean takes(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }
}
