package org.receptive.session;

import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.InkPipeline;
import org.receptive.explain.Inference;
import org.receptive.explain.InputGradient;
import org.receptive.explain.OcclusionMap;

/// Which part of a drawing decided: for each cell of the input how much it speaks for a class.
///
/// @param inspection the answer that is explained
/// @param kind how the question was put
/// @param digit the class
/// @param values a value for each cell of the input, row by row
public record Attribution(Inspection inspection, Kind kind, int digit, float[] values) {

    /// The side of the paper that covers the drawing, in pixels.
    static final int PATCH = 5;
    /// A probability that changes by less is practically the same.
    private static final double NOTICED = 0.001;
    /// A change of the probability that has the full colour at least: were it less, chance would look like an answer.
    private static final double FULL_COLOUR = 0.01;

    /// A way to find out which part decided.
    public enum Kind {
        /// How much of the probability is lost where a piece of paper covers the drawing.
        OCCLUSION,
        /// How much the score of the class rises with a little more ink.
        GRADIENT
    }

    /// Finds it out for one class; takes a moment, and can run on another thread than the screen's.
    ///
    /// @throws org.receptive.text.ReadableException if the network knows no such class
    public static Attribution of(Inspection inspection, Kind kind, int digit) {
        var trained = inspection.model().trained();
        var network = trained.network();
        var input = inspection.activations().input();
        return new Attribution(inspection, kind, digit, switch (kind) {
            // a network of its own, since the screen's is at work while the pen moves
            case OCCLUSION -> OcclusionMap.of(new Inference(network, trained.parameters()), input, network.input(), digit, PATCH,
                    paper(inspection.model()));
            case GRADIENT -> InputGradient.of(network, trained.parameters(), input, digit);
        });
    }

    /// Tells whether it is about this drawing, moved as it is now.
    public boolean isAbout(Inspection other) {
        return inspection.content().equals(other.content())
                && inspection.preprocessing().settings().equals(other.preprocessing().settings());
    }

    /// Tells whether the answer is the same wherever the drawing is covered.
    public boolean isPracticallyNothing() {
        double most = 0;
        for (float value : values)
            most = Math.max(most, Math.abs(value));
        return kind == Kind.OCCLUSION && most < NOTICED;
    }

    /// Returns the least value that has the full colour.
    public double leastScale() {
        return kind == Kind.OCCLUSION ? FULL_COLOUR : 0;
    }

    /// What the network reads of bare paper.
    private static float[] paper(ShownModel model) {
        return model.trained().input(InkPicture.of(InkPipeline.SIDE, InkPipeline.SIDE, new float[InkPipeline.SIDE * InkPipeline.SIDE]));
    }
}
