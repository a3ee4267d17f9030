package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.trace.NamedMap.Role;

/// `m / (1 − β₁ᵗ) / (√(s / (1 − β₂ᵗ)) + ε)`, the direction of Adam: running means began at 0 and are corrected for it. The terms are
/// (m, 1 − β₁ᵗ), (s, 1 − β₂ᵗ) and (ε); the running value is the quotient of what is done.
public record CorrectedMean() implements Reduction {

    /// Makes the stage of the direction.
    ///
    /// @param direction its name
    /// @param m the running mean of the gradients, read
    /// @param s the running mean of their squares, read
    /// @param left1 1 − β₁ᵗ
    /// @param left2 1 − β₂ᵗ
    /// @param epsilon ε
    public static Operation stage(MapId direction, NamedMap m, NamedMap s, double left1, double left2, double epsilon) {
        var first = number("1−β₁ᵗ", left1);
        var second = number("1−β₂ᵗ", left2);
        var last = number("ε", epsilon);
        var reads = new PointwiseReads(List.of(List.of(m, first), List.of(s, second), List.of(last)), Equation.QUOTIENT_OF_ROOT,
                m.id().letter() + " / (1−β₁ᵗ) / (√(" + s.id().letter() + " / (1−β₂ᵗ)) + ε)");
        return GradientOperations.folded("direction", List.of(m, s, first, second, last),
                new NamedMap(direction, Role.OUTPUT, m.form(), m.values(), m.border(), m.flipped(), m.part()), reads, new CorrectedMean());
    }

    private static NamedMap number(String letter, double value) {
        return NamedMap.of(MapId.of(letter), Role.PARAMETER, NamedMap.Form.NUMBERS, Array4.of(1, 1, 1, 1, value));
    }

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
