package org.receptive.nn;

import java.util.Arrays;
import org.receptive.simd.Lanes;
import org.receptive.simd.LossLoops;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;

/// Computes a fixed part of every batch: some lane blocks, the buffers to compute them in, and the sum of their gradients.
///
/// Where no layer needs to know the whole batch, one block after the other passes the network in the same buffers. Otherwise every block
/// has its own, and [CoupledBatch] moves all of them on from one such layer to the next.
final class Shard {

    private final Workspace[] workspaces;
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

    /// @param coupled the layers that have to know the whole batch
    /// @param frozen the layers that do not learn
    Shard(Network network, LossSpec loss, int index, int firstBlock, int endBlock, int[] coupled, int[] frozen) {
        this.loss = loss;
        this.index = index;
        this.firstBlock = firstBlock;
        this.endBlock = endBlock;
        workspaces = new Workspace[coupled.length == 0 ? 1 : endBlock - firstBlock];
        Arrays.setAll(workspaces, _ -> new Workspace(network, Workspace.Use.TRAINING));
        for (var workspace : workspaces)
            for (int node : frozen)
                workspace.freeze(node);
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

    /// Computes its part of a batch, in a network whose layers work example by example.
    void compute(Batch batch) {
        begin(batch);
        for (int b = 0; b < blocks(batch); b++) {
            load(batch, b, workspaces[0]);
            workspaces[0].forward(batch.parameters(), output, true, seed(batch, b));
            evaluate(batch, b, workspaces[0]);
            workspaces[0].backward(batch.parameters(), gradient, output);
        }
    }

    /// What is computed.
    ///
    /// @param parameters the learned numbers
    /// @param examples the examples
    /// @param count how many
    /// @param seed of the dropout
    record Batch(float[] parameters, Examples examples, int count, long seed) {}

    /// Forgets the batch before.
    void begin(Batch batch) {
        lossSum = 0;
        correct = 0;
        if (!isEmpty(batch.count()))
            Arrays.fill(gradient, 0);
    }

    /// Fills the buffers of all blocks.
    void load(Batch batch) {
        for (int b = 0; b < blocks(batch); b++)
            load(batch, b, workspaces[b]);
    }

    /// Lets the layer `node` of every block know what `total` has of the whole batch.
    void couple(int node, BatchSums total) {
        for (var workspace : workspaces)
            workspace.couple(node, total);
    }

    /// Computes the layers from `first` to `last` for all blocks.
    void forward(Batch batch, int first, int last) {
        for (int b = 0; b < blocks(batch); b++)
            workspaces[b].forward(batch.parameters(), first, last, true, seed(batch, b));
    }

    /// Collects what the layer `node` reads.
    void collect(Batch batch, int node, BatchSums sums) {
        sums.clear();
        for (int b = 0; b < blocks(batch); b++)
            workspaces[b].collect(node, sums);
    }

    /// Compares what was computed with what is right, and sets the gradient of the output.
    void evaluate(Batch batch) {
        for (int b = 0; b < blocks(batch); b++)
            evaluate(batch, b, workspaces[b]);
    }

    /// Computes the gradients of the layers from `last` back to `first` for all blocks.
    void backward(Batch batch, int last, int first) {
        for (int b = 0; b < blocks(batch); b++)
            workspaces[b].backward(batch.parameters(), gradient, last, first);
    }

    /// Collects the gradients of what the layer `node` gives.
    void collectGradients(Batch batch, int node, BatchSums sums) {
        for (int b = 0; b < blocks(batch); b++)
            workspaces[b].collectGradients(node, batch.parameters(), gradient, sums);
    }

    /// Returns the layer whose output the loss reads.
    int output() {
        return output;
    }

    /// Returns how many of its blocks have an example.
    private int blocks(Batch batch) {
        return Math.clamp(Lanes.blocks(batch.count()) - firstBlock, 0, endBlock - firstBlock);
    }

    private long seed(Batch batch, int b) {
        return CounterRandom.mix(batch.seed(), firstBlock + b);
    }

    private int first(int b) {
        return (firstBlock + b) * Lanes.LENGTH;
    }

    private int used(Batch batch, int b) {
        return Math.min(Lanes.LENGTH, batch.count() - first(b));
    }

    /// Fills the lanes; those without an example get zeros.
    private void load(Batch batch, int b, Workspace workspace) {
        int used = used(batch, b);
        workspace.use(used);
        if (used < Lanes.LENGTH)
            Arrays.fill(workspace.input(), 0f);
        for (int lane = 0; lane < used; lane++)
            batch.examples().copy(first(b) + lane, index, workspace.input(), lane, Lanes.LENGTH);
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

    /// Lanes without an example have weight 0, so they add nothing to any gradient.
    private void evaluate(Batch batch, int b, Workspace workspace) {
        int used = used(batch, b);
        Arrays.fill(weights, 0f);
        Arrays.fill(targets, 0f);
        float[] y = workspace.output(output);
        for (int lane = 0; lane < used; lane++) {
            int label = batch.examples().label(first(b) + lane);
            weights[lane] = 1f / batch.count();
            aim(label, lane);
            if (best(y, classes, lane, leastWins) == label)
                correct++;
        }
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
