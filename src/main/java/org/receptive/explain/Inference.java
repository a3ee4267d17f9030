package org.receptive.explain;

import java.util.HashMap;
import org.receptive.nn.Parameters;
import org.receptive.nn.SingleInference;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

/// Computes every layer of a network for one example at a time, as the pen moves. Not for several threads at a time.
///
/// A chain of today's layers takes microseconds ([SingleInference]); other networks go through the textbook loops.
public final class Inference {

    private final NetworkSpec network;
    private final Engine engine;

    /// What computes.
    private sealed interface Engine {
        Activations run(NetworkSpec network, float[] input);

        /// Returns the last layer's output alone; the array may be used again by the next call.
        float[] output(NetworkSpec network, float[] input);
    }

    private record Single(SingleInference inference) implements Engine {
        @Override
        public Activations run(NetworkSpec network, float[] input) {
            var values = new HashMap<String, float[]>();
            values.put(NetworkSpec.INPUT, input);
            inference.run(input);
            for (int i = 0; i < network.nodes().size(); i++)
                values.put(network.nodes().get(i).name(), inference.outputOf(i));
            return new Activations(network, values);
        }

        @Override
        public float[] output(NetworkSpec network, float[] input) {
            return inference.run(input);
        }
    }

    private record Textbook(ReferenceNetwork reference) implements Engine {
        @Override
        public Activations run(NetworkSpec network, float[] input) {
            var values = new HashMap<String, float[]>();
            reference.forward(Tensors.example(network.input(), input)).forEach((name, y) -> values.put(name, Tensors.floats(y)));
            return new Activations(network, values);
        }

        @Override
        public float[] output(NetworkSpec network, float[] input) {
            return run(network, input).of(network.nodes().getLast().name());
        }
    }

    /// Plans a network and takes over its parameters, which may change afterwards without effect here.
    ///
    /// @throws ReadableException if the parameters are not those of the network
    public Inference(NetworkSpec network, Parameters parameters) {
        this.network = network;
        if (SingleInference.supports(network)) {
            var inference = new SingleInference(network);
            inference.load(parameters);
            engine = new Single(inference);
        } else
            engine = new Textbook(new ReferenceNetwork(network, Tensors.of(parameters)));
    }

    /// Returns the structure.
    public NetworkSpec network() {
        return network;
    }

    /// Computes every layer.
    ///
    /// @param input the example in storage order (channel, row, column), normalised as the network was trained; copied
    /// @throws ReadableException if it has another number of values than the network's input
    public Activations run(float[] input) {
        require(input);
        return engine.run(network, input.clone());
    }

    /// Computes how sure the network is of each class, without keeping what lies between.
    ///
    /// @throws ReadableException if the input has another number of values than the network's
    public float[] probabilities(float[] input) {
        require(input);
        return Activations.probabilities(network.nodes().getLast().layer(), engine.output(network, input));
    }

    private void require(float[] input) {
        if (input.length != network.input().count())
            throw ReadableException.of("error.explain.input", network.input().toString(), network.input().count(), input.length);
    }
}
