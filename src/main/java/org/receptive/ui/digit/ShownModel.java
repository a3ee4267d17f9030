package org.receptive.ui.digit;

import java.util.List;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.InkPicture;
import org.receptive.explain.Inference;
import org.receptive.explain.Stage;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;

/// The network that looks at the drawing, made ready.
///
/// @param name what it is called
/// @param model the network, its weights, and how pixels become its input
/// @param stages its layers as they are shown
/// @param live computes them
/// @param usual how large the values of each layer are for an ordinary digit: on an empty pad they are not to look as if there were one
public record ShownModel(Caption name, TrainedModel model, List<Stage> stages, Inference live, List<Double> usual) {

    /// Copies the lists.
    public ShownModel {
        stages = List.copyOf(stages);
        usual = List.copyOf(usual);
    }

    /// Makes a network ready.
    ///
    /// @throws org.receptive.text.ReadableException if it does not read pictures of 28 × 28 pixels
    public static ShownModel of(Caption name, TrainedModel model) {
        var network = model.network();
        TrainedModel.margin(network, org.receptive.data.ink.InkPipeline.SIDE, org.receptive.data.ink.InkPipeline.SIDE);
        var stages = Stage.of(network);
        var live = new Inference(network, model.parameters());
        var pass = live.run(model.input(ordinaryDigit()));
        return new ShownModel(name, model, stages, live, stages.stream().map(stage -> largest(pass.of(stage.node()))).toList());
    }

    private static InkPicture ordinaryDigit() {
        var drawing = new GeneratedDigits(WritingStyle.VARIED).drawing(0, 0);
        return Preprocessing.of(PadContent.of(drawing), PadSettings.MNIST).digit();
    }

    public static double largest(float[] values) {
        double largest = 0;
        for (float v : values)
            largest = Math.max(largest, Math.abs(v));
        return largest;
    }
}
