package org.receptive.trace;

import java.util.ArrayList;
import java.util.Optional;

/// `m / (1 − β₁ᵗ) / (√(s / (1 − β₂ᵗ)) + ε)`, the direction of Adam: running means began at 0 and are corrected for it. The terms are
/// (m, 1 − β₁ᵗ), (s, 1 − β₂ᵗ) and (ε); the running value is the quotient of what is done.
public record CorrectedMean() implements Reduction {

    @Override
    public String key() {
        return "correctedMean";
    }

    @Override
    public String weightSign() {
        return "/";
    }

    private static double quotient(Term term) {
        return term.first().value() / term.last().value();
    }

    @Override
    public double running(Step step, int done) {
        var terms = step.terms();
        double value = done > 0 ? quotient(terms.getFirst()) : 0;
        if (done < 2)
            return value;
        return value / (Math.sqrt(quotient(terms.get(1))) + (done > 2 ? terms.get(2).product() : 0));
    }

    @Override
    public Formula formula(Operation operation, Step step, Formula.Style style) {
        var parts = new ArrayList<Formula>();
        var terms = step.terms();
        for (int i = 0; i < style.done(); i++) {
            var first = new Formula.Value(terms.get(i).first());
            parts.add(switch (i) {
                case 0 -> Formulas.joined(i, "", first, new Formula.Sign("/"), new Formula.Value(terms.get(i).last()));
                case 1 -> Formulas.joined(i, "/ ( √(", first, new Formula.Sign("/"), new Formula.Value(terms.get(i).last()),
                        new Formula.Sign(")"));
                default -> Formulas.joined(i, "+", first);
            });
        }
        if (style.done() > 1)
            parts.add(new Formula.Sign(")"));
        return Formulas.closed(parts, running(step, style.done()), Optional.empty(), style);
    }
}
