package org.receptive.train;

import org.receptive.nn.Examples;

/// The examples of a set from one index on, as a batch.
///
/// @param set where they come from
/// @param first the index of the first
public record SetExamples(ExampleSet set, int first) implements Examples {

    /// Begins at the first example.
    public static SetExamples first(ExampleSet set) {
        return new SetExamples(set, 0);
    }

    @Override
    public void copy(int position, int shard, float[] target, int offset, int stride) {
        set.copy(first + position, 0, shard, target, offset, stride);
    }

    @Override
    public int label(int position) {
        return set.label(first + position);
    }
}
