package org.receptive.nn;

import org.receptive.simd.Lanes;

/// One layer in its place in a network: hyperparameters turned into plans, without values. It works on one lane block at a time and
/// keeps nothing between calls, so any number of threads share it.
interface Layer {

    /// The buffers of one layer for one lane block.
    final class Buffers {

        /// Stands for a gradient that is not wanted.
        static final float[] NONE = {};

        final float[][] x;
        final float[] y;
        final float[][] gradX;
        final float[] gradY;
        final float[][] scratch;
        /// Whether dropout is at work, and with which numbers; whether a mean is that of the batch.
        boolean training;
        /// Whether the layer does not learn, and so works as after training.
        boolean frozen;
        long seed;
        /// How many lanes hold an example, and what is known of the whole batch.
        int used = Lanes.LENGTH;
        BatchSums batch = BatchSums.NONE;

        Buffers(float[][] x, float[] y, float[][] gradX, float[] gradY, float[][] scratch) {
            this.x = x;
            this.y = y;
            this.gradX = gradX;
            this.gradY = gradY;
            this.scratch = scratch;
        }

        /// Tells whether the gradient of input `i` is wanted.
        boolean wants(int i) {
            return gradX[i].length > 0;
        }
    }

    /// Returns how many floats each of the layer's scratch arrays holds; a workspace makes them once.
    default int[] scratch() {
        return new int[0];
    }

    /// Tells whether [#backward] reads the layer's own output, which then must not be overwritten by the layer after it.
    default boolean needsOutput() {
        return false;
    }

    /// Tells whether the output may take the place of the input.
    default boolean worksInPlace() {
        return false;
    }

    /// Returns of how many maps the layer has to know the whole batch before it can compute an example; 0 for all but normalisation.
    default int coupledChannels() {
        return 0;
    }

    /// Takes the inputs of this block into what is known of the batch.
    default void collect(Buffers buffers, BatchSums sums) {
    }

    /// Takes the gradients of this block into what is known of the batch, and adds to `gradParameters`, which [#backward] then does not.
    default void collectGradients(Buffers buffers, float[] parameters, float[] gradParameters, BatchSums sums) {
    }

    /// Takes a batch into the running averages that the layer stores. Modifies: parameters.
    default void updateStatistics(float[] parameters, BatchSums batch) {
    }

    /// Computes `buffers.y` from `buffers.x`.
    void forward(Buffers buffers, float[] parameters);

    /// Adds to `gradParameters` and computes `buffers.gradX`, where it is wanted, from `buffers.gradY`.
    void backward(Buffers buffers, float[] parameters, float[] gradParameters);
}
