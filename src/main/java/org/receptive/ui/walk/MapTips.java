package org.receptive.ui.walk;

import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.receptive.draw.scene.MapName;
import org.receptive.trace.NamedMap;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Tip;

/// Explains the texts beside the maps: lies over the picture, cannot be seen, and has a part with a tip where the pointer is on such a
/// text.
/// So a step of the walk makes no parts.
final class MapTips extends Pane {

    private final Appearance appearance;
    private Optional<MapName> now = Optional.empty();

    MapTips(Appearance appearance) {
        this.appearance = appearance;
        setPickOnBounds(false);
    }

    /// Lies over the text that the pointer is on.
    void point(Optional<MapName> name) {
        if (name.equals(now))
            return;
        now = name;
        getChildren().clear();
        name.ifPresent(this::cover);
    }

    private void cover(MapName name) {
        var part = new Region();
        part.setId("tip-map-" + name.map().id().letter() + "-" + name.channel() + (name.sum() ? "-sum" : ""));
        part.setManaged(false);
        part.resizeRelocate(name.x(), name.y(), name.width(), name.height());
        Tip.explain(part, appearance.text("tip.map." + word(name), name.map().id().letter(), name.number(),
                name.map().outputNumber(name.channel())));
        getChildren().add(part);
    }

    private static String word(MapName name) {
        boolean several = name.map().channels() > 1;
        return name.sum() ? "sum" : switch (name.map().role()) {
            case INPUT -> several ? "inputChannel" : "input";
            case OUTPUT -> several ? "outputMap" : "output";
            case BIAS -> "bias";
            case PARAMETER -> name.map().form() == NamedMap.Form.FILTERS || name.map().form() == NamedMap.Form.MAPS
                    ? several ? "kernelSlice" : "kernel"
                    : "weights";
        };
    }
}
