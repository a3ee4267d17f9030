package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.trace.Term.Factor;

/// What an update reads of one parameter: the parameter, then the learning rate and its gradient.
///
/// @param theta the parameters
/// @param gradient their gradients
/// @param eta the learning rate, a map of one value
public record UpdateReads(NamedMap theta, NamedMap gradient, NamedMap eta) implements Reads {

    @Override
    public int count(int channel, int row, int col) {
        return 2;
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        int index = theta.index(theta.cell(channel, row, col));
        terms.accept(Term.of(Factor.of(theta, theta.cell(index))));
        terms.accept(Term.of(Factor.of(eta, eta.cell(0, 0, 0)), Factor.of(gradient, gradient.cell(index))));
    }

    @Override
    public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
        if (theta.holds(cell))
            return Optional.of(List.of(y.cell(theta.index(cell))));
        return gradient.holds(cell) ? Optional.of(List.of(y.cell(gradient.index(cell)))) : Optional.of(List.of(eta.cell(0, 0, 0)));
    }

    @Override
    public Optional<Equation> equation() {
        return Optional.of(new Equation(List.of("", "− " + eta.id().letter() + " ·", "="), true));
    }

    @Override
    public Rule rule(NamedMap y) {
        return new Rule(y.id().letter() + " = " + theta.id().letter() + " − η · " + gradient.id().letter(), "");
    }
}
