package org.receptive.nn;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.receptive.nn.Shard.Batch;

/// Computes the gradient of a batch in a network with layers that have to know the whole batch, as batch normalisation does.
///
/// All shards go on together from one such layer to the next: each collects what it knows, the parts are merged in the order of the shards,
/// and everyone computes on; the same on the way back. So the result is the same on any number of threads, to the bit.
final class CoupledBatch {

    private final WorkerPool workers;
    private final Shard[] shards;
    private final int[] nodes;
    private final BatchSums[] totals;
    private final BatchSums[][] parts;
    private final IntConsumer forward = this::forward;
    private final IntConsumer backward = this::backward;

    private Batch batch = new Batch(new float[0], Examples.none(), 0, 0);
    private int phase;

    /// @param nodes the layers that have to know the whole batch
    CoupledBatch(Network network, int[] nodes, Shard[] shards, WorkerPool workers) {
        this.workers = workers;
        this.shards = shards;
        this.nodes = nodes;
        totals = new BatchSums[nodes.length];
        parts = new BatchSums[nodes.length][shards.length];
        for (int i = 0; i < nodes.length; i++) {
            int channels = network.nodes().get(nodes[i]).layer().coupledChannels();
            totals[i] = new BatchSums(channels);
            Arrays.setAll(parts[i], _ -> new BatchSums(channels));
            for (var shard : shards)
                shard.couple(nodes[i], totals[i]);
        }
    }

    /// Tells whether the network has no such layer.
    boolean isEmpty() {
        return nodes.length == 0;
    }

    /// Computes the gradients of all shards.
    void compute(Batch next) {
        batch = next;
        for (phase = 0; phase <= nodes.length; phase++) {
            if (phase > 0)
                merge(phase - 1);
            workers.run(shards.length, forward);
        }
        for (phase = nodes.length - 1; phase >= 0; phase--) {
            for (var part : parts[phase])
                totals[phase].mergeGradients(part);
            workers.run(shards.length, backward);
        }
    }

    private void merge(int layer) {
        totals[layer].clear();
        for (var part : parts[layer])
            totals[layer].merge(part);
    }

    /// Computes a shard up to the layer of this phase; in the last one to the end, and from there back to the last such layer.
    private void forward(int s) {
        var shard = shards[s];
        int first = phase == 0 ? 0 : nodes[phase - 1];
        if (phase == 0) {
            shard.begin(batch);
            shard.load(batch);
        }
        if (phase < nodes.length) {
            shard.forward(batch, first, nodes[phase] - 1);
            shard.collect(batch, nodes[phase], parts[phase][s]);
        } else {
            shard.forward(batch, first, shard.output());
            shard.evaluate(batch);
            shard.backward(batch, shard.output(), nodes[phase - 1] + 1);
            shard.collectGradients(batch, nodes[phase - 1], parts[phase - 1][s]);
        }
    }

    /// Computes a shard from the layer of this phase back to the one before.
    private void backward(int s) {
        int before = phase == 0 ? 0 : nodes[phase - 1] + 1;
        shards[s].backward(batch, nodes[phase], before);
        if (phase > 0)
            shards[s].collectGradients(batch, nodes[phase - 1], parts[phase - 1][s]);
    }

    /// Takes the last batch into the running averages. Modifies: parameters.
    void updateStatistics(Network network, float[] parameters) {
        for (int i = 0; i < nodes.length; i++)
            network.nodes().get(nodes[i]).layer().updateStatistics(parameters, totals[i]);
    }
}
