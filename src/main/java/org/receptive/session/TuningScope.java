package org.receptive.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.NetworkSpec;

/// Which layers follow new examples when a trained network is tuned.
public enum TuningScope {
    /// Only the dense layers; what the convolutions see stays as it is, to the bit.
    LAST_LAYERS("last", 0),
    /// The convolutions at a tenth of the learning rate.
    SLOW_EARLY("slow", 0.1),
    /// All layers alike.
    ALL("all", 1);

    private final String id;
    private final double factor;

    TuningScope(String id, double factor) {
        this.id = id;
        this.factor = factor;
    }

    /// Returns its name in settings.
    public String id() {
        return id;
    }

    /// Returns the factors on the learning rate of the early layers: those that learn and come before the first dense layer, or, where
    /// there are none such or no others, all but the last.
    public Map<String, Double> rateFactors(NetworkSpec network) {
        var factors = new HashMap<String, Double>();
        if (this != ALL)
            for (var layer : early(network))
                factors.put(layer, factor);
        return factors;
    }

    private static List<String> early(NetworkSpec network) {
        var learning = network.nodes().stream().filter(node -> !node.layer().parameters().isEmpty()).toList();
        var early = learning.stream().takeWhile(node -> !(node.layer() instanceof DenseSpec)).map(NetworkSpec.Node::name).toList();
        if (!early.isEmpty() && early.size() < learning.size())
            return early;
        return learning.stream().limit(Math.max(0, learning.size() - 1L)).map(NetworkSpec.Node::name).toList();
    }
}
