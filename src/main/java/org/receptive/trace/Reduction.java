package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.reference.ActivationFunction;
import org.receptive.spec.Activation;

/// How the factors of a term make the term, and how the terms of a step make its value. It names its running value and writes its formula,
/// so a new reduction is one record here and its texts under `reduction.KEY`.
public sealed interface Reduction
        permits Reduction.Sum, Reduction.Mean, Reduction.Maximum, Reduction.Minimum, Reduction.SquaredDistance, Root, Share, ShareGradient,
        Normalised, Losses.OfLoss,
        LossGradients.OfLossGradient, UpdateStep, CorrectedMean, RootQuotient,
        Reduction.Function {

    /// Returns the key of its texts.
    String key();

    /// Returns what the first `done` terms come to.
    double running(Step step, int done);

    /// Returns the value of a finished step.
    default double value(Step step) {
        return running(step, step.terms().size());
    }

    /// Writes how the value comes about, as far as `style` says.
    Formula formula(Operation operation, Step step, Formula.Style style);

    /// Returns the sign with which the last factor of a term is applied to the first: `×` for a product; empty where that says too little.
    default String weightSign() {
        return "×";
    }

    /// Finds the term whose value is taken as it is, among the first `done`; none where all have a part in it.
    default OptionalInt chosen(Step step, int done) {
        return OptionalInt.empty();
    }

    /// `Σ terms`, each the product of its factors; a bias is a term of one factor.
    record Sum() implements Reduction {

        @Override
        public String key() {
            return "sum";
        }

        @Override
        public double running(Step step, int done) {
            double sum = 0;
            for (int i = 0; i < done; i++)
                sum += step.terms().get(i).product();
            return sum;
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            return new SumFormula(operation, step, style).write();
        }
    }

    /// `Σ terms / n`, n being how many terms count; where none does it is 0.
    record Mean() implements Reduction {

        @Override
        public String key() {
            return "mean";
        }

        @Override
        public double running(Step step, int done) {
            double sum = 0;
            for (var term : step.terms().subList(0, done))
                sum += term.counts() ? term.product() : 0;
            return sum;
        }

        @Override
        public double value(Step step) {
            return running(step, step.terms().size()) / divisor(step);
        }

        private static int divisor(Step step) {
            return Math.max(1, (int) step.terms().stream().filter(Term::counts).count());
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            var parts = new ArrayList<Formula>();
            Optional<BigDecimal> exact = Optional.of(BigDecimal.ZERO);
            for (int i = 0; i < style.done(); i++) {
                var factor = step.terms().get(i).first();
                if (!step.terms().get(i).counts())
                    continue;
                parts.add(Formulas.joined(i, parts.isEmpty() ? "" : "+", new Formula.Value(factor)));
                var seen = style.seen(factor.value());
                exact = exact.flatMap(sum -> seen.map(sum::add));
            }
            // the mean of nothing is 0
            if (style.complete() && !parts.isEmpty()) {
                int n = divisor(step);
                parts.addFirst(new Formula.Sign("("));
                parts.add(Formulas.together(new Formula.Sign(")"), new Formula.Sign("/"), new Formula.Constant(n)));
                exact = exact.flatMap(sum -> Formulas.divided(sum, n));
            }
            return Formulas.closed(parts, style.complete() ? value(step) : running(step, style.done()), exact, style);
        }
    }

    /// The greatest of the terms that count, the first of equal ones.
    record Maximum() implements Reduction {

        @Override
        public String key() {
            return "maximum";
        }

        @Override
        public double running(Step step, int done) {
            return taken(step, chosen(step, done), Double.NEGATIVE_INFINITY);
        }

        @Override
        public OptionalInt chosen(Step step, int done) {
            return greatest(step, done, 1);
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            return Formulas.listed("max(", step, style, chosen(step, style.done()));
        }
    }

    /// The least of the terms that count, the first of equal ones.
    record Minimum() implements Reduction {

        @Override
        public String key() {
            return "minimum";
        }

        @Override
        public double running(Step step, int done) {
            return taken(step, chosen(step, done), Double.POSITIVE_INFINITY);
        }

        @Override
        public OptionalInt chosen(Step step, int done) {
            return greatest(step, done, -1);
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            return Formulas.listed("min(", step, style, chosen(step, style.done()));
        }
    }

    /// Finds the term that counts with the greatest `sign` times value. What is no number beats every number, as in the engine.
    private static OptionalInt greatest(Step step, int done, int sign) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < done; i++) {
            var term = step.terms().get(i);
            double value = sign * term.product();
            boolean beats = best < 0 || value > most || (Double.isNaN(value) && !Double.isNaN(most));
            if (term.counts() && beats) {
                best = i;
                most = value;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /// Returns the value of the term that is taken as it is, `none` where there is no such term.
    private static double taken(Step step, OptionalInt chosen, double none) {
        return chosen.isPresent() ? step.terms().get(chosen.getAsInt()).product() : none;
    }

    /// `Σ (a − c)²` over the terms (a, c).
    record SquaredDistance() implements Reduction {

        @Override
        public String key() {
            return "distance";
        }

        @Override
        public String weightSign() {
            return "−";
        }

        @Override
        public double running(Step step, int done) {
            double sum = 0;
            for (var term : step.terms().subList(0, done)) {
                double difference = term.first().value() - term.last().value();
                sum += difference * difference;
            }
            return sum;
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            var parts = new ArrayList<Formula>();
            Optional<BigDecimal> exact = Optional.of(BigDecimal.ZERO);
            for (int i = 0; i < style.done(); i++) {
                var term = step.terms().get(i);
                parts.add(Formulas.joined(i, i == 0 ? "" : "+", new Formula.Sign("("), new Formula.Value(term.first()),
                        new Formula.Sign("−"), new Formula.Value(term.last()), new Formula.Sign(")²")));
                var difference = style.seen(term.first().value()).flatMap(a -> style.seen(term.last().value()).map(a::subtract));
                exact = exact.flatMap(sum -> difference.map(d -> sum.add(d.multiply(d))));
            }
            return Formulas.closed(parts, running(step, style.done()), exact, style);
        }
    }

    /// A function of the only term.
    ///
    /// @param function the function
    record Function(Activation function) implements Reduction {

        @Override
        public String key() {
            return "function";
        }

        @Override
        public double running(Step step, int done) {
            return ActivationFunction.value(function, step.terms().getFirst().product());
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            var x = step.terms().getFirst().first();
            var exact = switch (function) {
                // whatever lies below 0, rounded or not, gives exactly 0
                case Activation.Relu _ -> x.value() <= 0 ? Optional.of(BigDecimal.ZERO) : style.seen(x.value());
                case Activation.LeakyRelu(double slope) -> style.seen(x.value())
                        .flatMap(v -> v.signum() > 0 ? Optional.of(v) : Decimals.shown(slope).map(v::multiply));
                case Activation.Elu _ -> style.seen(x.value()).filter(v -> v.signum() > 0);
                case Activation.Sigmoid _, Activation.Tanh _, Activation.ScaledTanh _, Activation.Gelu _, Activation.Softplus _ ->
                    Optional.<BigDecimal>empty();
            };
            return Formulas.closed(List.of(Formulas.function(function, x)), running(step, 1), exact, style);
        }
    }
}
