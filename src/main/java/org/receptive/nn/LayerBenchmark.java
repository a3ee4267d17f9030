package org.receptive.nn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.receptive.simd.Lanes;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;

/// Runs a single layer forward and backward, with all gradients, on a batch of random numbers: what a bench measures.
public final class LayerBenchmark {

    private final WorkerPool workers;
    private final float[] parameters;
    private final Workspace[] blocks;
    private final float[][] gradients;
    private final IntConsumer forward = this::forward;
    private final IntConsumer backward = this::backward;

    /// Makes the buffers and fills them.
    ///
    /// @param batch how many examples
    public LayerBenchmark(LayerSpec layer, Shape input, int batch, WorkerPool workers) {
        this.workers = workers;
        var network = new Network(
                new NetworkSpec("layer", input, List.of(new NetworkSpec.Node("layer", layer, List.of(NetworkSpec.INPUT)))));
        var random = new SplittableRandom(1);
        parameters = random(new float[network.layout().size()], random);
        blocks = new Workspace[Lanes.blocks(batch)];
        gradients = new float[blocks.length][parameters.length];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = new Workspace(network, Workspace.Use.ALL_GRADIENTS);
            random(blocks[b].input(), random);
            random(blocks[b].gradOutput(0), random);
        }
    }

    private static float[] random(float[] values, SplittableRandom random) {
        for (int i = 0; i < values.length; i++)
            values[i] = (float) random.nextDouble(-1, 1);
        return values;
    }

    /// Computes the layer's output.
    public void forward() {
        workers.run(blocks.length, forward);
    }

    /// Computes the gradients of the input and of the parameters; the gradients of the lane blocks are added up.
    public void backward() {
        workers.run(blocks.length, backward);
        for (int b = 1; b < blocks.length; b++)
            Workspace.add(gradients[b], gradients[0], parameters.length);
    }

    private void forward(int block) {
        blocks[block].forward(parameters, 0, false, 0);
    }

    private void backward(int block) {
        Arrays.fill(gradients[block], 0f);
        blocks[block].backward(parameters, gradients[block], 0);
    }
}
