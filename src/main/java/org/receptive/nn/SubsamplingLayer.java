package org.receptive.nn;

import org.receptive.simd.ChannelLoops;
import org.receptive.simd.Lanes;
import org.receptive.simd.PoolPlan;
import org.receptive.simd.WeightGradient;
import org.receptive.spec.Shape;
import org.receptive.spec.SubsamplingSpec;

/// Computes LeNet-5's trainable subsampling: the sum of each window times a coefficient of the map, plus a bias of the map.
final class SubsamplingLayer implements Layer {

    private final int channels;
    private final int positions;
    private final PoolPlan plan;
    private final int weightAt;
    private final int biasAt;
    private final float[] zeros;

    SubsamplingLayer(SubsamplingSpec spec, Shape input, int weightAt) {
        this.weightAt = weightAt;
        channels = spec.channels();
        biasAt = weightAt + channels;
        var output = spec.outputShape(input);
        positions = output.rows() * output.cols();
        plan = PoolPlan.sums(spec.window(), input);
        zeros = new float[channels];
    }

    /// The sums of the windows, their gradients, and lane sums.
    @Override
    public int[] scratch() {
        int floats = channels * positions * Lanes.LENGTH;
        return new int[] {floats, floats, WeightGradient.SCRATCH};
    }

    @Override
    public void forward(Layer.Buffers buffers, float[] parameters) {
        plan.sum(buffers.x[0], buffers.scratch[0]);
        ChannelLoops.scale(buffers.scratch[0], channels, positions, parameters, weightAt, parameters, biasAt, buffers.y);
    }

    @Override
    public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
        ChannelLoops.addProducts(buffers.scratch[0], buffers.gradY, channels, positions, gradParameters, weightAt, buffers.scratch[2]);
        ChannelLoops.addSums(buffers.gradY, channels, positions, gradParameters, biasAt, buffers.scratch[2]);
        if (buffers.wants(0)) {
            ChannelLoops.scale(buffers.gradY, channels, positions, parameters, weightAt, zeros, 0, buffers.scratch[1]);
            plan.sumBackward(buffers.scratch[1], buffers.gradX[0]);
        }
    }
}
