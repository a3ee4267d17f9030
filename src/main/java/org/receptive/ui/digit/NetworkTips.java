package org.receptive.ui.digit;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.receptive.draw.network.MapPlace;
import org.receptive.draw.network.NetworkLayout;
import org.receptive.explain.Stage;
import org.receptive.session.ShownModel;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Tip;

/// Explains what is painted of a network: lies over the picture, cannot be seen, and has a tip for every layer's head, every kernel and the
/// name of every output.
final class NetworkTips extends Pane {

    private static final double NAME_PX = 26;

    private final Appearance appearance;
    private Optional<Shown> shown = Optional.empty();

    /// What is explained. Networks of other layers may be laid out alike.
    private record Shown(NetworkLayout layout, ShownModel model) {}

    NetworkTips(Appearance appearance) {
        this.appearance = appearance;
        setPickOnBounds(false);
    }

    /// Explains this network, laid out like this, from now on.
    void lieOver(NetworkLayout layout, ShownModel model) {
        var now = Optional.of(new Shown(layout, model));
        if (shown.equals(now))
            return;
        shown = now;
        var parts = new ArrayList<Node>();
        double head = NetworkLayout.headPx(appearance.sizesProperty().get());
        for (var column : layout.columns())
            parts.add(part("tip-layer-" + column.stage(), column.x() - 4, 0, column.room(), head, model,
                    words -> column.stage() == Stage.INPUT ? words.input() : words.layer(column.stage())));
        int last = model.stages().size() - 1;
        for (var place : layout.places())
            if (place.kind() == MapPlace.Kind.KERNEL)
                parts.add(part("tip-kernel-" + place.stage() + "-" + place.channel(), place.x(), place.y(), place.width(), place.height(),
                        model, words -> words.kernel(place.stage(), place.channel(), place.rows(), place.cols())));
            else
                if (place.stage() == last && place.rows() * place.cols() == 1)
                    parts.add(part("tip-output-" + place.channel(), place.x() + place.width(), place.y(), NAME_PX, place.height(), model,
                            words -> words.output(place.channel())));
        getChildren().setAll(parts);
    }

    private Node part(String id, double x, double y, double width, double height, ShownModel model, Function<LayerWords, String> words) {
        var part = new Region();
        part.setId(id);
        part.resizeRelocate(x, y, width, height);
        part.setManaged(false);
        Tip.explain(part, Bindings.createStringBinding(() -> words.apply(new LayerWords(model, appearance.texts())),
                appearance.textsProperty()));
        return part;
    }
}
