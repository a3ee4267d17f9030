package org.receptive.train;

import java.util.List;

/// How well a network does on some examples, in detail.
///
/// @param score accuracy and mean loss
/// @param confusion what every class was taken for
/// @param surestMistakes wrongly classified examples, the most confident first
/// @param predictions what every example was taken for
public record EvaluationReport(Score score, Confusion confusion, List<Mistake> surestMistakes, Predictions predictions) {

    /// An example that was taken for another class.
    ///
    /// @param example its index in the set
    /// @param predicted the class it was taken for
    /// @param label its class
    /// @param probability that the network gave the wrong class
    public record Mistake(int example, int predicted, int label, float probability) {}

    /// Copies the list.
    public EvaluationReport {
        surestMistakes = List.copyOf(surestMistakes);
    }

    /// Returns the share that was classified rightly.
    public double accuracy() {
        return score.accuracy();
    }
}
