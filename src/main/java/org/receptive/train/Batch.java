package org.receptive.train;

import org.receptive.nn.Examples;

/// Gives some examples of a set, one after the other in a given order: what an engine is handed.
final class Batch implements Examples {

    private final ExampleSet set;
    private int[] order;
    private int start;
    private long epochSeed;

    Batch(ExampleSet set) {
        this.set = set;
        order = new int[0];
    }

    /// Points at the examples `order[start]`, `order[start + 1]`, ….
    void aim(int[] newOrder, int newStart, long newEpochSeed) {
        order = newOrder;
        start = newStart;
        epochSeed = newEpochSeed;
    }

    /// Returns the index in the set of the example at a position.
    int example(int position) {
        return order[start + position];
    }

    @Override
    public void copy(int position, int shard, float[] target, int offset, int stride) {
        set.copy(example(position), epochSeed, shard, target, offset, stride);
    }

    @Override
    public int label(int position) {
        return set.label(example(position));
    }
}
