package org.receptive.nn;

import org.receptive.simd.ChannelLoops;
import org.receptive.simd.DensePlans;
import org.receptive.simd.OuterProducts;
import org.receptive.simd.SlidingSum;
import org.receptive.simd.WeightGradient;
import org.receptive.spec.DenseSpec;

/// Computes a dense layer: `y = W·x + b`.
final class DenseLayer implements Layer {

    private final DenseSpec spec;
    private final SlidingSum forward;
    private final SlidingSum input;
    private final OuterProducts weights;
    private final int weightAt;
    private final int biasAt;
    private final float[] zeros;

    DenseLayer(DenseSpec spec, int weightAt) {
        this.spec = spec;
        this.weightAt = weightAt;
        biasAt = weightAt + spec.inCount() * spec.outCount();
        forward = DensePlans.forward(spec);
        input = DensePlans.input(spec);
        weights = new OuterProducts(spec.outCount(), spec.inCount());
        zeros = new float[Math.max(spec.inCount(), spec.outCount())];
    }

    @Override
    public int[] scratch() {
        return new int[] {weights.scratch(), WeightGradient.SCRATCH};
    }

    @Override
    public void forward(Layer.Buffers buffers, float[] parameters) {
        forward.run(buffers.x[0], 0, parameters, weightAt, spec.bias() ? parameters : zeros, spec.bias() ? biasAt : 0, buffers.y, 0);
    }

    @Override
    public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
        weights.add(buffers.x[0], buffers.gradY, gradParameters, weightAt, buffers.scratch[0]);
        if (spec.bias())
            ChannelLoops.addSums(buffers.gradY, spec.outCount(), 1, gradParameters, biasAt, buffers.scratch[1]);
        if (buffers.wants(0))
            input.run(buffers.gradY, 0, parameters, weightAt, zeros, 0, buffers.gradX[0], 0);
    }
}
