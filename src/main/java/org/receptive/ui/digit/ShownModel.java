package org.receptive.ui.digit;

import java.util.List;
import org.receptive.explain.LiveNetwork;
import org.receptive.explain.Stage;
import org.receptive.io.TrainedModel;
import org.receptive.scene.Caption;

/// The network that looks at the drawing, made ready.
///
/// @param name what it is called
/// @param model the network, its weights, and how pixels become its input
/// @param stages its layers as they are shown
/// @param live computes them
public record ShownModel(Caption name, TrainedModel model, List<Stage> stages, LiveNetwork live) {

    /// Makes a network ready.
    ///
    /// @throws org.receptive.text.ReadableException if it does not read pictures of 28 × 28 pixels
    public static ShownModel of(Caption name, TrainedModel model) {
        var network = model.network();
        TrainedModel.margin(network, org.receptive.data.ink.InkPipeline.SIDE, org.receptive.data.ink.InkPipeline.SIDE);
        return new ShownModel(name, model, Stage.of(network), new LiveNetwork(network, model.parameters()));
    }
}
