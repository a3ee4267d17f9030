package org.receptive.nn;

import org.receptive.simd.ActivationLoops;
import org.receptive.spec.Activation;

/// A function applied value by value.
///
/// @param function the function
/// @param floats how many values a lane block has
record ActivationLayer(Activation function, int floats) implements Layer {

    @Override
    public boolean needsOutput() {
        return true;
    }

    @Override
    public boolean worksInPlace() {
        return ActivationLoops.fromOutput(function);
    }

    @Override
    public void forward(Slot slot, float[] parameters) {
        ActivationLoops.forward(function, slot.x[0], slot.y, floats);
    }

    @Override
    public void backward(Slot slot, float[] parameters, float[] gradParameters) {
        if (slot.wants(0))
            ActivationLoops.backward(function, slot.x[0], slot.y, slot.gradY, slot.gradX[0], floats);
    }
}
