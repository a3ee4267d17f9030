package org.receptive.ui.train;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.receptive.explain.Stage;
import org.receptive.spec.NetworkSpec;
import org.receptive.ui.control.Visibility;

/// Calls a layer as the Draw screen does, and adds the name under which its weights are stored: `C1 · conv1`.
final class LayerNames extends StringConverter<String> {

    private static final String BETWEEN = " · ";

    private final NetworkSpec network;

    /// Names the layers of a network.
    LayerNames(NetworkSpec network) {
        this.network = network;
    }

    /// Lists the layers of the shown network in a box, under their names, and shows the chosen one.
    static void list(ComboBox<String> box, TrainViewModel model) {
        // a new converter names the layers again, also where two networks call them alike
        Runnable name = () -> {
            var network = model.runs().shownNetwork();
            if (!(box.getConverter() instanceof LayerNames names && names.network.equals(network)))
                box.setConverter(new LayerNames(network));
        };
        model.setup().setupProperty().subscribe(_ -> name.run());
        model.runs().stateProperty().map(s -> s.shown().map(RunView::setup)).subscribe(_ -> name.run());
        var replay = model.replay().stateProperty();
        replay.map(ReplayViewModel.State::layers).subscribe(layers -> {
            box.getItems().setAll(layers);
            box.setValue(replay.get().layer());
            Visibility.show(box, !layers.isEmpty());
        });
        replay.map(ReplayViewModel.State::layer).subscribe(box::setValue);
    }

    @Override
    public String toString(String layer) {
        return Stage.of(network).stream().filter(stage -> stage.producer().equals(layer) || stage.node().equals(layer)).findFirst()
                .map(stage -> stage.label() + BETWEEN + stage.producer()).orElse(layer == null ? "" : layer);
    }

    @Override
    public String fromString(String shown) {
        return shown.substring(shown.indexOf(BETWEEN) < 0 ? 0 : shown.indexOf(BETWEEN) + BETWEEN.length());
    }
}
