package org.receptive.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.receptive.simd.Lanes;
import org.receptive.simd.MaxoutPlan;
import org.receptive.simd.PoolPlan;
import org.receptive.simd.ResponseNormPlan;
import org.receptive.simd.SoftmaxPlan;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;

/// Prepares a network for computing: every layer's plans, made once. It holds no values and is shared by all threads.
public final class Network {

    /// A layer in the graph.
    ///
    /// @param layer the plans
    /// @param shape of its output
    /// @param inputs indices of the nodes it reads, −1 for the network's input
    /// @param learns whether it has parameters
    record LayerNode(Layer layer, Shape shape, int[] inputs, boolean learns) {
        int floats() {
            return Math.multiplyExact((int) shape.count(), Lanes.LENGTH);
        }
    }

    private final NetworkSpec spec;
    private final ParameterLayout layout;
    private final List<LayerNode> nodes;

    /// Plans a network.
    public Network(NetworkSpec spec) {
        this.spec = spec;
        layout = ParameterLayout.of(spec);
        var made = new ArrayList<LayerNode>();
        var indices = new HashMap<String, Integer>();
        indices.put(NetworkSpec.INPUT, -1);
        for (var node : spec.nodes()) {
            var inputs = node.inputs().stream().map(name -> spec.shapeOf(name)).toList();
            int at = layout.ofLayer(node.name()).stream().findFirst().map(ParameterLayout.Slice::offset).orElse(0);
            made.add(new LayerNode(layer(node, inputs, at), spec.shapeOf(node.name()), indices(indices, node.inputs()),
                    node.layer().parameterCount() > 0));
            indices.put(node.name(), made.size() - 1);
        }
        nodes = List.copyOf(made);
    }

    private static int[] indices(Map<String, Integer> indices, List<String> names) {
        return names.stream().mapToInt(name -> indices.getOrDefault(name, -1)).toArray();
    }

    private static Layer layer(NetworkSpec.Node node, List<Shape> inputs, int at) {
        var input = inputs.getFirst();
        return switch (node.layer()) {
            case ConvSpec conv -> new ConvLayer(conv, input, at);
            case PartialConvSpec partial -> new PartialConvLayer(partial, input, at);
            case TransposedConvSpec conv -> new TransposedConvLayer(conv, input, at);
            case DenseSpec dense -> new DenseLayer(dense, at);
            case RbfSpec rbf -> ParameterFreeLayers.RbfLayer.of(rbf);
            case PoolSpec pool -> new ParameterFreeLayers.PoolLayer(pool.kind(), PoolPlan.of(pool, input));
            case AdaptivePoolSpec pool -> new ParameterFreeLayers.PoolLayer(pool.kind(), PoolPlan.of(pool, input));
            case SubsamplingSpec pool -> new SubsamplingLayer(pool, input, at);
            case ActivationSpec activation -> new ParameterFreeLayers.ActivationLayer(activation.function(), floats(input));
            case MaxoutSpec maxout -> new ParameterFreeLayers.MaxoutLayer(
                    new MaxoutPlan(maxout.pieces(), input.channels() / maxout.pieces(), input.rows() * input.cols()));
            case SoftmaxSpec softmax -> new ParameterFreeLayers.SoftmaxLayer(new SoftmaxPlan(softmax, input));
            case BatchNormSpec norm -> new BatchNormLayer(norm, input, at);
            case LocalResponseNormSpec norm -> new ParameterFreeLayers.ResponseNormLayer(new ResponseNormPlan(norm, input));
            case DropoutSpec dropout -> new ParameterFreeLayers.DropoutLayer(dropout.rate(), floats(input));
            case JoinSpec join -> switch (join.kind()) {
                case SUM -> new ParameterFreeLayers.SumLayer(floats(input));
                case CONCATENATE -> new ParameterFreeLayers.ConcatenationLayer(inputs.stream().mapToInt(Network::floats).toArray());
            };
        };
    }

    private static int floats(Shape shape) {
        return Math.multiplyExact((int) shape.count(), Lanes.LENGTH);
    }

    /// Returns this network with its layers in the order that is fastest to compute; parameters lie where they lay.
    Network forComputing() {
        var faster = PoolBeforeActivation.of(spec);
        return faster.equals(spec) ? this : new Network(faster);
    }

    /// Returns the structure.
    public NetworkSpec spec() {
        return spec;
    }

    /// Returns where the learned tensors lie.
    public ParameterLayout layout() {
        return layout;
    }

    List<LayerNode> nodes() {
        return nodes;
    }
}
