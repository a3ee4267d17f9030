package org.receptive.ui.digit;

import org.receptive.explain.Activations;

/// What is said about a drawing.
public sealed interface Verdict {

    /// The likeliest class needs this probability to be named without doubt.
    double SURE = 0.6;

    /// Nothing is drawn, so nothing is said.
    record Empty() implements Verdict {}

    /// No class is likely enough.
    ///
    /// @param best the likeliest
    /// @param second the next
    record Unsure(int best, int second) implements Verdict {}

    /// One class is likely.
    ///
    /// @param digit which
    /// @param probability how likely
    record Sure(int digit, double probability) implements Verdict {}

    /// Judges probabilities.
    static Verdict of(boolean empty, float[] probabilities) {
        if (empty)
            return new Empty();
        int best = Activations.likeliest(probabilities);
        int second = best == 0 && probabilities.length > 1 ? 1 : 0;
        for (int k = 0; k < probabilities.length; k++)
            second = k != best && probabilities[k] > probabilities[second] ? k : second;
        return probabilities[best] >= SURE ? new Sure(best, probabilities[best]) : new Unsure(best, second);
    }
}
