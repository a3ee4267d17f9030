package org.receptive.trace;

import java.util.List;
import java.util.stream.IntStream;

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

    /// Lists the terms that are as large, or as small, as the one that is taken, without it; nothing where all have a part in the value.
    public List<Integer> ties() {
        var chosen = reduction.chosen(this, terms.size());
        if (chosen.isEmpty())
            return List.of();
        double value = terms.get(chosen.getAsInt()).product();
        return IntStream.range(0, terms.size()).filter(i -> i != chosen.getAsInt() && terms.get(i).counts())
                .filter(i -> terms.get(i).product() == value).boxed().toList();
    }
}
