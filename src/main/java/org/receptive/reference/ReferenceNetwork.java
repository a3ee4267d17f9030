package org.receptive.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.ParameterSpec;
import org.receptive.text.ReadableException;

/// A whole network in `double`: every layer's output, and by the chain rule the gradient of everything.
///
/// Parameters are named `layer.weight` and `layer.bias`. The sizes of a parameter are those of its [ParameterSpec], missing ones 1.
public final class ReferenceNetwork {

    private final NetworkSpec spec;
    private final Map<String, Array4> parameters;
    private final Map<String, Array4> masks;
    private final boolean training;

    /// Makes a network in which dropout changes nothing and batch normalisation uses its running averages.
    ///
    /// @throws ReadableException if a parameter is missing or has another shape than its layer asks for
    public ReferenceNetwork(NetworkSpec spec, Map<String, Array4> parameters) {
        this(spec, parameters, Map.of(), false);
    }

    /// Makes a network.
    ///
    /// @param masks for dropout layers by their names, 1 where a value stays and 0 where it is dropped
    /// @param training whether batch normalisation takes mean and variance of the batch itself
    /// @throws ReadableException if a parameter is missing or has another shape than its layer asks for
    public ReferenceNetwork(NetworkSpec spec, Map<String, Array4> parameters, Map<String, Array4> masks, boolean training) {
        this.spec = spec;
        this.parameters = Map.copyOf(parameters);
        this.masks = Map.copyOf(masks);
        this.training = training;
        for (var node : spec.nodes())
            for (var parameter : node.layer().parameters())
                requireShape(node.name(), parameter);
    }

    /// Returns the sizes N, C, H, W of the array that holds a parameter: its own sizes, then ones.
    public static List<Integer> shape(ParameterSpec parameter) {
        var shape = parameter.shape();
        return List.of(shape.get(0), shape.size() > 1 ? shape.get(1) : 1, shape.size() > 2 ? shape.get(2) : 1,
                shape.size() > 3 ? shape.get(3) : 1);
    }

    private void requireShape(String layer, ParameterSpec parameter) {
        var expected = shape(parameter);
        var found = parameters.get(layer + "." + parameter.name());
        if (found == null)
            throw ReadableException.of("error.network.noParameter", layer, parameter.name(), written(expected));
        var sizes = List.of(found.n(), found.c(), found.h(), found.w());
        if (!sizes.equals(expected))
            throw ReadableException.of("error.network.parameterShape", layer, parameter.name(), written(expected), written(sizes));
    }

    private static String written(List<Integer> sizes) {
        return String.join("×", sizes.stream().map(String::valueOf).toList());
    }

    /// Computes the output of every layer, by its name in the order of computation; the input stands first, under [NetworkSpec#INPUT].
    ///
    /// @param x the examples, (N, C, H, W)
    /// @throws ReadableException if they have another shape than the network's input
    public Map<String, Array4> forward(Array4 x) {
        x.requireShape("array.examples", x.n(), spec.input());
        var outputs = new LinkedHashMap<String, Array4>();
        outputs.put(NetworkSpec.INPUT, x);
        for (var node : spec.nodes())
            outputs.put(node.name(), Layers.forward(node.layer(), reading(node, outputs)));
        return outputs;
    }

    /// Returns the output of the last layer.
    ///
    /// @throws ReadableException as [#forward] does
    public Array4 output(Array4 x) {
        return new LinkedHashMap<>(forward(x)).lastEntry().getValue();
    }

    /// Computes the gradient of a loss with respect to every parameter, by its name, and to the input, under [NetworkSpec#INPUT].
    ///
    /// From the last layer to the first: a layer's output has the sum of the gradients of all who read it, `gradY = Σ gradX` over its
    /// readers, and passes it on to what it read itself. What reaches no output has the gradient 0.
    ///
    /// @param x the examples
    /// @param gradOutput the gradient of the loss with respect to the network's output
    /// @throws ReadableException if an array has another shape than the network asks for
    public Map<String, Array4> backward(Array4 x, Array4 gradOutput) {
        var outputs = forward(x);
        gradOutput.requireShape("array.gradOutput", x.n(), spec.output());
        var reached = new HashMap<String, Array4>();
        reached.put(spec.nodes().getLast().name(), gradOutput);
        var gradients = new LinkedHashMap<String, Array4>();
        for (var node : spec.nodes().reversed()) {
            var gradY = gradient(reached, node.name(), outputs);
            var own = Layers.backward(node.layer(), reading(node, outputs), gradY);
            own.parameters().forEach((name, gradient) -> gradients.put(node.name() + "." + name, gradient));
            for (int i = 0; i < node.inputs().size(); i++)
                reached.merge(node.inputs().get(i), own.inputs().get(i), ReferenceNetwork::sum);
        }
        gradients.put(NetworkSpec.INPUT, gradient(reached, NetworkSpec.INPUT, outputs));
        return gradients;
    }

    private static Array4 gradient(Map<String, Array4> reached, String name, Map<String, Array4> outputs) {
        var gradient = reached.get(name);
        return gradient == null ? output(outputs, name).map(_ -> 0) : gradient;
    }

    private static Array4 output(Map<String, Array4> outputs, String name) {
        var output = outputs.get(name);
        if (output == null)
            throw ReadableException.of("error.network.noLayer", name);
        return output;
    }

    private static Array4 sum(Array4 a, Array4 b) {
        return a.like((n, c, row, col) -> a.get(n, c, row, col) + b.get(n, c, row, col));
    }

    private Layers.Reading reading(NetworkSpec.Node node, Map<String, Array4> outputs) {
        var own = new HashMap<String, Array4>();
        for (var parameter : node.layer().parameters()) {
            var value = parameters.get(node.name() + "." + parameter.name());
            if (value != null)
                own.put(parameter.name(), value);
        }
        return new Layers.Reading(node.inputs().stream().map(name -> output(outputs, name)).toList(), own,
                Optional.ofNullable(masks.get(node.name())), training);
    }
}
