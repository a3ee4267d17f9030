package org.receptive.ui.train;

import javafx.util.StringConverter;
import org.receptive.explain.Stage;
import org.receptive.spec.NetworkSpec;

/// Calls a layer as the Draw screen does, and adds the name under which its weights are stored: `C1 · conv1`.
final class LayerNames extends StringConverter<String> {

    private static final String BETWEEN = " · ";

    private final NetworkSpec network;

    /// Names the layers of a network.
    LayerNames(NetworkSpec network) {
        this.network = network;
    }

    NetworkSpec network() {
        return network;
    }

    @Override
    public String toString(String layer) {
        return Stage.of(network).stream().filter(stage -> stage.producer().equals(layer) || stage.node().equals(layer)).findFirst().map(
                stage -> stage.label() + BETWEEN + stage.producer()).orElse(layer == null ? "" : layer);
    }

    @Override
    public String fromString(String shown) {
        return shown.substring(shown.indexOf(BETWEEN) < 0 ? 0 : shown.indexOf(BETWEEN) + BETWEEN.length());
    }
}
