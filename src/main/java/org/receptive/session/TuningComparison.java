package org.receptive.session;

import java.util.ArrayList;
import java.util.List;
import org.receptive.text.Message;

/// What a tuning changed on some examples.
///
/// @param name what these examples are called
/// @param count how many examples there are
/// @param correctBefore how many the network got right before
/// @param correctAfter how many it gets right now
/// @param changes the examples whose predicted class is another now
public record TuningComparison(Message name, int count, int correctBefore, int correctAfter, List<Change> changes) {

    /// An example that is taken for another class now.
    ///
    /// @param example its index
    /// @param label its class
    /// @param before what it was taken for
    /// @param after what it is taken for
    public record Change(int example, int label, int before, int after) {}

    /// Copies the list.
    public TuningComparison {
        changes = List.copyOf(changes);
    }

    /// Compares predictions.
    static TuningComparison of(Message name, int[] labels, int[] before, int[] after) {
        var changes = new ArrayList<Change>();
        int rightBefore = 0;
        int rightAfter = 0;
        for (int i = 0; i < labels.length; i++) {
            rightBefore += before[i] == labels[i] ? 1 : 0;
            rightAfter += after[i] == labels[i] ? 1 : 0;
            if (before[i] != after[i])
                changes.add(new Change(i, labels[i], before[i], after[i]));
        }
        return new TuningComparison(name, labels.length, rightBefore, rightAfter, changes);
    }

    /// What became of the accuracy.
    public enum Outcome {
        /// More are right than before.
        BETTER,
        /// As many as before.
        SAME,
        /// Fewer than before.
        WORSE
    }

    /// Returns what became of the accuracy.
    public Outcome outcome() {
        int more = correctAfter - correctBefore;
        return more == 0 ? Outcome.SAME : more > 0 ? Outcome.BETTER : Outcome.WORSE;
    }

    /// Returns the share that was right before; 0 without examples.
    public double accuracyBefore() {
        return count == 0 ? 0 : (double) correctBefore / count;
    }

    /// Returns the share that is right now; 0 without examples.
    public double accuracyAfter() {
        return count == 0 ? 0 : (double) correctAfter / count;
    }
}
