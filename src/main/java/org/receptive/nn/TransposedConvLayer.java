package org.receptive.nn;

import org.receptive.simd.ChannelLoops;
import org.receptive.simd.ConvPlans;
import org.receptive.simd.InputGradientPlan;
import org.receptive.simd.PaddedMaps;
import org.receptive.simd.SlidingSum;
import org.receptive.simd.WeightGradient;
import org.receptive.spec.Shape;
import org.receptive.spec.TransposedConvSpec;

/// Computes a transposed convolution: the plans of the convolution whose gradient it is, with the parts exchanged.
final class TransposedConvLayer implements Layer {

    private final TransposedConvSpec spec;
    private final Shape output;
    private final ConvPlans plans;
    private final InputGradientPlan forward;
    private final SlidingSum input;
    private final WeightGradient weights;
    private final PaddedMaps paddedGradient;
    private final int weightAt;
    private final int biasAt;
    private final float[] zeros;

    TransposedConvLayer(TransposedConvSpec spec, Shape inputShape, int weightAt) {
        this.spec = spec;
        this.weightAt = weightAt;
        output = spec.outputShape(inputShape);
        plans = new ConvPlans(spec.convolution(), output, inputShape);
        forward = plans.input();
        input = plans.forward();
        weights = plans.weights();
        paddedGradient = plans.paddedInput();
        biasAt = weightAt + (int) spec.convolution().weightCount();
        zeros = new float[Math.max(spec.inChannels(), spec.outChannels())];
    }

    @Override
    public int[] scratch() {
        return new int[] {forward.padded().isPlain() ? 0 : forward.padded().floats(),
            paddedGradient.isPlain() ? 0 : paddedGradient.floats(), WeightGradient.SCRATCH};
    }

    @Override
    public void forward(Layer.Buffers buffers, float[] parameters) {
        float[] x = buffers.x[0];
        if (!forward.padded().isPlain()) {
            forward.padded().fill(x, buffers.scratch[0]);
            x = buffers.scratch[0];
        }
        int filters = spec.outChannels() / spec.groups();
        for (int g = 0; g < spec.groups(); g++)
            forward.sum().run(x, g * forward.groupX(), parameters, weightAt + g * plans.groupW(), spec.bias() ? parameters : zeros,
                    spec.bias() ? biasAt + g * filters : 0, buffers.y, g * plans.groupPlainX());
    }

    @Override
    public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
        float[] g = buffers.gradY;
        if (!paddedGradient.isPlain()) {
            paddedGradient.fill(g, buffers.scratch[1]);
            g = buffers.scratch[1];
        }
        for (int group = 0; group < spec.groups(); group++) {
            weights.add(g, group * plans.groupX(), buffers.x[0], group * plans.groupY(), gradParameters, weightAt + group * plans.groupW(),
                    buffers.scratch[2]);
            if (buffers.wants(0))
                input.run(g, group * plans.groupX(), parameters, weightAt + group * plans.groupW(), zeros, 0, buffers.gradX[0],
                        group * plans.groupY());
        }
        if (spec.bias())
            ChannelLoops.addSums(buffers.gradY, spec.outChannels(), output.rows() * output.cols(), gradParameters, biasAt,
                    buffers.scratch[2]);
    }
}
