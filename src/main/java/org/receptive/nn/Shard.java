package org.receptive.nn;

import java.util.Arrays;
import org.receptive.simd.Lanes;
import org.receptive.simd.LossLoops;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;

/// Computes a fixed part of every batch: some lane blocks, the buffers to compute them in, and the sum of their gradients.
final class Shard {

    private final Workspace workspace;
    private final LossSpec loss;
    private final int index;
    private final int firstBlock;
    private final int endBlock;
    private final int classes;
    private final int output;
    private final boolean leastWins;
    private final float[] gradient;
    private final float[] targets;
    private final float[] weights = new float[Lanes.LENGTH];
    private final float[] losses = new float[Lanes.LENGTH];
    private double lossSum;
    private int correct;

    Shard(Network network, LossSpec loss, int index, int firstBlock, int endBlock) {
        this.loss = loss;
        this.index = index;
        this.firstBlock = firstBlock;
        this.endBlock = endBlock;
        workspace = new Workspace(network, Workspace.Use.TRAINING);
        output = logits(network);
        classes = (int) network.nodes().get(output).shape().count();
        leastWins = network.spec().nodes().getLast().layer() instanceof RbfSpec;
        gradient = new float[network.layout().size()];
        targets = new float[classes * Lanes.LENGTH];
    }

    /// Returns the layer whose output the loss reads: the last, or the one before a closing softmax, which the loss contains already.
    static int logits(Network network) {
        int last = network.nodes().size() - 1;
        boolean softmax = network.spec().nodes().getLast().layer() instanceof SoftmaxSpec s && s.axis() == SoftmaxSpec.Axis.CHANNELS;
        return softmax && last > 0 ? network.nodes().get(last).inputs()[0] : last;
    }

    float[] gradient() {
        return gradient;
    }

    double lossSum() {
        return lossSum;
    }

    int correct() {
        return correct;
    }

    /// Tells whether a batch of `count` examples leaves this shard without any.
    boolean isEmpty(int count) {
        return firstBlock * Lanes.LENGTH >= count;
    }

    void compute(Parameters parameters, Examples examples, int count, long seed) {
        lossSum = 0;
        correct = 0;
        if (isEmpty(count))
            return;
        Arrays.fill(gradient, 0);
        for (int block = firstBlock; block < endBlock; block++) {
            int first = block * Lanes.LENGTH;
            int used = Math.min(Lanes.LENGTH, count - first);
            if (used <= 0)
                return;
            load(examples, first, used, count);
            workspace.forward(parameters.values(), output, true, CounterRandom.mix(seed, block));
            evaluate(examples, first, used);
            workspace.backward(parameters.values(), gradient, output);
        }
    }

    /// Fills the lanes; those without an example get zeros and weight 0, so they add nothing to any gradient.
    private void load(Examples examples, int first, int used, int count) {
        if (used < Lanes.LENGTH)
            Arrays.fill(workspace.input(), 0f);
        Arrays.fill(weights, 0f);
        Arrays.fill(targets, 0f);
        for (int lane = 0; lane < used; lane++) {
            examples.copy(first + lane, index, workspace.input(), lane, Lanes.LENGTH);
            weights[lane] = 1f / count;
            aim(examples.label(first + lane), lane);
        }
    }

    private void aim(int label, int lane) {
        for (int k = 0; k < classes; k++)
            targets[k * Lanes.LENGTH + lane] = switch (loss) {
                case LossSpec.CrossEntropy smooth -> (float) ((k == label ? 1 - smooth.labelSmoothing() : 0)
                        + smooth.labelSmoothing() / classes);
                case LossSpec.MeanSquaredError squared -> (float) (k == label ? squared.high() : squared.low());
                case LossSpec.Competition _ -> k == label ? 1f : 0f;
            };
    }

    private void evaluate(Examples examples, int first, int used) {
        float[] y = workspace.output(output);
        for (int lane = 0; lane < used; lane++)
            if (best(y, classes, lane, leastWins) == examples.label(first + lane))
                correct++;
        float[] g = workspace.gradOutput(output);
        switch (loss) {
            case LossSpec.CrossEntropy _ -> LossLoops.crossEntropy(y, classes, targets, weights, g, losses);
            case LossSpec.MeanSquaredError _ -> LossLoops.meanSquaredError(y, classes, targets, weights, g, losses);
            case LossSpec.Competition c -> LossLoops.competition(y, classes, targets, (float) c.rubbish(), weights, g, losses);
        }
        for (int lane = 0; lane < used; lane++)
            lossSum += losses[lane];
    }

    /// Returns the class with the largest output in a lane, or the smallest where outputs are distances.
    static int best(float[] y, int classes, int lane, boolean leastWins) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            float value = y[k * Lanes.LENGTH + lane];
            float before = y[best * Lanes.LENGTH + lane];
            if (leastWins ? value < before : value > before)
                best = k;
        }
        return best;
    }
}
