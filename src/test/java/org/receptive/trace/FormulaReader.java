package org.receptive.trace;

import org.receptive.text.Numbers;

/// Evaluates the left side of a written formula: numbers, `·`, `+`, a true minus sign and parentheses.
///
/// ```
/// sum     = product { ("+" | "−") product }
/// product = factor { "·" factor }
/// factor  = "−" factor | "(" sum ")" | number
/// ```
final class FormulaReader {

    private final String text;
    private int at;

    private FormulaReader(String text) {
        this.text = text.replace(" ", "");
    }

    static double evaluate(String text) {
        var reader = new FormulaReader(text);
        double value = reader.sum();
        if (reader.at != reader.text.length())
            throw new IllegalArgumentException("unexpected " + reader.text.substring(reader.at) + " in " + text);
        return value;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (takes('+'))
                sum += product();
            else
                if (takes(Numbers.MINUS))
                    sum -= product();
                else
                    return sum;
        }
    }

    private double product() {
        double product = factor();
        while (takes('·'))
            product *= factor();
        return product;
    }

    private double factor() {
        if (takes(Numbers.MINUS))
            return -factor();
        if (!takes('('))
            return number();
        double inside = sum();
        if (!takes(')'))
            throw new IllegalArgumentException("a parenthesis stays open in " + text);
        return inside;
    }

    private double number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.' || isInExponent()))
            at++;
        return Double.parseDouble(text.substring(from, at).replace(Numbers.MINUS, '-'));
    }

    private boolean isInExponent() {
        char c = text.charAt(at);
        boolean sign = c == Numbers.MINUS || c == '+';
        return c == 'E' || (sign && at > 0 && text.charAt(at - 1) == 'E');
    }

    private boolean takes(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }
}
