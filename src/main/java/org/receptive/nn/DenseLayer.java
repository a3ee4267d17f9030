package org.receptive.nn;

import org.receptive.simd.ChannelLoops;
import org.receptive.simd.DensePlans;
import org.receptive.simd.OuterSum;
import org.receptive.simd.SlidingSum;
import org.receptive.simd.WeightGradient;
import org.receptive.spec.DenseSpec;

/// A dense layer.
final class DenseLayer implements Layer {

    private final DenseSpec spec;
    private final SlidingSum forward;
    private final SlidingSum input;
    private final OuterSum weights;
    private final int weightAt;
    private final int biasAt;
    private final float[] zeros;

    DenseLayer(DenseSpec spec, int weightAt) {
        this.spec = spec;
        this.weightAt = weightAt;
        biasAt = weightAt + spec.inCount() * spec.outCount();
        forward = DensePlans.forward(spec);
        input = DensePlans.input(spec);
        weights = new OuterSum(spec.outCount(), spec.inCount());
        zeros = new float[Math.max(spec.inCount(), spec.outCount())];
    }

    @Override
    public int[] scratch() {
        return new int[] {weights.scratch(), WeightGradient.SCRATCH};
    }

    @Override
    public void forward(Slot slot, float[] parameters) {
        forward.run(slot.x[0], 0, parameters, weightAt, spec.bias() ? parameters : zeros, spec.bias() ? biasAt : 0, slot.y, 0);
    }

    @Override
    public void backward(Slot slot, float[] parameters, float[] gradParameters) {
        weights.add(slot.x[0], slot.gradY, gradParameters, weightAt, slot.scratch[0]);
        if (spec.bias())
            ChannelLoops.addSums(slot.gradY, spec.outCount(), 1, gradParameters, biasAt, slot.scratch[1]);
        if (slot.wants(0))
            input.run(slot.gradY, 0, parameters, weightAt, zeros, 0, slot.gradX[0], 0);
    }
}
