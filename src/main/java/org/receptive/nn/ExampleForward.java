package org.receptive.nn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.receptive.simd.Lanes;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.NetworkSpec;

/// Computes what every layer gives for one example of a batch while a network trains, dropout at work: the numbers of [TrainingEngine], to
/// the bit.
public final class ExampleForward {

    private final Network network;
    private final Workspace workspace;

    /// What the layers gave for one example, by their names.
    ///
    /// @param outputs every layer's values, and the input under [NetworkSpec#INPUT]
    /// @param masks for every dropout the factors of what it reads
    public record Layers(Map<String, float[]> outputs, Map<String, float[]> masks) {

        /// Copies the maps.
        public Layers {
            outputs = Map.copyOf(outputs);
            masks = Map.copyOf(masks);
        }
    }

    /// Makes the buffers.
    ///
    /// @throws IllegalArgumentException unless [#isPossible]
    public ExampleForward(Network network) {
        if (!isPossible(network))
            throw new IllegalArgumentException("a layer needs the whole batch");
        this.network = network;
        workspace = new Workspace(network, Workspace.Use.INSPECTION);
    }

    /// Tells whether what an example gives depends on no other example of its batch.
    public static boolean isPossible(Network network) {
        return network.nodes().stream().allMatch(node -> node.layer().coupledChannels() == 0);
    }

    /// Computes one example.
    ///
    /// @param count how many examples the batch has
    /// @param position the example's place in it
    /// @param seed of the batch's dropout
    public Layers compute(Parameters parameters, Examples examples, int count, int position, long seed) {
        int block = position / Lanes.LENGTH;
        int used = Math.min(Lanes.LENGTH, count - block * Lanes.LENGTH);
        int lane = position % Lanes.LENGTH;
        workspace.use(used);
        Arrays.fill(workspace.input(), 0f);
        examples.copy(position, 0, workspace.input(), lane, Lanes.LENGTH);
        workspace.forward(parameters.values(), network.nodes().size() - 1, true, CounterRandom.mix(seed, block));
        var outputs = new HashMap<String, float[]>();
        var masks = new HashMap<String, float[]>();
        outputs.put(NetworkSpec.INPUT, lane(workspace.input(), lane));
        for (int n = 0; n < network.nodes().size(); n++) {
            var node = network.spec().nodes().get(n);
            outputs.put(node.name(), lane(workspace.output(n), lane));
            if (node.layer() instanceof DropoutSpec dropout && dropout.rate() > 0)
                masks.put(node.name(), lane(workspace.mask(n), lane));
        }
        return new Layers(outputs, masks);
    }

    private static float[] lane(float[] values, int lane) {
        var own = new float[values.length / Lanes.LENGTH];
        for (int i = 0; i < own.length; i++)
            own[i] = values[i * Lanes.LENGTH + lane];
        return own;
    }
}
