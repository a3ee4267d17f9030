package org.receptive.trace;

import java.util.List;

/// How one output value comes about.
///
/// @param index which step of its stage, 0-based
/// @param target the output cell that is computed
/// @param terms what goes into it, in the order of the loops; a bias is the last
/// @param reduction how the terms become the value
public record Step(int index, Cell target, List<Term> terms, Reduction reduction) {

    /// Copies the terms.
    public Step {
        terms = List.copyOf(terms);
    }

    /// Returns the result.
    public double value() {
        return reduction.value(this);
    }

    /// Returns what there is after the first `done` terms: a running sum, the greatest so far, …
    public double running(int done) {
        return reduction.running(this, done);
    }
}
