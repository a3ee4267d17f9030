package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.spec.PaddingValues;

/// Which cells every target of an operation reads: all that an operation has to say. Implementations are records.
///
/// A target is named by its map, row and column in the output's shape.
public interface Reads {

    /// How every value is made, in letters.
    ///
    /// @param formula the formula, such as `y[r,c] = b + Σ x[r·S + u·D − P, c·S + v·D − P] · w[u,v]`
    /// @param over what the sum runs over, such as `i, u, v`; empty if the formula says it by itself
    record Rule(String formula, String over) {
    }

    /// Counts the terms of a target without building them.
    int count(int channel, int row, int col);

    /// Hands over the terms of a target in the order of the loops.
    void of(int channel, int row, int col, Consumer<Term> terms);

    /// Tells whether the terms can be grouped by what they read first: every term takes the value of a cell there, no target takes one
    /// twice, and the terms of a target are in the order of these cells.
    default boolean canPaint() {
        return false;
    }

    /// Returns the formula of every value of the output `y`.
    Rule rule(NamedMap y);

    /// Returns what stands in the padding that is read; ρ in the [#rule] is the index that stands there.
    default PaddingValues filling() {
        return PaddingValues.ZEROS;
    }

    /// Finds the cells that a cell of an input or a parameter is linked to; empty if only a scan over all targets can tell.
    ///
    /// It serves the pointer faster than a scan does, and must find the same.
    ///
    /// @param y the output
    default Optional<List<Cell>> linked(Cell cell, NamedMap y) {
        return Optional.empty();
    }

    /// Says how the maps stand as one equation; empty if they do not.
    default Optional<Equation> equation() {
        return Optional.empty();
    }
}
