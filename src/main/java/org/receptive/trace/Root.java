package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/// `√Σ terms²` over the terms that count. The running value is the sum of the squares.
public record Root() implements Reduction {

    @Override
    public String key() {
        return "root";
    }

    @Override
    public double running(Step step, int done) {
        double sum = 0;
        for (var term : step.terms().subList(0, done))
            sum += term.counts() ? term.product() * term.product() : 0;
        return sum;
    }

    @Override
    public double value(Step step) {
        return Math.sqrt(running(step, step.terms().size()));
    }

    /// Returns the derivative with respect to a term; where all are 0 it is taken to be 0.
    double derivative(Step step, int term) {
        double value = value(step);
        return value > 0 && step.terms().get(term).counts() ? step.terms().get(term).product() / value : 0;
    }

    @Override
    public Formula formula(Operation operation, Step step, Formula.Style style) {
        var parts = new ArrayList<Formula>();
        Optional<BigDecimal> exact = Optional.of(BigDecimal.ZERO);
        for (int i = 0; i < style.done(); i++) {
            if (!step.terms().get(i).counts())
                continue;
            var factor = step.terms().get(i).first();
            parts.add(Formulas.joined(i, parts.isEmpty() ? "" : "+", new Formula.Value(factor), new Formula.Sign("²")));
            var seen = style.seen(factor.value());
            exact = exact.flatMap(sum -> seen.map(v -> sum.add(v.multiply(v))));
        }
        if (!style.complete())
            return Formulas.closed(parts, running(step, style.done()), exact, style);
        if (!parts.isEmpty()) {
            parts.addFirst(new Formula.Sign("√("));
            parts.add(new Formula.Sign(")"));
        }
        return Formulas.closed(parts, value(step), exact.flatMap(Root::rooted), style);
    }

    /// Returns the root of a square of a number with an end.
    private static Optional<BigDecimal> rooted(BigDecimal square) {
        var root = BigDecimal.valueOf(Math.sqrt(square.doubleValue()));
        return Optional.of(root).filter(r -> r.multiply(r).compareTo(square) == 0);
    }
}
