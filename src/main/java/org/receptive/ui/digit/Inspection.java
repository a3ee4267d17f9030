package org.receptive.ui.digit;

import org.receptive.draw.network.Similarity;
import org.receptive.explain.Activations;

/// One look of the network at the pad: everything that the screen shows is a function of this.
///
/// @param model the network
/// @param content what lies on the pad
/// @param seen what the network sees of it
/// @param pass every layer's values
/// @param still every layer's values for the same digit, neither moved nor turned
/// @param verdict what is said about it
public record Inspection(ShownModel model, PadContent content, Preprocessing seen, Activations pass, Activations still, Verdict verdict) {

    /// Lets the network look.
    public static Inspection of(ShownModel model, PadContent content, PadSettings settings) {
        var seen = Preprocessing.of(content, settings);
        var pass = model.live().run(model.model().input(seen.digit()));
        var still = settings.isMoved() ? model.live().run(model.model().input(seen.stages().digit())) : pass;
        return new Inspection(model, content, seen, pass, still, Verdict.of(content.isEmpty(), pass.probabilities()));
    }

    /// Returns how alike a layer's values are to those of the digit that is neither moved nor turned.
    public double kept(int stage) {
        var node = model.stages().get(stage).node();
        return Similarity.cosine(pass.of(node), still.of(node));
    }
}
