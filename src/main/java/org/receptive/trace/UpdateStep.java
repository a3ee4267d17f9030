package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/// `θ − η·g`: the first term is the parameter, the second has the learning rate and what the optimizer makes of the gradient.
public record UpdateStep() implements Reduction {

    @Override
    public String key() {
        return "update";
    }

    @Override
    public double running(Step step, int done) {
        double value = done > 0 ? step.terms().getFirst().product() : 0;
        return done > 1 ? value - step.terms().get(1).product() : value;
    }

    @Override
    public Formula formula(Operation operation, Step step, Formula.Style style) {
        var parts = new ArrayList<Formula>();
        Optional<BigDecimal> exact = Optional.of(BigDecimal.ZERO);
        for (int i = 0; i < style.done(); i++) {
            var factors = step.terms().get(i).factors();
            var product = Optional.of(BigDecimal.ONE);
            var written = new ArrayList<Formula>();
            for (var factor : factors) {
                if (!written.isEmpty())
                    written.add(new Formula.Sign("·"));
                written.add(new Formula.Value(factor));
                product = product.flatMap(p -> style.seen(factor.value()).map(p::multiply));
            }
            parts.add(Formulas.joined(i, i == 0 ? "" : "−", written.toArray(Formula[]::new)));
            boolean first = i == 0;
            var added = product;
            exact = exact.flatMap(sum -> added.map(p -> first ? sum.add(p) : sum.subtract(p)));
        }
        return Formulas.closed(parts, running(step, style.done()), exact, style);
    }
}
