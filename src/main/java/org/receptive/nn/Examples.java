package org.receptive.nn;

/// Gives the examples of one batch by their position in it. Several threads ask at the same time, each for its own shard, so work on an
/// example (augmentation, whitening) runs in parallel with training.
public interface Examples {

    /// The most shards that ever ask at a time: shards are numbered from 0 to this − 1.
    int MOST_SHARDS = 8;

    /// Writes the values of an example, in storage order, to `target[offset]`, `target[offset + stride]`, ….
    ///
    /// @param position the example's place in the batch
    /// @param shard which of the shards asks; no two threads ask for the same shard at a time, so a shard may own scratch memory
    void copy(int position, int shard, float[] target, int offset, int stride);

    /// Returns the class of an example.
    int label(int position);

    /// Returns what stands for the batch before the first one; it is asked for nothing.
    static Examples none() {
        return new Examples() {
            @Override
            public void copy(int position, int shard, float[] target, int offset, int stride) {
                throw new IllegalStateException("there is no batch yet");
            }

            @Override
            public int label(int position) {
                throw new IllegalStateException("there is no batch yet");
            }
        };
    }
}
