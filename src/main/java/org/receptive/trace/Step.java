package org.receptive.trace;

import java.util.List;

/// How one output value comes about.
///
/// @param index which step, 0-based
/// @param target the output cell that is computed
/// @param terms the multiply-adds in the order of the loops: channel, kernel row, kernel column
/// @param reduction how the terms become the value
/// @param bias what is added at the end
/// @param value the result
public record Step(int index, Cell target, List<Term> terms, Reduction reduction, double bias, double value) {

    /// Copies the terms.
    public Step {
        terms = List.copyOf(terms);
    }

    /// Returns the sum of the terms `from … to−1` in their order, without the bias.
    public double partialSum(int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++)
            sum += terms.get(t).product();
        return sum;
    }
}
