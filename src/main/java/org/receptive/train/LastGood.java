package org.receptive.train;

import java.util.OptionalDouble;

/// Keeps the last state of a training that was good for something, so that a divergence can lead back to it.
///
/// A state is taken every few batches and shows what it is worth in those that follow: how many of their examples are right. It is good
/// if that is hardly less than the most that any was worth before it, and more than guessing. A network that has collapsed guesses, and
/// its weights are as finite as any.
final class LastGood {

    /// How many batches a state is judged by.
    static final int WINDOW = 50;
    /// A good state gets at least this share right of what the best one got.
    private static final double NEARLY = 0.95;

    private final double guessing;
    private Checkpoint good;
    private OptionalDouble accuracy = OptionalDouble.empty();
    private Checkpoint candidate;
    private double best;
    private int batches;
    private long right;
    private long seen;

    /// Begins with a state that is taken for good, whatever it is worth: there is no other.
    LastGood(int classes, Checkpoint start) {
        guessing = Guessing.most(classes);
        good = start;
        candidate = start;
    }

    /// Counts what a batch got right before its step.
    void add(int correct, int count) {
        batches++;
        right += correct;
        seen += count;
    }

    /// Tells whether there have been enough batches to judge by.
    boolean isDue() {
        return batches >= WINDOW;
    }

    /// Judges the state that was taken last, and takes another one.
    void take(Checkpoint now) {
        double share = (double) right / seen;
        if (share >= guessing && share >= NEARLY * best) {
            good = candidate;
            accuracy = OptionalDouble.of(share);
        }
        best = Math.max(best, share);
        candidate = now;
        batches = 0;
        right = 0;
        seen = 0;
    }

    /// Returns the state to go back to.
    Checkpoint state() {
        return good;
    }

    /// Returns which share of the examples after it were right; nothing of a start that was never judged, or guessed.
    OptionalDouble accuracy() {
        return accuracy;
    }
}
