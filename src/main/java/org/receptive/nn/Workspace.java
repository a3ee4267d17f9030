package org.receptive.nn;

import java.util.Arrays;
import java.util.List;
import org.receptive.simd.Lanes;

/// Holds the buffers of a network for one lane block: every layer's output and, for training, its gradient. Made once and used for every
/// batch.
final class Workspace {

    private final Network network;
    private final float[] input;
    private final float[] gradInput;
    private final Layer.Buffers[] buffers;
    /// For each layer the gradients that several readers of its output give it.
    private final float[][][] branches;

    /// What the buffers are for.
    enum Use {
        /// Outputs only; a layer that can writes over its input.
        INFERENCE,
        /// Outputs only, every layer's kept.
        INSPECTION,
        /// Outputs and gradients of the parameters.
        TRAINING,
        /// Outputs and all gradients, that of the network's input too.
        ALL_GRADIENTS
    }

    Workspace(Network network, Use use) {
        this.network = network;
        List<Network.LayerNode> nodes = network.nodes();
        int count = nodes.size();
        boolean gradients = use == Use.TRAINING || use == Use.ALL_GRADIENTS;
        input = new float[(int) network.spec().input().count() * Lanes.LENGTH];
        gradInput = use == Use.ALL_GRADIENTS ? new float[input.length] : Layer.Buffers.NONE;
        int[] readers = readers(nodes);
        boolean[] wanted = wanted(nodes, use);
        var y = new float[count][];
        var gradY = new float[count][];
        branches = new float[count + 1][][];
        for (int n = 0; n <= count; n++)
            branches[n] = new float[0][];
        buffers = new Layer.Buffers[count];
        for (int n = 0; n < count; n++) {
            var node = nodes.get(n);
            int from = node.inputs()[0];
            boolean inPlace = use != Use.INSPECTION && node.layer().worksInPlace() && from >= 0 && readers[from + 1] == 1
                    && !nodes.get(from).layer().needsOutput();
            y[n] = inPlace ? y[from] : new float[node.floats()];
            gradY[n] = !gradients ? Layer.Buffers.NONE : inPlace ? gradY[from] : new float[node.floats()];
            var x = new float[node.inputs().length][];
            var gradX = new float[node.inputs().length][];
            for (int i = 0; i < x.length; i++) {
                int source = node.inputs()[i];
                x[i] = source < 0 ? input : y[source];
                gradX[i] = !gradients || !wanted[source + 1] ? Layer.Buffers.NONE : source < 0 ? gradInput : gradY[source];
                if (gradX[i].length > 0 && readers[source + 1] > 1) {
                    gradX[i] = new float[gradX[i].length];
                    branches[source + 1] = append(branches[source + 1], gradX[i]);
                }
            }
            var sizes = node.layer().scratch();
            var scratch = new float[sizes.length][];
            for (int s = 0; s < sizes.length; s++)
                scratch[s] = new float[sizes[s]];
            buffers[n] = new Layer.Buffers(x, y[n], gradX, gradY[n], scratch);
        }
    }

    private static float[][] append(float[][] arrays, float[] one) {
        var longer = Arrays.copyOf(arrays, arrays.length + 1);
        longer[arrays.length] = one;
        return longer;
    }

    private static int[] readers(List<Network.LayerNode> nodes) {
        var readers = new int[nodes.size() + 1];
        for (var node : nodes)
            for (int i : node.inputs())
                readers[i + 1]++;
        return readers;
    }

    /// Marks the nodes (the input first) whose gradient some parameter before them, or the input, needs.
    private static boolean[] wanted(List<Network.LayerNode> nodes, Use use) {
        var wanted = new boolean[nodes.size() + 1];
        wanted[0] = use == Use.ALL_GRADIENTS;
        for (int n = 0; n < nodes.size(); n++) {
            wanted[n + 1] = nodes.get(n).learns();
            for (int i : nodes.get(n).inputs())
                wanted[n + 1] |= wanted[i + 1];
        }
        return wanted;
    }

    /// Returns the input `[channel][row][col][lane]`, to be written.
    float[] input() {
        return input;
    }

    /// Returns the gradient of the loss with respect to the input.
    float[] gradInput() {
        return gradInput;
    }

    /// Returns the output of one layer.
    float[] output(int node) {
        return buffers[node].y;
    }

    /// Returns by what a dropout layer has multiplied what it reads.
    float[] mask(int node) {
        return buffers[node].scratch[0];
    }

    /// Returns the gradient with respect to the output of one layer, to be written for the last.
    float[] gradOutput(int node) {
        return buffers[node].gradY;
    }

    /// Lets a layer know of the whole batch what is collected there.
    void couple(int node, BatchSums batch) {
        buffers[node].batch = batch;
    }

    /// Lets a layer work as after training.
    void freeze(int node) {
        buffers[node].frozen = true;
    }

    /// Says how many lanes hold an example.
    void use(int lanes) {
        for (var buffer : buffers)
            buffer.used = lanes;
    }

    /// Computes every layer up to `last`.
    void forward(float[] parameters, int last, boolean training, long seed) {
        forward(parameters, 0, last, training, seed);
    }

    /// Computes the layers from `first` to `last`.
    void forward(float[] parameters, int first, int last, boolean training, long seed) {
        for (int n = first; n <= last; n++) {
            buffers[n].training = training && !buffers[n].frozen;
            buffers[n].seed = CounterRandom.mix(seed + n);
            network.nodes().get(n).layer().forward(buffers[n], parameters);
        }
    }

    /// Takes what a layer reads into what is known of the batch.
    void collect(int node, BatchSums sums) {
        network.nodes().get(node).layer().collect(buffers[node], sums);
    }

    /// Takes the gradient of what a layer gives into what is known of the batch, and adds to the gradients of its parameters.
    void collectGradients(int node, float[] parameters, float[] gradParameters, BatchSums sums) {
        gather(branches[node + 1], buffers[node].gradY);
        network.nodes().get(node).layer().collectGradients(buffers[node], parameters, gradParameters, sums);
    }

    /// Computes all gradients from that of layer `last`, adding those of the parameters to `gradParameters`.
    void backward(float[] parameters, float[] gradParameters, int last) {
        backward(parameters, gradParameters, last, 0);
    }

    /// Computes the gradients of the layers from `last` back to `first`, adding those of the parameters to `gradParameters`.
    void backward(float[] parameters, float[] gradParameters, int last, int first) {
        for (int n = last; n >= first; n--) {
            if (n < last)
                gather(branches[n + 1], buffers[n].gradY);
            network.nodes().get(n).layer().backward(buffers[n], parameters, gradParameters);
        }
        if (first == 0)
            gather(branches[0], gradInput);
    }

    private static void gather(float[][] parts, float[] sum) {
        for (int b = 0; b < parts.length; b++)
            if (b == 0)
                System.arraycopy(parts[0], 0, sum, 0, sum.length);
            else
                add(parts[b], sum, sum.length);
    }

    /// Adds `count` values of `from` to those of `to`.
    static void add(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++)
            to[i] += from[i];
    }
}
