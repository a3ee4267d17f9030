package org.receptive.draw.network;

import java.util.List;
import org.receptive.data.ink.InkPicture;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.explain.Activations;
import org.receptive.explain.Stage;
import org.receptive.nn.Parameters;
import org.receptive.spec.Shape;

/// What a picture of a network shows: its layers, its weights, and what it gave for one digit.
///
/// @param input what it reads
/// @param stages its layers
/// @param parameters its weights
/// @param activations what every layer gave
/// @param digit the ink that it read
/// @param empty whether nothing is drawn
/// @param usual the largest magnitude in each layer for an ordinary digit; on an empty pad the scales reach as far at least
public record NetworkContent(Shape input, List<Stage> stages, Parameters parameters, Activations activations, InkPicture digit,
        boolean empty, List<Double> usual) {

    /// Copies the lists.
    public NetworkContent {
        stages = List.copyOf(stages);
        usual = List.copyOf(usual);
    }

    /// The scale that all maps of a layer share.
    ///
    /// @param scale its colours
    /// @param max its end
    /// @param isTurned whether 0 has the strongest colour: where the smallest distance wins
    record Range(ColourScale scale, double max, boolean isTurned) {

        static final Range INK = new Range(ColourScale.INK, 1, false);

        static Range of(float[] values, double least, boolean isTurned) {
            boolean signed = false;
            double max = least;
            for (float v : values) {
                signed |= v < 0;
                max = Math.max(max, Math.abs(v));
            }
            return new Range(signed ? ColourScale.SIGNED : ColourScale.SEQUENTIAL, max, isTurned);
        }

        int colour(double value, Palette palette) {
            return scale.colour(isTurned ? max - value : value, max, palette);
        }

        /// Lists the colours from its low end to its high end.
        int[] stops(int count, Palette palette) {
            var stops = scale.stops(count, palette);
            if (!isTurned)
                return stops;
            var turned = new int[count];
            for (int i = 0; i < count; i++)
                turned[i] = stops[count - 1 - i];
            return turned;
        }
    }

    /// Returns the scale of each layer.
    List<Range> ranges() {
        return stages.stream()
                .map(stage -> Range.of(values(stage), empty ? usual.get(stage.index()) : 0, StageTitles.isSmallestWins(stage)))
                .toList();
    }

    /// Returns what a layer gave, in storage order.
    float[] values(Stage stage) {
        return activations.of(stage.node());
    }

    /// Returns the ink that the network reads, with the background that it puts around it.
    float[] ink() {
        int margin = (input.rows() - digit.rows()) / 2;
        return margin <= 0 ? digit.values() : digit.placedIn(input.rows(), input.cols(), margin, margin).values();
    }
}
