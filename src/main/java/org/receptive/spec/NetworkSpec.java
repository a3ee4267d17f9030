package org.receptive.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// The structure of a network: a graph of named layers, each reading the input or layers before it. The last one is the output.
///
/// Everything is checked once, here; shapes, parameters and multiply-adds are known without a weight.
///
/// @param name what people call the network
/// @param input the shape of one example
/// @param nodes the layers in an order in which they can be computed
public record NetworkSpec(String name, Shape input, List<Node> nodes) {

    /// The name under which a layer reads the network's input.
    public static final String INPUT = "input";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final int MOST_NODES = 10_000;

    /// A layer in its place.
    ///
    /// @param name its name, unique in the network
    /// @param layer its hyperparameters
    /// @param inputs the names of what it reads, in order
    public record Node(String name, LayerSpec layer, List<String> inputs) {
        /// Copies the names.
        public Node {
            inputs = List.copyOf(inputs);
        }
    }

    /// Validates the graph.
    ///
    /// @throws ReadableException if there is no layer, a name is wrong, taken or unknown, or the shapes of a layer do not fit; the
    ///      message names the layer
    public NetworkSpec {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty() || nodes.size() > MOST_NODES)
            throw ReadableException.of("error.network.layers", nodes.size(), MOST_NODES);
        shapes(input, nodes);
        long parameters = 0;
        for (var node : nodes)
            parameters += node.layer().parameters().stream().mapToLong(ParameterSpec::count).sum();
        if (parameters > Integer.MAX_VALUE / 8)
            throw ReadableException.of("error.network.parameters", parameters, Integer.MAX_VALUE / 8);
    }

    /// Makes a network whose layers follow one another.
    public static NetworkSpec chain(String name, Shape input, Map<String, LayerSpec> layers) {
        var nodes = new ArrayList<Node>();
        var before = INPUT;
        for (var layer : layers.entrySet()) {
            nodes.add(new Node(layer.getKey(), layer.getValue(), List.of(before)));
            before = layer.getKey();
        }
        return new NetworkSpec(name, input, nodes);
    }

    private static Map<String, Shape> shapes(Shape input, List<Node> nodes) {
        var shapes = new HashMap<String, Shape>();
        shapes.put(INPUT, input);
        for (var node : nodes) {
            if (!NAME.matcher(node.name()).matches())
                throw ReadableException.of("error.network.name", node.name());
            var inputs = new ArrayList<Shape>();
            for (var name : node.inputs()) {
                var shape = shapes.get(name);
                if (shape == null)
                    throw ReadableException.of("error.network.input", node.name(), name);
                inputs.add(shape);
            }
            if (shapes.put(node.name(), outputShape(node, inputs)) != null)
                throw ReadableException.of("error.network.twice", node.name());
        }
        return shapes;
    }

    private static Shape outputShape(Node node, List<Shape> inputs) {
        try {
            return node.layer().outputShape(inputs);
        } catch (ReadableException misfit) {
            throw new ReadableException(Message.of("error.network.layer", node.name(), misfit.problem()), misfit);
        }
    }

    /// Returns the shape of what each layer gives, by its name, and that of the input under [#INPUT].
    public Map<String, Shape> shapes() {
        return Map.copyOf(shapes(input, nodes));
    }

    /// Returns the shape of what the layer of this name gives, or of the input.
    ///
    /// @throws ReadableException if there is no such layer
    public Shape shapeOf(String layer) {
        return known(shapes(input, nodes), layer);
    }

    private static Shape known(Map<String, Shape> shapes, String layer) {
        var shape = shapes.get(layer);
        if (shape == null)
            throw ReadableException.of("error.network.noLayer", layer);
        return shape;
    }

    /// Returns the shape of the network's output.
    public Shape output() {
        return shapeOf(nodes.getLast().name());
    }

    /// Counts the learned numbers.
    public long parameterCount() {
        return nodes.stream().mapToLong(node -> node.layer().parameterCount()).sum();
    }

    /// Counts the multiply-adds of one example.
    public long multiplyAdds() {
        var shapes = shapes(input, nodes);
        return nodes.stream().mapToLong(node -> node.layer().multiplyAdds(known(shapes, node.inputs().getFirst()))).sum();
    }

    /// Counts the connections of one example, as [LayerSpec#connections] does.
    public long connections() {
        var shapes = shapes(input, nodes);
        return nodes.stream().mapToLong(node -> node.layer().connections(known(shapes, node.inputs().getFirst()))).sum();
    }

    /// Returns this structure under another name.
    public NetworkSpec named(String other) {
        return new NetworkSpec(other, input, nodes);
    }
}
