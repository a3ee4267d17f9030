package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.trace.Term.Factor;

/// `e^((x_i − m)/T) / Σ e^((x_j − m)/T)`, where m is the greatest of all: the share of the term that stands at the target's own place; or
/// the logarithm of that.
///
/// @param logarithm whether it is the logarithm
/// @param temperature T, by which all are divided first
public record Share(boolean logarithm, double temperature) implements Reduction {

    @Override
    public String key() {
        return logarithm ? "logShare" : "share";
    }

    private static double greatest(Step step) {
        return step.terms().stream().mapToDouble(Term::product).max().orElse(0);
    }

    /// Divides before it subtracts, as the textbook engine does, so that both agree to the last bit.
    private double shifted(double x, double m) {
        return x / temperature - m / temperature;
    }

    @Override
    public double running(Step step, int done) {
        double m = greatest(step);
        double sum = 0;
        for (var term : step.terms().subList(0, done))
            sum += Math.exp(shifted(term.product(), m));
        return sum;
    }

    @Override
    public double value(Step step) {
        double shifted = shifted(own(step).value(), greatest(step));
        double sum = running(step, step.terms().size());
        return logarithm ? shifted - Math.log(sum) : Math.exp(shifted) / sum;
    }

    /// Returns the share of a term.
    double part(Step step, int term) {
        return Math.exp(shifted(step.terms().get(term).product(), greatest(step))) / running(step, step.terms().size());
    }

    /// Returns the value at the target's own place.
    static Factor own(Step step) {
        var target = step.target();
        return step.terms().stream().map(Term::first).filter(
                f -> f.shown().channel() == target.channel() && f.shown().row() == target.row() && f.shown().col() == target.col())
                .findFirst().orElseThrow();
    }

    /// Writes `x − m`, or `(x − m)/T` where T is not 1.
    private List<Formula> scaled(Factor x, Formula m) {
        var difference = List.of(new Formula.Value(x), new Formula.Sign("−"), m);
        if (temperature == 1)
            return difference;
        var all = new ArrayList<Formula>(List.of(new Formula.Sign("(")));
        all.addAll(difference);
        all.addAll(List.of(new Formula.Sign(")"), new Formula.Sign("/"), new Formula.Constant(temperature)));
        return all;
    }

    @Override
    public Formula formula(Operation operation, Step step, Formula.Style style) {
        var m = new Formula.Constant(greatest(step));
        var sum = new ArrayList<Formula>();
        for (int i = 0; i < style.done(); i++)
            sum.add(Formulas.joined(i, i == 0 ? "" : "+", new Formula.Sign("e^("),
                    Formulas.together(scaled(step.terms().get(i).first(), m).toArray(Formula[]::new)), new Formula.Sign(")")));
        var own = scaled(own(step), m);
        var parts = new ArrayList<Formula>();
        if (!style.complete())
            return Formulas.closed(sum, running(step, style.done()), Optional.empty(), style);
        if (logarithm) {
            parts.addAll(own);
            parts.add(Formulas.together(new Formula.Sign("−"), new Formula.Sign("ln(")));
        } else {
            parts.add(Formulas.joined(-1, "e^(", own.toArray(Formula[]::new)));
            parts.add(Formulas.together(new Formula.Sign(")"), new Formula.Sign("/"), new Formula.Sign("(")));
        }
        parts.addAll(sum);
        parts.add(new Formula.Sign(")"));
        return Formulas.closed(parts, value(step), Optional.empty(), style);
    }
}
