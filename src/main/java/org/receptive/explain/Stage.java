package org.receptive.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;

/// Shows as one layer what people call one: a layer that computes something, together with the activation that alone reads it.
///
/// Labels are those of LeNet-5: C for a convolution, S for pooling, F for a dense layer, numbered through, and `out` for the last one;
/// other layers are J (join), M (maxout), N (normalisation), P (softmax inside the network) and A (an activation on its own). Dropout,
/// which changes nothing after training, and a softmax at the end are no stages.
///
/// @param index its place, from 0
/// @param label its name on screen
/// @param node the layer whose output is shown: the activation if there is one
/// @param producer the layer that computes
/// @param layer the hyperparameters of `producer`
/// @param activation the function that every value passes before it is shown
/// @param shape the shape of what is shown
public record Stage(int index, String label, String node, String producer, LayerSpec layer, Optional<Activation> activation, Shape shape) {

    /// The label of the last stage.
    public static final String OUTPUT = "out";

    /// The index under which the network's input stands among stages.
    public static final int INPUT = -1;

    /// Groups the layers of a network into stages, in the order of computation; at least one.
    public static List<Stage> of(NetworkSpec network) {
        var shapes = network.shapes();
        var readers = readers(network);
        var stages = new ArrayList<Stage>();
        var last = network.nodes().getLast();
        for (var node : network.nodes())
            if (shows(node, last, stages)) {
                var before = mergeable(node, stages, readers);
                if (before.isPresent())
                    stages.set(stages.size() - 1, before.get());
                else
                    stages.add(new Stage(stages.size(), letter(node.layer()) + (stages.size() + 1), node.name(), node.name(), node.layer(),
                            function(node.layer()), shapes.getOrDefault(node.name(), network.input())));
            }
        if (stages.isEmpty())
            stages.add(new Stage(0, OUTPUT, last.name(), last.name(), last.layer(), Optional.empty(), network.output()));
        stages.set(stages.size() - 1, stages.getLast().labelled(OUTPUT));
        return List.copyOf(stages);
    }

    private static Map<String, Integer> readers(NetworkSpec network) {
        var readers = new HashMap<String, Integer>();
        for (var node : network.nodes())
            for (var input : node.inputs())
                readers.merge(input, 1, Integer::sum);
        return readers;
    }

    private static boolean shows(Node node, Node last, List<Stage> stages) {
        boolean closes = node.layer() instanceof SoftmaxSpec && node.equals(last) && !stages.isEmpty()
                && node.inputs().getFirst().equals(stages.getLast().node());
        return !closes && !(node.layer() instanceof DropoutSpec);
    }

    /// Joins an activation to the stage right before it, if no one else reads that one.
    private static Optional<Stage> mergeable(Node node, List<Stage> stages, Map<String, Integer> readers) {
        if (stages.isEmpty() || !(node.layer() instanceof ActivationSpec activation))
            return Optional.empty();
        var before = stages.getLast();
        boolean merges = before.activation().isEmpty() && node.inputs().equals(List.of(before.node()))
                && readers.getOrDefault(before.node(), 0) == 1;
        return merges
                ? Optional.of(new Stage(before.index, before.label, node.name(), before.producer, before.layer,
                        Optional.of(activation.function()), before.shape))
                : Optional.empty();
    }

    private static Optional<Activation> function(LayerSpec layer) {
        return layer instanceof ActivationSpec activation ? Optional.of(activation.function()) : Optional.empty();
    }

    private static String letter(LayerSpec layer) {
        return switch (layer) {
            case ConvSpec _, PartialConvSpec _, TransposedConvSpec _ -> "C";
            case PoolSpec _, AdaptivePoolSpec _, SubsamplingSpec _ -> "S";
            case DenseSpec _, RbfSpec _ -> "F";
            case JoinSpec _ -> "J";
            case MaxoutSpec _ -> "M";
            case SoftmaxSpec _ -> "P";
            case ActivationSpec _ -> "A";
            case DropoutSpec _ -> "D";
            case BatchNormSpec _, LocalResponseNormSpec _ -> "N";
        };
    }

    private Stage labelled(String value) {
        return new Stage(index, value, node, producer, layer, activation, shape);
    }
}
