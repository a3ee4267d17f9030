package org.receptive.nn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.receptive.simd.ChannelLoops;
import org.receptive.simd.ConvPlans;
import org.receptive.simd.InputGradientPlan;
import org.receptive.simd.Lanes;
import org.receptive.simd.PaddedMaps;
import org.receptive.simd.SlidingSum;
import org.receptive.simd.WeightGradient;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.Shape;

/// Cross-correlates by a connection table: a plan for each feature map and for each input map, over the pairs of the table only. What the
/// weights of other pairs hold does not matter, and their gradient is 0.
final class PartialConvLayer implements Layer {

    private final PartialConvSpec spec;
    private final PaddedMaps padded;
    private final SlidingSum[] forward;
    private final InputGradientPlan[] input;
    private final WeightGradient weights;
    private final int weightAt;
    private final int biasAt;
    private final int terms;
    private final int kernelWeights;
    private final int inputMap;
    private final int outputMap;
    private final float[] zeros;

    /// @param weightAt the index of the first weight among the parameters; the biases follow
    PartialConvLayer(PartialConvSpec spec, Shape inputShape, int weightAt) {
        this.spec = spec;
        this.weightAt = weightAt;
        var output = spec.outputShape(inputShape);
        var full = spec.full();
        var plans = new ConvPlans(full, inputShape, output);
        padded = plans.paddedInput();
        weights = plans.weights();
        terms = full.termsPerOutput();
        kernelWeights = spec.window().tapCount();
        biasAt = weightAt + (int) full.weightCount();
        inputMap = inputShape.rows() * inputShape.cols() * Lanes.LENGTH;
        outputMap = output.rows() * output.cols() * Lanes.LENGTH;
        zeros = new float[spec.outChannels()];
        forward = spec.table().stream().map(maps -> plans.forward(maps.stream().mapToInt(Integer::intValue).toArray()))
                .toArray(SlidingSum[]::new);
        input = IntStream.range(0, spec.inChannels())
                .mapToObj(i -> plans.input(IntStream.range(0, spec.outChannels()).filter(o -> spec.connects(o, i)).toArray()))
                .toArray(InputGradientPlan[]::new);
    }

    @Override
    public int[] scratch() {
        var gradient = input[0].padded();
        return new int[] {padded.isPlain() ? 0 : padded.floats(), gradient.isPlain() ? 0 : gradient.floats(), WeightGradient.SCRATCH};
    }

    @Override
    public void forward(Layer.Buffers buffers, float[] parameters) {
        float[] x = buffers.x[0];
        if (!padded.isPlain()) {
            padded.fill(x, buffers.scratch[0]);
            x = buffers.scratch[0];
        }
        for (int o = 0; o < forward.length; o++)
            forward[o].run(x, 0, parameters, weightAt + o * terms, spec.bias() ? parameters : zeros, spec.bias() ? biasAt + o : 0,
                    buffers.y, o * outputMap);
    }

    @Override
    public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
        weights.add(padded.isPlain() ? buffers.x[0] : buffers.scratch[0], 0, buffers.gradY, 0, gradParameters, weightAt,
                buffers.scratch[2]);
        for (int o = 0; o < spec.outChannels(); o++)
            for (int i = 0; i < spec.inChannels(); i++)
                if (!spec.connects(o, i)) {
                    int at = weightAt + o * terms + i * kernelWeights;
                    Arrays.fill(gradParameters, at, at + kernelWeights, 0f);
                }
        if (spec.bias())
            ChannelLoops.addSums(buffers.gradY, spec.outChannels(), outputMap / Lanes.LENGTH, gradParameters, biasAt,
                    buffers.scratch[2]);
        if (buffers.wants(0))
            backwardInput(buffers, parameters);
    }

    private void backwardInput(Layer.Buffers buffers, float[] parameters) {
        float[] g = buffers.gradY;
        var margin = input[0].padded();
        if (!margin.isPlain()) {
            margin.fill(g, buffers.scratch[1]);
            g = buffers.scratch[1];
        }
        for (int i = 0; i < input.length; i++)
            input[i].sum().run(g, 0, parameters, weightAt + i * kernelWeights, zeros, 0, buffers.gradX[0], i * inputMap);
    }
}
