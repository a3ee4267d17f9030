package org.receptive.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `m / (√s + ε)`: what adaptive rules make of a gradient or its running mean `m` and the running mean `s` of its squares.
///
/// @param epsilon ε, which keeps the divisor from 0
public record RootQuotient(double epsilon) implements Reduction {

    @Override
    public String key() {
        return "rootQuotient";
    }

    @Override
    public double running(Step step, int done) {
        double m = done > 0 ? step.terms().getFirst().product() : 0;
        return done > 1 ? m / (Math.sqrt(step.terms().get(1).product()) + epsilon) : m;
    }

    @Override
    public Formula formula(Operation operation, Step step, Formula.Style style) {
        if (style.done() == 0)
            return Formulas.closed(List.of(), 0, Optional.of(BigDecimal.ZERO), style);
        var numerator = Formulas.joined(0, "", new Formula.Value(step.terms().getFirst().first()));
        if (style.done() == 1)
            return Formulas.closed(List.of(numerator), running(step, 1), style.seen(step.terms().getFirst().product()), style);
        var root = new Formula.Value(step.terms().get(1).first());
        var divisor = Formulas.joined(1, "/ (√", root, new Formula.Sign("+"), new Formula.Constant(epsilon), new Formula.Sign(")"));
        return Formulas.closed(List.of(numerator, divisor), running(step, 2), Optional.empty(), style);
    }
}
