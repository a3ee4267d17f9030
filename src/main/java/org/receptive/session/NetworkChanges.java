package org.receptive.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.RbfSpec;

/// Makes variants of a network whose learned tensors keep their names and shapes.
final class NetworkChanges {

    private static final String DROPOUT = "drop";
    private static final List<String> ACTIVATION_NAMES = List.of("relu", "sigmoid");

    private NetworkChanges() {}

    /// Puts another function behind every convolution and dense layer. What feeds radial basis functions stays: their codes are made for
    /// it.
    static NetworkSpec withActivation(NetworkSpec network, ActivationChoice choice) {
        return switch (choice) {
            case RECIPE -> network;
            case SIGMOID -> withActivation(network, new Activation.Sigmoid(), "sigmoid");
            case RELU -> withActivation(network, new Activation.Relu(), "relu");
        };
    }

    private static NetworkSpec withActivation(NetworkSpec network, Activation function, String name) {
        var renamed = new HashMap<String, String>();
        var nodes = new ArrayList<NetworkSpec.Node>();
        for (var node : network.nodes()) {
            var inputs = inputs(node, renamed);
            if (node.layer() instanceof ActivationSpec && !feedsCodes(network, node.name())) {
                var other = renamed(node.name(), name);
                renamed.put(node.name(), other);
                nodes.add(new NetworkSpec.Node(other, new ActivationSpec(function), inputs));
            } else
                nodes.add(new NetworkSpec.Node(node.name(), node.layer(), inputs));
        }
        return new NetworkSpec(network.name(), network.input(), nodes);
    }

    private static boolean feedsCodes(NetworkSpec network, String name) {
        return network.nodes().stream().anyMatch(node -> node.layer() instanceof RbfSpec && node.inputs().contains(name));
    }

    /// `relu3` becomes `sigmoid3`, so that no layer bears the name of a function that it is not.
    private static String renamed(String name, String function) {
        for (var old : ACTIVATION_NAMES)
            if (name.startsWith(old))
                return function + name.substring(old.length());
        return name;
    }

    /// Puts dropout behind the function of every hidden dense layer.
    static NetworkSpec withDropout(NetworkSpec network, double rate) {
        if (rate == 0)
            return network;
        var renamed = new HashMap<String, String>();
        Map<String, LayerSpec> layers = new HashMap<>();
        var nodes = new ArrayList<NetworkSpec.Node>();
        int count = 0;
        for (var node : network.nodes()) {
            nodes.add(new NetworkSpec.Node(node.name(), node.layer(), inputs(node, renamed)));
            layers.put(node.name(), node.layer());
            if (node.layer() instanceof ActivationSpec && layers.get(node.inputs().getFirst()) instanceof DenseSpec) {
                count++;
                nodes.add(new NetworkSpec.Node(DROPOUT + count, new DropoutSpec(rate), List.of(node.name())));
                renamed.put(node.name(), DROPOUT + count);
            }
        }
        return new NetworkSpec(network.name(), network.input(), nodes);
    }

    private static List<String> inputs(NetworkSpec.Node node, Map<String, String> renamed) {
        return node.inputs().stream().map(name -> renamed.getOrDefault(name, name)).toList();
    }
}
