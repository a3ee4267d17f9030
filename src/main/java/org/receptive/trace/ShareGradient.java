package org.receptive.trace;

import java.util.ArrayList;
import java.util.Optional;

/// `Σ δ[j] · q[j] · ([i = j] − q[i])`: each term has `δ[j]`, `q[j]` and `q[i]`, and the term at the target's own place has `1 − q[i]`.
public record ShareGradient() implements Reduction {

    @Override
    public String key() {
        return "shareGradient";
    }

    @Override
    public double running(Step step, int done) {
        double sum = 0;
        for (var term : step.terms().subList(0, done))
            sum += term.factors().get(0).value() * term.factors().get(1).value() * (own(term) - term.last().value());
        return sum;
    }

    private static int own(Term term) {
        return term.factors().get(1).shown().equals(term.last().shown()) ? 1 : 0;
    }

    @Override
    public Formula formula(Operation operation, Step step, Formula.Style style) {
        var parts = new ArrayList<Formula>();
        for (int i = 0; i < style.done(); i++) {
            var term = step.terms().get(i);
            parts.add(Formulas.joined(i, i == 0 ? "" : "+", new Formula.Value(term.factors().get(0)), new Formula.Sign("·"),
                    new Formula.Value(term.factors().get(1)), new Formula.Sign("·"), new Formula.Sign("("), new Formula.Constant(own(term)),
                    new Formula.Sign("−"), new Formula.Value(term.last()), new Formula.Sign(")")));
        }
        return Formulas.closed(parts, running(step, style.done()), Optional.empty(), style);
    }
}
