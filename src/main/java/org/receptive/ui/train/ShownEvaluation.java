package org.receptive.ui.train;

import java.util.List;
import org.receptive.train.EvaluationReport;

/// How well the network of the shown iteration did on the test digits.
///
/// @param iteration of the weights that were evaluated; while a new one is being computed it is an older one
/// @param report accuracy, loss and confusion
/// @param surestMistakes wrongly classified digits, the most confident first
public record ShownEvaluation(long iteration, EvaluationReport report, List<TestDigit> surestMistakes) {

    /// Copies the list.
    public ShownEvaluation {
        surestMistakes = List.copyOf(surestMistakes);
    }
}
