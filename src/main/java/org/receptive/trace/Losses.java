package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.array.Array4;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Term.Factor;

/// The losses as operations: one number from what came out and what should have come out.
///
/// Shapes: q and y alike; L has one value. The `j`-th term stands for the `j`-th value of q, in storage order.
public final class Losses {

    private Losses() {
    }

    /// Which loss it is.
    public enum Kind {
        /// `L = −Σ y[j] · ln q[j]`, q being probabilities.
        CROSS_ENTROPY("cross-entropy"),
        /// `L = ½ · Σ (q[j] − y[j])²`.
        SQUARED_ERROR("squared-error"),
        /// `L = 1/n · Σ (q[j] − y[j])²`, which libraries call MSE.
        MEAN_SQUARED_ERROR("mean-squared-error");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// Returns the key of its name.
        public String id() {
            return id;
        }
    }

    /// Makes the operation of a loss.
    ///
    /// @param q what came out
    /// @param y what should have come out, of the shape of q
    /// @param output the name of the loss
    public static Operation of(Kind kind, NamedMap q, NamedMap y, MapId output) {
        var in = q.as(Role.INPUT);
        var target = y.as(Role.PARAMETER);
        var reads = new Pairs(kind, in, target);
        var terms = new ArrayList<Term>();
        reads.of(0, 0, 0, terms::add);
        var value = new OfLoss(kind).value(new Step(0, new Cell(output, 0, 0, 0), terms, new OfLoss(kind)));
        var loss = NamedMap.of(output, Role.OUTPUT, NamedMap.Form.MAPS, Array4.of(1, 1, 1, 1, value));
        return new Operation(kind.id, List.of(in, target, loss), output, reads, new OfLoss(kind));
    }

    /// Every value of what came out with the value that it should have.
    ///
    /// @param kind the loss
    /// @param q what came out
    /// @param y what should have
    public record Pairs(Kind kind, NamedMap q, NamedMap y) implements Reads {

        @Override
        public int count(int channel, int row, int col) {
            return q.values().count();
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            for (int j = 0; j < q.values().count(); j++)
                terms.accept(Term.of(Factor.of(q, q.cell(j)), Factor.of(y, y.cell(j))));
        }

        @Override
        public Rule rule(NamedMap loss) {
            var a = q.id().letter();
            var b = y.id().letter();
            return new Rule(loss.id().letter() + " = " + switch (kind) {
                case CROSS_ENTROPY -> "−Σ " + b + "[j] · ln " + a + "[j]";
                case SQUARED_ERROR -> "½ · Σ (" + a + "[j] − " + b + "[j])²";
                case MEAN_SQUARED_ERROR -> "1/n · Σ (" + a + "[j] − " + b + "[j])²";
            }, "j");
        }
    }

    /// The value at the target's own place and the value that it should have.
    ///
    /// @param kind the loss
    /// @param q what came out
    /// @param y what should have
    public record PairsBack(Kind kind, NamedMap q, NamedMap y) implements Reads {

        @Override
        public int count(int channel, int row, int col) {
            return 1;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            int j = q.index(q.cell(channel, row, col));
            terms.accept(Term.of(Factor.of(q, q.cell(j)), Factor.of(y, y.cell(j))));
        }

        @Override
        public Rule rule(NamedMap gradient) {
            var a = q.id().letter();
            var b = y.id().letter();
            return new Rule(gradient.id().letter() + "[j] = " + switch (kind) {
                case CROSS_ENTROPY -> "−" + b + "[j] / " + a + "[j]";
                case SQUARED_ERROR -> a + "[j] − " + b + "[j]";
                case MEAN_SQUARED_ERROR -> "2/n · (" + a + "[j] − " + b + "[j])";
            }, "");
        }
    }

    /// How the pairs make the loss. The running value is the sum so far.
    ///
    /// @param kind the loss
    public record OfLoss(Kind kind) implements Reduction {

        @Override
        public String key() {
            return kind == Kind.CROSS_ENTROPY ? "crossEntropy" : "squaredError";
        }

        @Override
        public double running(Step step, int done) {
            double sum = 0;
            for (var term : step.terms().subList(0, done))
                sum += part(term);
            return sum;
        }

        private double part(Term term) {
            double q = term.first().value();
            double y = term.last().value();
            if (kind == Kind.CROSS_ENTROPY)
                return y == 0 ? 0 : -y * Math.log(q);
            return (q - y) * (q - y);
        }

        /// Returns the derivative with respect to what came out.
        double derivative(Step step, int term, int factor) {
            if (factor > 0)
                return 0;
            return new OfLossGradient(kind, step.terms().size()).of(step.terms().get(term));
        }

        @Override
        public double value(Step step) {
            double sum = running(step, step.terms().size());
            return switch (kind) {
                case CROSS_ENTROPY -> sum;
                case SQUARED_ERROR -> sum / 2;
                case MEAN_SQUARED_ERROR -> sum / step.terms().size();
            };
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            var parts = new ArrayList<Formula>();
            Optional<BigDecimal> exact = kind == Kind.CROSS_ENTROPY ? Optional.empty() : Optional.of(BigDecimal.ZERO);
            for (int i = 0; i < style.done(); i++) {
                var q = step.terms().get(i).first();
                var y = step.terms().get(i).last();
                if (kind == Kind.CROSS_ENTROPY)
                    parts.add(Formulas.joined(i, "−", new Formula.Value(y), new Formula.Sign("·"), new Formula.Sign("ln("),
                            new Formula.Value(q),
                            new Formula.Sign(")")));
                else
                    parts.add(Formulas.joined(i, i == 0 ? "" : "+", new Formula.Sign("("), new Formula.Value(q), new Formula.Sign("−"),
                            new Formula.Value(y), new Formula.Sign(")²")));
                var difference = style.seen(q.value()).flatMap(a -> style.seen(y.value()).map(a::subtract));
                exact = exact.flatMap(sum -> difference.map(d -> sum.add(d.multiply(d))));
            }
            if (kind == Kind.CROSS_ENTROPY || !style.complete())
                return Formulas.closed(parts, style.complete() ? value(step) : running(step, style.done()), exact, style);
            int divisor = kind == Kind.SQUARED_ERROR ? 2 : step.terms().size();
            parts.addFirst(new Formula.Sign("("));
            parts.add(Formulas.together(new Formula.Sign(")"), new Formula.Sign("/"), new Formula.Constant(divisor)));
            return Formulas.closed(parts, value(step), exact.flatMap(sum -> Formulas.divided(sum, divisor)), style);
        }
    }

    /// How a pair makes the gradient at its place.
    ///
    /// @param kind the loss
    /// @param count how many pairs the loss has
    public record OfLossGradient(Kind kind, int count) implements Reduction {

        @Override
        public String key() {
            return "lossGradient";
        }

        @Override
        public double running(Step step, int done) {
            return done == 0 ? 0 : of(step.terms().getFirst());
        }

        private double of(Term pair) {
            double q = pair.first().value();
            double y = pair.last().value();
            return switch (kind) {
                case CROSS_ENTROPY -> y == 0 ? 0 : -y / q;
                case SQUARED_ERROR -> q - y;
                case MEAN_SQUARED_ERROR -> 2 * (q - y) / count;
            };
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            var parts = new ArrayList<Formula>();
            if (style.done() > 0) {
                var q = new Formula.Value(step.terms().getFirst().first());
                var y = new Formula.Value(step.terms().getFirst().last());
                parts.add(switch (kind) {
                    case CROSS_ENTROPY -> Formulas.joined(0, "−", y, new Formula.Sign("/"), q);
                    case SQUARED_ERROR -> Formulas.joined(0, "", q, new Formula.Sign("−"), y);
                    case MEAN_SQUARED_ERROR ->
                        Formulas.joined(0, "", new Formula.Constant(2), new Formula.Sign("·"), new Formula.Sign("("), q,
                                new Formula.Sign("−"), y, new Formula.Sign(")"), new Formula.Sign("/"), new Formula.Constant(count));
                });
            }
            var exact = kind == Kind.SQUARED_ERROR && style.done() > 0
                    ? style.seen(step.terms().getFirst().first().value())
                            .flatMap(a -> style.seen(step.terms().getFirst().last().value()).map(a::subtract))
                    : Optional.<BigDecimal>empty();
            return Formulas.closed(parts, running(step, style.done()), exact, style);
        }
    }
}
