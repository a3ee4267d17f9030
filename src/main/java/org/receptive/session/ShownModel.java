package org.receptive.session;

import java.util.List;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.PadSettings;
import org.receptive.data.ink.Preprocessing;
import org.receptive.data.normalise.Normalisation.MeanAndDeviation;
import org.receptive.data.normalise.Normalisation.PcaWhitening;
import org.receptive.data.normalise.Normalisation.UnitRange;
import org.receptive.data.normalise.Normalisation.ZcaWhitening;
import org.receptive.explain.Inference;
import org.receptive.explain.NetworkWalk;
import org.receptive.explain.Stage;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// A trained network made ready to read drawings.
///
/// @param name what it is called
/// @param trained the network, its weights, and how pixels become its input
/// @param stages its layers as they are shown
/// @param inference computes them
/// @param walk walks through them
/// @param usual the largest magnitude in each layer for an ordinary digit: an empty pad is drawn on the same scale, so that it does not
///        look as if there were a digit
public record ShownModel(Caption name, TrainedModel trained, List<Stage> stages, Inference inference, NetworkWalk walk,
        List<Double> usual) {

    /// Copies the lists.
    public ShownModel {
        stages = List.copyOf(stages);
        usual = List.copyOf(usual);
    }

    /// Makes a network ready.
    ///
    /// @throws org.receptive.text.ReadableException if it does not read pictures of 28 × 28 pixels
    public static ShownModel of(Caption name, TrainedModel trained) {
        var network = trained.network();
        TrainedModel.margin(network, InkPipeline.SIDE, InkPipeline.SIDE);
        var stages = Stage.of(network);
        var inference = new Inference(network, trained.parameters());
        var activations = inference.run(trained.input(ordinaryDigit()));
        var usual = stages.stream().map(stage -> largest(activations.of(stage.node()))).toList();
        return new ShownModel(name, trained, stages, inference, new NetworkWalk(network, trained.parameters()), usual);
    }

    private static InkPicture ordinaryDigit() {
        var drawing = new GeneratedDigits(WritingStyle.VARIED).drawing(0, 0);
        return Preprocessing.of(PadContent.of(drawing), PadSettings.MNIST).digit();
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float v : values)
            largest = Math.max(largest, Math.abs(v));
        return largest;
    }

    /// Returns one line on why the numbers that the network reads are not those of the ink.
    public Message inputNote() {
        return switch (trained.normalisation()) {
            case UnitRange _ -> Message.of("draw.ink");
            case MeanAndDeviation(double mean, double deviation) -> Message.of("draw.ink.normalised", Numbers.display(mean),
                    Numbers.display(deviation), Numbers.display(-mean / deviation, 3), Numbers.display((1 - mean) / deviation, 3));
            case PcaWhitening _, ZcaWhitening _ -> Message.of("draw.ink.whitened");
        };
    }
}
