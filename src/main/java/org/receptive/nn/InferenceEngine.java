package org.receptive.nn;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.receptive.simd.Lanes;
import org.receptive.spec.RbfSpec;

/// Computes what a network says of many examples at a time: outputs, probabilities and the predicted class. It learns nothing.
///
/// All buffers are made here, once; computing allocates nothing but a small record. The numbers of an example do not depend on the other
/// examples, nor on the number of threads.
public final class InferenceEngine {

    private final Network network;
    private final WorkerPool workers;
    private final int most;
    private final int output;
    private final int classes;
    private final boolean leastWins;
    private final Workspace[] workspaces;
    private final float[] outputs;
    private final float[] probabilities;
    private final int[] predicted;
    private final IntConsumer computeShard = this::computeShard;

    private InferenceInputs inputs = new InferenceInputs(new float[0], Examples.none(), 0);

    /// What the tasks of the current computation need.
    private record InferenceInputs(float[] parameters, Examples examples, int count) {}

    /// Makes the buffers.
    ///
    /// @param most how many examples are computed at a time, at most
    public InferenceEngine(Network network, WorkerPool workers, int most) {
        this.network = network;
        this.workers = workers;
        this.most = most;
        output = Shard.logits(network);
        classes = (int) network.nodes().get(output).shape().count();
        leastWins = network.spec().nodes().getLast().layer() instanceof RbfSpec;
        workspaces = new Workspace[Math.min(Lanes.blocks(most), Examples.MOST_SHARDS)];
        var ordered = network.forComputing();
        Arrays.setAll(workspaces, _ -> new Workspace(ordered, Workspace.Use.INFERENCE));
        outputs = new float[Math.multiplyExact(most, classes)];
        probabilities = new float[outputs.length];
        predicted = new int[most];
    }

    /// Returns how many classes the network tells apart: the numbers it gives for an example.
    public int classes() {
        return classes;
    }

    /// Returns the structure of the network.
    public Network network() {
        return network;
    }

    /// Computes the network for `count` examples. The labels are not asked for.
    ///
    /// Modifies: [#outputs], [#probabilities], [#predicted].
    public void compute(Parameters parameters, Examples examples, int count) {
        if (count < 1 || count > most)
            throw new IllegalArgumentException(count + " of at most " + most + " examples");
        inputs = new InferenceInputs(parameters.values(), examples, count);
        workers.run(workspaces.length, computeShard);
    }

    private void computeShard(int shard) {
        int blocks = Lanes.blocks(inputs.count());
        for (int b = blocks * shard / workspaces.length; b < blocks * (shard + 1) / workspaces.length; b++)
            computeBlock(shard, b * Lanes.LENGTH);
    }

    private void computeBlock(int shard, int first) {
        var workspace = workspaces[shard];
        int used = Math.min(Lanes.LENGTH, inputs.count() - first);
        if (used < Lanes.LENGTH)
            Arrays.fill(workspace.input(), 0f);
        for (int lane = 0; lane < used; lane++)
            inputs.examples().copy(first + lane, shard, workspace.input(), lane, Lanes.LENGTH);
        workspace.forward(inputs.parameters(), output, false, 0);
        float[] y = workspace.output(output);
        for (int lane = 0; lane < used; lane++) {
            int at = (first + lane) * classes;
            for (int k = 0; k < classes; k++)
                outputs[at + k] = y[k * Lanes.LENGTH + lane];
            predicted[first + lane] = Shard.best(y, classes, lane, leastWins);
            softmax(at);
        }
    }

    /// Computes `e^(z − max) / Σ e^(z − max)` where z is the output, or minus the distance.
    private void softmax(int at) {
        int sign = leastWins ? -1 : 1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++)
            greatest = Math.max(greatest, sign * (double) outputs[at + k]);
        double sum = 0;
        for (int k = 0; k < classes; k++)
            sum += StrictMath.exp(sign * (double) outputs[at + k] - greatest);
        for (int k = 0; k < classes; k++)
            probabilities[at + k] = (float) (StrictMath.exp(sign * (double) outputs[at + k] - greatest) / sum);
    }

    /// Returns the outputs, `[position × classes + class]`: logits (a closing softmax is left to [#probabilities]), or distances where
    /// the network ends in radial basis functions. The array itself, not a copy.
    public float[] outputs() {
        return outputs;
    }

    /// Returns the probabilities, `[position × classes + class]`: the softmax of the outputs, or of minus the distances. The array
    /// itself, not a copy.
    public float[] probabilities() {
        return probabilities;
    }

    /// Returns the class that the network takes an example for.
    public int predicted(int position) {
        return predicted[position];
    }
}
