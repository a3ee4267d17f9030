package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.trace.Term.Factor;

/// How the values of normalisation come about.
public sealed interface Normalised extends Reduction {

    /// Several numbers work on each value.
    @Override
    default String weightSign() {
        return "";
    }

    /// `w · (x − μ) / √(σ² + ε) + b`: the first term has x, μ, σ² and, where there is one, the weight; the second is the bias, where there
    /// is one.
    ///
    /// @param epsilon ε
    record Batch(double epsilon) implements Normalised {

        @Override
        public String key() {
            return "batchNorm";
        }

        @Override
        public double running(Step step, int done) {
            double value = done > 0 ? standard(step.terms().getFirst()) : 0;
            return done > 1 ? value + step.terms().get(1).product() : value;
        }

        /// Returns the derivative with respect to x, the weight or the bias; mean and variance are given numbers.
        double derivative(Step step, int term, int factor) {
            if (term > 0)
                return 1;
            var factors = step.terms().getFirst().factors();
            double deviation = Math.sqrt(factors.get(2).value() + epsilon);
            return switch (factor) {
                case 0 -> (factors.size() > 3 ? factors.get(3).value() : 1) / deviation;
                case 3 -> (factors.get(0).value() - factors.get(1).value()) / deviation;
                default -> 0;
            };
        }

        private double standard(Term term) {
            var factors = term.factors();
            double standard = (factors.get(0).value() - factors.get(1).value()) / Math.sqrt(factors.get(2).value() + epsilon);
            return factors.size() > 3 ? factors.get(3).value() * standard : standard;
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            var parts = new ArrayList<Formula>();
            if (style.done() > 0) {
                var factors = step.terms().getFirst().factors();
                var written = new ArrayList<Formula>();
                if (factors.size() > 3)
                    written.addAll(List.of(new Formula.Value(factors.get(3)), new Formula.Sign("·")));
                written.addAll(List.of(new Formula.Sign("("), new Formula.Value(factors.get(0)), new Formula.Sign("−"),
                        new Formula.Value(factors.get(1)), new Formula.Sign(")"), new Formula.Sign("/"), new Formula.Sign("√("),
                        new Formula.Value(factors.get(2)), new Formula.Sign("+"), new Formula.Constant(epsilon), new Formula.Sign(")")));
                parts.add(Formulas.joined(0, "", written.toArray(Formula[]::new)));
            }
            if (style.done() > 1)
                parts.add(Formulas.joined(1, "+", new Formula.Value(step.terms().get(1).first())));
            return Formulas.closed(parts, running(step, style.done()), Optional.empty(), style);
        }
    }

    /// `x / (k + α/n · Σ x_j²)^β`, where x is the term at the target's own place.
    ///
    /// @param spec the numbers
    record Response(LocalResponseNormSpec spec) implements Normalised {

        @Override
        public String key() {
            return "responseNorm";
        }

        @Override
        public double running(Step step, int done) {
            double squares = 0;
            for (var term : step.terms().subList(0, done))
                squares += term.product() * term.product();
            return squares;
        }

        @Override
        public double value(Step step) {
            double divisor = spec.k() + spec.alpha() / spec.size() * running(step, step.terms().size());
            return own(step).value() / Math.pow(divisor, spec.beta());
        }

        /// Returns `[j = own]/d^β − 2·α/n·β · x·x_j / d^(β+1)`, d being the divisor before the power.
        double derivative(Step step, int term) {
            double divisor = spec.k() + spec.alpha() / spec.size() * running(step, step.terms().size());
            var read = step.terms().get(term).first();
            double direct = isOwn(step, read) ? Math.pow(divisor, -spec.beta()) : 0;
            return direct - 2 * spec.alpha() / spec.size() * spec.beta() * own(step).value() * read.value()
                    * Math.pow(divisor, -spec.beta() - 1);
        }

        private Factor own(Step step) {
            // maps below 0 are not read, so the own one comes earlier there
            int before = Math.min(spec.size() / 2, step.terms().size() - 1);
            for (int i = before; i >= 0; i--)
                if (isOwn(step, step.terms().get(i).first()))
                    return step.terms().get(i).first();
            throw new IllegalStateException("no own place in " + step);
        }

        private static boolean isOwn(Step step, Factor factor) {
            var target = step.target();
            var shown = factor.shown();
            return shown.channel() == target.channel() && shown.row() == target.row() && shown.col() == target.col();
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            var sum = new ArrayList<Formula>();
            Optional<BigDecimal> exact = Optional.of(BigDecimal.ZERO);
            for (int i = 0; i < style.done(); i++) {
                var factor = step.terms().get(i).first();
                sum.add(Formulas.joined(i, i == 0 ? "" : "+", new Formula.Value(factor), new Formula.Sign("²")));
                exact = exact.flatMap(all -> style.seen(factor.value()).map(seen -> all.add(seen.multiply(seen))));
            }
            if (!style.complete())
                return Formulas.closed(sum, running(step, style.done()), exact, style);
            var parts = new ArrayList<Formula>();
            parts.add(Formulas.together(new Formula.Value(own(step)), new Formula.Sign("/"), new Formula.Sign("("),
                    new Formula.Constant(spec.k()), new Formula.Sign("+"), new Formula.Constant(spec.alpha()), new Formula.Sign("/"),
                    new Formula.Constant(spec.size()), new Formula.Sign("·"), new Formula.Sign("(")));
            parts.addAll(sum);
            parts.add(Formulas.together(new Formula.Sign(")"), new Formula.Sign(")^"), new Formula.Constant(spec.beta())));
            return Formulas.closed(parts, value(step), Optional.empty(), style);
        }
    }
}
