package org.receptive.train;

import org.receptive.nn.Examples;
import org.receptive.spec.Shape;

/// Gives labelled examples in any order, to several threads at a time.
public interface ExampleSet {

    /// Returns how many examples there are.
    int count();

    /// Returns the shape of every example.
    Shape shape();

    /// Returns how many classes there are; labels go from 0 to this − 1.
    int classes();

    /// Returns the class of an example.
    int label(int example);

    /// Writes the values of an example, in storage order, to `target[offset]`, `target[offset + stride]`, ….
    ///
    /// The same example and seed give the same values, whichever shard asks.
    ///
    /// @param epochSeed changes from epoch to epoch, for random changes of the examples
    /// @param shard which of at most [org.receptive.nn.Examples#MOST_SHARDS] shards asks; no two threads ask for the same shard at a time
    void copy(int example, long epochSeed, int shard, float[] target, int offset, int stride);

    /// Returns the same examples without random changes, which is how they are evaluated.
    default ExampleSet plain() {
        return this;
    }

    /// Returns the examples from index `first` on, as a batch without random changes.
    default Examples from(int first) {
        return new Consecutive(this, first);
    }

    /// The examples of a set from one index on, as a batch.
    ///
    /// @param set where they come from
    /// @param first the index of the first
    record Consecutive(ExampleSet set, int first) implements Examples {

        @Override
        public void copy(int position, int shard, float[] target, int offset, int stride) {
            set.copy(first + position, 0, shard, target, offset, stride);
        }

        @Override
        public int label(int position) {
            return set.label(first + position);
        }
    }
}
