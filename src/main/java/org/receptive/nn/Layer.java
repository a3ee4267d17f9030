package org.receptive.nn;

/// One layer in its place in a network: hyperparameters turned into plans, without values. It works on one lane block at a time and
/// keeps nothing between calls, so any number of threads share it.
interface Layer {

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

    /// Computes `slot.y` from `slot.x`.
    void forward(Slot slot, float[] parameters);

    /// Adds to `gradParameters` and computes `slot.gradX`, where it is wanted, from `slot.gradY`.
    void backward(Slot slot, float[] parameters, float[] gradParameters);
}
