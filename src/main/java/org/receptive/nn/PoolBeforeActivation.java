package org.receptive.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;

/// Pools before it rectifies: `max(relu(x)) = relu(max(x))`, values and gradients alike, and a quarter of the values is left to rectify.
///
/// Only for computing: the layers keep their names, but the two that change places give something else than the network says, so code that
/// shows what layers give takes the network as it is.
final class PoolBeforeActivation {

    private PoolBeforeActivation() {}

    /// Returns the network with every rectifier that only a maximum reads moved behind it.
    static NetworkSpec of(NetworkSpec network) {
        var readers = new HashMap<String, Integer>();
        for (var node : network.nodes())
            for (var input : node.inputs())
                readers.merge(input, 1, Integer::sum);
        var nodes = new ArrayList<NetworkSpec.Node>();
        Map<String, String> movedTo = new HashMap<>();
        for (int n = 0; n < network.nodes().size(); n++) {
            var node = network.nodes().get(n);
            boolean swaps = n + 1 < network.nodes().size() && isRectifier(node.layer()) && readers.getOrDefault(node.name(), 0) == 1
                    && pools(network.nodes().get(n + 1), node.name());
            if (swaps) {
                var pool = network.nodes().get(n + 1);
                nodes.add(new NetworkSpec.Node(pool.name(), pool.layer(), renamed(node.inputs(), movedTo)));
                nodes.add(new NetworkSpec.Node(node.name(), node.layer(), List.of(pool.name())));
                movedTo.put(pool.name(), node.name());
                n++;
            } else
                nodes.add(new NetworkSpec.Node(node.name(), node.layer(), renamed(node.inputs(), movedTo)));
        }
        return new NetworkSpec(network.name(), network.input(), nodes);
    }

    private static List<String> renamed(List<String> inputs, Map<String, String> movedTo) {
        return inputs.stream().map(name -> movedTo.getOrDefault(name, name)).toList();
    }

    private static boolean pools(NetworkSpec.Node node, String rectifier) {
        return node.inputs().equals(List.of(rectifier)) && node.layer() instanceof PoolSpec pool && pool.kind() == PoolKind.MAX;
    }

    private static boolean isRectifier(LayerSpec layer) {
        return layer instanceof ActivationSpec activation && switch (activation.function()) {
            case Activation.Relu _ -> true;
            case Activation.LeakyRelu leaky -> leaky.slope() > 0;
            case Activation.Sigmoid _, Activation.Tanh _, Activation.ScaledTanh _, Activation.Elu _, Activation.Gelu _,
                    Activation.Softplus _ ->
                false;
        };
    }
}
