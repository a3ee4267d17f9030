package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.spec.Activation;
import org.receptive.trace.Term.Factor;

/// Pieces that several reductions write.
final class Formulas {

    private Formulas() {
    }

    /// Keeps parts together behind a sign, as what a term gives; no sign where it is empty.
    static Formula joined(int term, String sign, Formula... parts) {
        var all = new ArrayList<Formula>();
        if (!sign.isEmpty())
            all.add(new Formula.Sign(sign));
        all.addAll(Arrays.asList(parts));
        return new Formula.Group(term, all);
    }

    /// Keeps parts together that belong to no single term.
    static Formula together(Formula... parts) {
        return new Formula.Group(-1, List.of(parts));
    }

    /// Ends a row with what it comes to.
    ///
    /// @param exact what the written numbers give, if that can be said
    static Formula closed(List<Formula> parts, double value, Optional<BigDecimal> exact, Formula.Style style) {
        var row = new ArrayList<>(parts);
        if (row.isEmpty())
            row.add(new Formula.Constant(0));
        row.add(new Formula.Result(value, Decimals.isShownBy(exact, value), style.complete()));
        return new Formula.Row(row);
    }

    /// Lists the terms that count behind the name of a function that takes one of them as it is.
    static Formula listed(String name, Step step, Formula.Style style, OptionalInt chosen) {
        var parts = new ArrayList<Formula>();
        for (int i = 0; i < style.done(); i++)
            if (step.terms().get(i).counts())
                parts.add(joined(i, parts.isEmpty() ? name : ",", new Formula.Value(step.terms().get(i).first())));
        parts.add(new Formula.Sign(parts.isEmpty() ? name + ")" : ")"));
        double value = chosen.isPresent() ? step.terms().get(chosen.getAsInt()).product() : step.running(style.done());
        return closed(parts, value, style.seen(value), style);
    }

    /// Divides where the quotient has an end.
    static Optional<BigDecimal> divided(BigDecimal sum, int n) {
        try {
            return Optional.of(sum.divide(BigDecimal.valueOf(n)));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    /// Writes a function of one value.
    static Formula function(Activation function, Factor x) {
        var v = new Formula.Value(x);
        return switch (function) {
            case Activation.Relu _ -> joined(0, "max(0,", v, new Formula.Sign(")"));
            case Activation.LeakyRelu(double slope) -> x.value() > 0
                    ? joined(0, "", v)
                    : joined(0, "", new Formula.Constant(slope), new Formula.Sign("·"), v);
            case Activation.Sigmoid _ -> joined(0, "1/(1 + e^(−", v, new Formula.Sign("))"));
            case Activation.Tanh _ -> joined(0, "tanh(", v, new Formula.Sign(")"));
            case Activation.ScaledTanh(double amplitude, double slope) -> joined(0, "", new Formula.Constant(amplitude),
                    new Formula.Sign("· tanh("), new Formula.Constant(slope), new Formula.Sign("·"), v, new Formula.Sign(")"));
            case Activation.Elu(double alpha) -> x.value() > 0
                    ? joined(0, "", v)
                    : joined(0, "", new Formula.Constant(alpha), new Formula.Sign("· (e^("), v, new Formula.Sign(") − 1)"));
            case Activation.Gelu _ -> joined(0, "", v, new Formula.Sign("· Φ("), v, new Formula.Sign(")"));
            case Activation.Softplus _ -> joined(0, "ln(1 + e^(", v, new Formula.Sign("))"));
        };
    }
}
