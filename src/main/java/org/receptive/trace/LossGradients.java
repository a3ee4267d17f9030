package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.trace.Losses.Kind;
import org.receptive.trace.Term.Factor;

/// The gradients of the losses with respect to what came out: one value for each value of q.
///
/// Shapes: q, y and ∂L/∂q alike.
public final class LossGradients {

    private LossGradients() {
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
                case SOFTMAX_CROSS_ENTROPY, SQUARED_ERROR -> a + "[j] − " + b + "[j]";
                case MEAN_SQUARED_ERROR -> "2/n · (" + a + "[j] − " + b + "[j])";
            }, "");
        }
    }

    /// How a pair makes the gradient at its place.
    ///
    /// @param kind the loss
    /// @param scale how many pairs the loss has; of softmax with cross-entropy what the targets sum to, which is 1 for probabilities
    public record OfLossGradient(Kind kind, double scale) implements Reduction {

        @Override
        public String weightSign() {
            return kind == Kind.SQUARED_ERROR || (kind == Kind.SOFTMAX_CROSS_ENTROPY && scale == 1) ? "−" : "";
        }

        /// Makes the gradient of a loss, as the whole of what it reads says.
        static OfLossGradient of(Losses.Pairs reads) {
            return new OfLossGradient(reads.kind(), reads.kind() == Kind.SOFTMAX_CROSS_ENTROPY
                    ? Arrays.stream(reads.y().values().toArray()).sum()
                    : reads.q().values().count());
        }

        @Override
        public String key() {
            return "lossGradient";
        }

        @Override
        public double running(Step step, int done) {
            return done == 0 ? 0 : of(step.terms().getFirst());
        }

        /// Returns the gradient at a pair.
        double of(Term pair) {
            double q = pair.first().value();
            double y = pair.last().value();
            return switch (kind) {
                case CROSS_ENTROPY -> y == 0 ? 0 : -y / q;
                case SOFTMAX_CROSS_ENTROPY -> scale * q - y;
                case SQUARED_ERROR -> q - y;
                case MEAN_SQUARED_ERROR -> 2 * (q - y) / scale;
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
                    case SOFTMAX_CROSS_ENTROPY -> scale == 1
                            ? Formulas.joined(0, "", q, new Formula.Sign("−"), y)
                            : Formulas.joined(0, "", new Formula.Constant(scale), new Formula.Sign("·"), q, new Formula.Sign("−"), y);
                    case SQUARED_ERROR -> Formulas.joined(0, "", q, new Formula.Sign("−"), y);
                    case MEAN_SQUARED_ERROR ->
                        Formulas.joined(0, "", new Formula.Constant(2), new Formula.Sign("·"), new Formula.Sign("("), q,
                                new Formula.Sign("−"), y, new Formula.Sign(")"), new Formula.Sign("/"), new Formula.Constant(scale));
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
