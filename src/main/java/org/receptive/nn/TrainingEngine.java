package org.receptive.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.receptive.simd.Lanes;

/// Computes the gradient of a batch and takes the optimizer's step: data-parallel over fixed shards.
///
/// The batch is cut into the same shards on any number of threads, and their gradients are added in the order of the shards; so the same
/// seed gives the same parameters, to the bit, on one thread or many. All buffers are made here, once.
public final class TrainingEngine {

    private static final int CHUNK = 4096;

    private final int batchSize;
    private final WorkerPool workers;
    private final Network network;
    private final Shard[] shards;
    private final CoupledBatch coupled;
    private final float[] gradient;
    private final double[] chunkSquares;
    private final IntConsumer computeShard = this::computeShard;
    private final IntConsumer addChunk = this::addChunk;
    private final IntConsumer updateChunk = this::updateChunk;

    private BatchInputs inputs;

    /// What a batch gave.
    ///
    /// @param loss the mean loss of its examples, before the parameters changed
    /// @param correct how many examples were classified rightly
    /// @param count how many examples there were
    public record BatchResult(double loss, int correct, int count) {}

    /// What the tasks of the current step need.
    private record BatchInputs(Shard.Batch batch, Optimizer optimizer, double rate) {}

    /// Makes the buffers.
    ///
    /// @param batchSize the most examples a batch has
    public TrainingEngine(Network network, LossSpec loss, int batchSize, WorkerPool workers) {
        this(network, loss, batchSize, workers, Set.of());
    }

    /// Makes the buffers.
    ///
    /// @param batchSize the most examples a batch has
    /// @param frozenLayers the names of layers that do not learn; where they have running averages these stay as they are, and are used
    public TrainingEngine(Network network, LossSpec loss, int batchSize, WorkerPool workers, Set<String> frozenLayers) {
        this.batchSize = batchSize;
        this.workers = workers;
        var ordered = network.forComputing();
        int[] frozen = IntStream.range(0, ordered.nodes().size())
                .filter(n -> frozenLayers.contains(ordered.spec().nodes().get(n).name())).toArray();
        int[] coupledNodes = IntStream.range(0, ordered.nodes().size())
                .filter(n -> ordered.nodes().get(n).layer().coupledChannels() > 0 && Arrays.binarySearch(frozen, n) < 0).toArray();
        int blocks = Lanes.blocks(batchSize);
        shards = new Shard[Math.min(blocks, Examples.MOST_SHARDS)];
        for (int s = 0; s < shards.length; s++)
            shards[s] = new Shard(ordered, loss, s, blocks * s / shards.length, blocks * (s + 1) / shards.length, coupledNodes, frozen);
        gradient = new float[network.layout().size()];
        chunkSquares = new double[(gradient.length + CHUNK - 1) / CHUNK];
        this.network = ordered;
        coupled = new CoupledBatch(ordered, coupledNodes, shards, workers);
        inputs = new BatchInputs(new Shard.Batch(new float[0], Examples.none(), 0, 0),
                new Optimizer(OptimizerSpec.Sgd.withMomentum(0), new ParameterLayout(List.of(), 0)), 0);
    }

    /// Computes the mean loss of a batch and its gradient, which stays in [#gradient].
    ///
    /// @param count how many examples, at most the batch size
    /// @param seed of this batch's dropout
    public BatchResult computeGradient(Parameters parameters, Examples examples, int count, long seed) {
        if (count < 1 || count > batchSize)
            throw new IllegalArgumentException(count + " of at most " + batchSize + " examples");
        inputs = new BatchInputs(new Shard.Batch(parameters.values(), examples, count, seed), inputs.optimizer(), inputs.rate());
        if (coupled.isEmpty())
            workers.run(shards.length, computeShard);
        else
            coupled.compute(inputs.batch());
        workers.run(chunkSquares.length, addChunk);
        double loss = 0;
        int correct = 0;
        for (var shard : shards) {
            loss += shard.lossSum();
            correct += shard.correct();
        }
        return new BatchResult(loss / count, correct, count);
    }

    /// Returns the gradient of the last batch, in the layout of the parameters: the array itself, not a copy.
    public float[] gradient() {
        return gradient;
    }

    /// Returns the Euclidean norm of the last gradient.
    public double gradientNorm() {
        double sum = 0;
        for (double square : chunkSquares)
            sum += square;
        return Math.sqrt(sum);
    }

    /// Shortens the gradient to a Euclidean norm of at most `limit`.
    public void clip(double limit) {
        double norm = gradientNorm();
        if (norm <= limit)
            return;
        float factor = (float) (limit / norm);
        for (int i = 0; i < gradient.length; i++)
            gradient[i] *= factor;
    }

    /// Takes the optimizer's step with the gradient of the last batch, and the batch into the running averages. Modifies: parameters.
    public void update(Parameters parameters, Optimizer optimizer, double rate) {
        optimizer.beginStep();
        inputs = new BatchInputs(
                new Shard.Batch(parameters.values(), inputs.batch().examples(), inputs.batch().count(), inputs.batch().seed()),
                optimizer, rate);
        workers.run(chunkSquares.length, updateChunk);
        coupled.updateStatistics(network, parameters.values());
    }

    private void computeShard(int s) {
        shards[s].compute(inputs.batch());
    }

    private void addChunk(int chunk) {
        int from = chunk * CHUNK;
        int end = Math.min(from + CHUNK, gradient.length);
        boolean first = true;
        for (var shard : shards)
            if (!shard.isEmpty(inputs.batch().count())) {
                if (first)
                    System.arraycopy(shard.gradient(), from, gradient, from, end - from);
                else
                    add(shard.gradient(), gradient, from, end);
                first = false;
            }
        chunkSquares[chunk] = squares(gradient, from, end);
    }

    private static void add(float[] values, float[] sums, int from, int end) {
        for (int i = from; i < end; i++)
            sums[i] += values[i];
    }

    private static double squares(float[] values, int from, int end) {
        double even = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < end; i += 2) {
            even += (double) values[i] * values[i];
            odd += (double) values[i + 1] * values[i + 1];
        }
        return i < end ? even + odd + (double) values[i] * values[i] : even + odd;
    }

    private void updateChunk(int chunk) {
        int from = chunk * CHUNK;
        inputs.optimizer().update(inputs.batch().parameters(), gradient, inputs.rate(), from, Math.min(from + CHUNK, gradient.length));
    }
}
