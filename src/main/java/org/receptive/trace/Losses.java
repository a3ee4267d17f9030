package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.array.Array4;
import org.receptive.reference.Softmax;
import org.receptive.spec.SoftmaxSpec;
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
        /// `L = Σ y[j] · (ln Σ e^q[k] − q[j])`, q being scores: softmax and cross-entropy at once.
        SOFTMAX_CROSS_ENTROPY("softmax-cross-entropy"),
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
                case SOFTMAX_CROSS_ENTROPY -> "Σ " + b + "[j] · (ln Σ e^" + a + "[k] − " + a + "[j])";
                case SQUARED_ERROR -> "½ · Σ (" + a + "[j] − " + b + "[j])²";
                case MEAN_SQUARED_ERROR -> "1/n · Σ (" + a + "[j] − " + b + "[j])²";
            }, "j");
        }
    }

    /// Makes the probabilities of scores, which the gradient of softmax with cross-entropy reads: `q[j] = e^(s[j] − ln Σ e^s[k])`.
    ///
    /// @param id the name of the probabilities
    static NamedMap probabilities(Pairs reads, MapId id) {
        var scores = reads.q();
        var like = scores.values();
        return NamedMap.of(id, Role.INPUT, scores.form(), like.withValues(probabilities(like.toArray())))
                .part(scores.part());
    }

    /// Returns the softmax of scores.
    public static double[] probabilities(double[] scores) {
        return Softmax.forward(SoftmaxSpec.overClasses(), Array4.of(1, scores.length, 1, 1, scores)).toArray();
    }

    /// How the pairs make the loss. The running value is the sum so far.
    ///
    /// @param kind the loss
    public record OfLoss(Kind kind) implements Reduction {

        @Override
        public String weightSign() {
            return kind == Kind.CROSS_ENTROPY || kind == Kind.SOFTMAX_CROSS_ENTROPY ? "" : "−";
        }

        @Override
        public String key() {
            return switch (kind) {
                case CROSS_ENTROPY -> "crossEntropy";
                case SOFTMAX_CROSS_ENTROPY -> "softmaxCrossEntropy";
                case SQUARED_ERROR, MEAN_SQUARED_ERROR -> "squaredError";
            };
        }

        @Override
        public double running(Step step, int done) {
            double sum = 0;
            double all = kind == Kind.SOFTMAX_CROSS_ENTROPY ? logarithm(step) : 0;
            for (var term : step.terms().subList(0, done))
                sum += part(term, all);
            return sum;
        }

        private double part(Term term, double all) {
            double q = term.first().value();
            double y = term.last().value();
            return switch (kind) {
                case CROSS_ENTROPY -> y == 0 ? 0 : -y * Math.log(q);
                case SOFTMAX_CROSS_ENTROPY -> y == 0 ? 0 : y * (all - q);
                case SQUARED_ERROR, MEAN_SQUARED_ERROR -> (q - y) * (q - y);
            };
        }

        /// Returns `ln Σ e^q[k]`, found without a number that is too large.
        private static double logarithm(Step step) {
            double greatest = step.terms().stream().mapToDouble(term -> term.first().value()).max().orElse(0);
            double sum = 0;
            for (var term : step.terms())
                sum += Math.exp(term.first().value() - greatest);
            return greatest + Math.log(sum);
        }

        /// Returns the derivative with respect to what came out.
        double derivative(Step step, int term, int factor) {
            if (factor > 0)
                return 0;
            if (kind != Kind.SOFTMAX_CROSS_ENTROPY)
                return new LossGradients.OfLossGradient(kind, step.terms().size()).of(step.terms().get(term));
            double share = Math.exp(step.terms().get(term).first().value() - logarithm(step));
            return step.terms().stream().mapToDouble(pair -> pair.last().value()).sum() * share - step.terms().get(term).last().value();
        }

        @Override
        public double value(Step step) {
            double sum = running(step, step.terms().size());
            return switch (kind) {
                case CROSS_ENTROPY, SOFTMAX_CROSS_ENTROPY -> sum;
                case SQUARED_ERROR -> sum / 2;
                case MEAN_SQUARED_ERROR -> sum / step.terms().size();
            };
        }

        @Override
        public Formula formula(Operation operation, Step step, Formula.Style style) {
            var parts = new ArrayList<Formula>();
            boolean entropy = kind == Kind.CROSS_ENTROPY || kind == Kind.SOFTMAX_CROSS_ENTROPY;
            Optional<BigDecimal> exact = entropy ? Optional.empty() : Optional.of(BigDecimal.ZERO);
            var all = new Formula.Constant(kind == Kind.SOFTMAX_CROSS_ENTROPY ? logarithm(step) : 0);
            for (int i = 0; i < style.done(); i++) {
                var q = step.terms().get(i).first();
                var y = step.terms().get(i).last();
                parts.add(switch (kind) {
                    case CROSS_ENTROPY -> Formulas.joined(i, "−", new Formula.Value(y), new Formula.Sign("·"), new Formula.Sign("ln("),
                            new Formula.Value(q), new Formula.Sign(")"));
                    case SOFTMAX_CROSS_ENTROPY -> Formulas.joined(i, i == 0 ? "" : "+", new Formula.Value(y), new Formula.Sign("·"),
                            new Formula.Sign("("), all, new Formula.Sign("−"), new Formula.Value(q), new Formula.Sign(")"));
                    case SQUARED_ERROR, MEAN_SQUARED_ERROR -> Formulas.joined(i, i == 0 ? "" : "+", new Formula.Sign("("),
                            new Formula.Value(q), new Formula.Sign("−"), new Formula.Value(y), new Formula.Sign(")²"));
                });
                var difference = style.seen(q.value()).flatMap(a -> style.seen(y.value()).map(a::subtract));
                exact = exact.flatMap(sum -> difference.map(d -> sum.add(d.multiply(d))));
            }
            if (entropy || !style.complete())
                return Formulas.closed(parts, style.complete() ? value(step) : running(step, style.done()), exact, style);
            int divisor = kind == Kind.SQUARED_ERROR ? 2 : step.terms().size();
            parts.addFirst(new Formula.Sign("("));
            parts.add(Formulas.together(new Formula.Sign(")"), new Formula.Sign("/"), new Formula.Constant(divisor)));
            return Formulas.closed(parts, value(step), exact.flatMap(sum -> Formulas.divided(sum, divisor)), style);
        }
    }
}
