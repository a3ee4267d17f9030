package org.receptive.trace;

import java.math.BigDecimal;
import java.util.Optional;
import org.receptive.reference.ErrorFunction;
import org.receptive.text.Numbers;

/// Evaluates the left side of a written formula: numbers, `·`, `/`, `+`, a true minus sign, parentheses, powers and the functions that
/// operations use.
///
/// ```
/// sum     = product { ("+" | "−") product }
/// product = factor { ("·" | "/") factor }
/// factor  = "−" factor | power
/// power   = base [ "²" | "^" base ]
/// base    = "(" sum ")" | "max(" [ sum { "," sum } ] ")" | "e^(" sum ")" | ("tanh" | "√" | "ln" | "Φ") "(" sum ")" | number
/// ```
final class FormulaReader {

    private final String text;
    private int at;

    private FormulaReader(String text) {
        this.text = text.replace(" ", "");
    }

    /// What a formula comes to.
    ///
    /// @param value as a computer adds
    /// @param exact in decimals, as a person does; none where it has no end
    record Result(double value, Optional<BigDecimal> exact) {

        private static Result of(double value) {
            return new Result(value, Optional.empty());
        }

        private Result plus(Result o) {
            return new Result(value + o.value, exact.flatMap(a -> o.exact.map(a::add)));
        }

        private Result negated() {
            return new Result(-value, exact.map(BigDecimal::negate));
        }

        private Result times(Result o) {
            return new Result(value * o.value, exact.flatMap(a -> o.exact.map(a::multiply)));
        }

        private Result over(Result o) {
            return new Result(value / o.value, exact.flatMap(a -> o.exact.flatMap(b -> quotient(a, b))));
        }

        private static Optional<BigDecimal> quotient(BigDecimal a, BigDecimal b) {
            try {
                return Optional.of(a.divide(b));
            } catch (ArithmeticException _) {
                return Optional.empty();
            }
        }

        private Result max(Result o) {
            return Math.max(value, o.value) == value ? this : o;
        }
    }

    /// Returns what the formula comes to.
    static double evaluate(String text) {
        return read(text).value();
    }

    /// Returns what the formula comes to, for computers and for people.
    static Result read(String text) {
        var reader = new FormulaReader(text);
        var value = reader.sum();
        if (reader.at != reader.text.length())
            throw new IllegalArgumentException("unexpected " + reader.text.substring(reader.at) + " in " + text);
        return value;
    }

    private Result sum() {
        var sum = product();
        while (true) {
            if (takes("+"))
                sum = sum.plus(product());
            else
                if (takes(String.valueOf(Numbers.MINUS)))
                    sum = sum.plus(product().negated());
                else
                    return sum;
        }
    }

    private Result product() {
        var product = factor();
        while (true) {
            if (takes("·"))
                product = product.times(factor());
            else
                if (takes("/"))
                    product = product.over(factor());
                else
                    return product;
        }
    }

    private Result factor() {
        if (takes(String.valueOf(Numbers.MINUS)))
            return factor().negated();
        var base = base();
        if (takes("²"))
            return base.times(base);
        return takes("^") ? Result.of(Math.pow(base.value(), base().value())) : base;
    }

    private Result base() {
        if (takes("max("))
            return greatest();
        if (takes("e^("))
            return Result.of(Math.exp(closed().value()));
        if (takes("tanh("))
            return Result.of(Math.tanh(closed().value()));
        if (takes("√("))
            return Result.of(Math.sqrt(closed().value()));
        if (takes("ln("))
            return Result.of(Math.log(closed().value()));
        if (takes("Φ("))
            return Result.of(ErrorFunction.normal(closed().value()));
        return takes("(") ? closed() : number();
    }

    private Result greatest() {
        if (takes(")"))
            return Result.of(Double.NEGATIVE_INFINITY);
        var greatest = sum();
        while (takes(","))
            greatest = greatest.max(sum());
        close();
        return greatest;
    }

    private Result closed() {
        var inside = sum();
        close();
        return inside;
    }

    private void close() {
        if (!takes(")"))
            throw new IllegalArgumentException("a parenthesis stays open in " + text + " at " + at);
    }

    private Result number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.' || isInExponent()))
            at++;
        var digits = text.substring(from, at).replace(Numbers.MINUS, '-');
        if (digits.isEmpty())
            throw new IllegalArgumentException("no number in " + text + " at " + at);
        return new Result(Double.parseDouble(digits), Optional.of(new BigDecimal(digits)));
    }

    private boolean isInExponent() {
        char c = text.charAt(at);
        boolean sign = c == Numbers.MINUS || c == '+';
        return c == 'E' || (sign && at > 0 && text.charAt(at - 1) == 'E');
    }

    private boolean takes(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }
}
