package org.receptive.nn;

import org.receptive.simd.ChannelLoops;
import org.receptive.simd.ConvPlans;
import org.receptive.simd.InputGradientPlan;
import org.receptive.simd.PaddedMaps;
import org.receptive.simd.SlidingSum;
import org.receptive.simd.WeightGradient;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;

/// Cross-correlates with learned filters, in groups.
final class ConvLayer implements Layer {

    private final ConvSpec spec;
    private final Shape output;
    private final ConvPlans plans;
    private final PaddedMaps padded;
    private final SlidingSum forward;
    private final WeightGradient weights;
    private final InputGradientPlan input;
    private final int weightAt;
    private final int biasAt;
    private final float[] zeros;

    /// @param weightAt the index of the first weight among the parameters; the biases follow
    ConvLayer(ConvSpec spec, Shape inputShape, int weightAt) {
        this.spec = spec;
        this.weightAt = weightAt;
        output = spec.outputShape(inputShape);
        biasAt = weightAt + (int) spec.weightCount();
        plans = new ConvPlans(spec, inputShape, output);
        padded = plans.paddedInput();
        forward = plans.forward();
        weights = plans.weights();
        input = plans.input();
        zeros = new float[Math.max(spec.channelsPerFilter(), spec.outChannels())];
    }

    @Override
    public int[] scratch() {
        return new int[] {padded.isPlain() ? 0 : padded.floats(), input.padded().isPlain() ? 0 : input.padded().floats(),
            WeightGradient.SCRATCH};
    }

    @Override
    public void forward(Layer.Buffers buffers, float[] parameters) {
        float[] x = buffers.x[0];
        if (!padded.isPlain()) {
            padded.fill(x, buffers.scratch[0]);
            x = buffers.scratch[0];
        }
        float[] start = spec.bias() ? parameters : zeros;
        for (int g = 0; g < spec.groups(); g++)
            forward.run(x, g * plans.groupX(), parameters, weightAt + g * plans.groupW(), start,
                    (spec.bias() ? biasAt : 0) + g * plans.filtersPerGroup(), buffers.y, g * plans.groupY());
    }

    @Override
    public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
        float[] x = padded.isPlain() ? buffers.x[0] : buffers.scratch[0];
        for (int g = 0; g < spec.groups(); g++)
            weights.add(x, g * plans.groupX(), buffers.gradY, g * plans.groupY(), gradParameters, weightAt + g * plans.groupW(),
                    buffers.scratch[2]);
        if (spec.bias())
            ChannelLoops.addSums(buffers.gradY, spec.outChannels(), output.rows() * output.cols(), gradParameters, biasAt,
                    buffers.scratch[2]);
        if (buffers.wants(0))
            backwardInput(buffers, parameters);
    }

    private void backwardInput(Layer.Buffers buffers, float[] parameters) {
        float[] g = buffers.gradY;
        if (!input.padded().isPlain()) {
            input.padded().fill(g, buffers.scratch[1]);
            g = buffers.scratch[1];
        }
        for (int group = 0; group < spec.groups(); group++)
            input.sum().run(g, group * input.groupX(), parameters, weightAt + group * plans.groupW(), zeros, 0, buffers.gradX[0],
                    group * plans.groupPlainX());
    }
}
