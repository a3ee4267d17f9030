package org.receptive.session;

import java.util.Arrays;

/// Loss and accuracy of every batch, in order. One thread appends and any thread reads, without locks: what lies below [#size] never
/// changes again.
public final class Curve {

    private static final int FIRST_CAPACITY = 1024;

    private final long before;
    private volatile float[] losses = new float[FIRST_CAPACITY];
    private volatile float[] accuracies = new float[FIRST_CAPACITY];
    private volatile int size;

    /// Begins after an iteration: 0, or where a training goes on.
    public Curve(long before) {
        this.before = before;
    }

    /// Begins with the points of an earlier curve up to an iteration, which it must have reached.
    static Curve continuing(Curve earlier, long iteration) {
        int points = (int) Math.max(0, iteration - earlier.before);
        var curve = new Curve(earlier.before);
        for (int i = 0; i < points; i++)
            curve.add(earlier.loss(i), earlier.accuracy(i));
        return curve;
    }

    /// Adds the next batch.
    void add(double loss, double accuracy) {
        // only this thread writes, so reading the size once is enough
        int at = size;
        if (at == losses.length) {
            losses = Arrays.copyOf(losses, 2 * at);
            accuracies = Arrays.copyOf(accuracies, 2 * at);
        }
        losses[at] = (float) loss;
        accuracies[at] = (float) accuracy;
        // the volatile write makes the values visible to whoever reads the size first
        size = at + 1;
    }

    /// Returns how many batches there are.
    public int size() {
        return size;
    }

    /// Returns the iteration of a point, counted from 1 for the first batch of all.
    public long iteration(int point) {
        return before + point + 1;
    }

    /// Returns the mean loss of a batch; it may be no number where a training diverged.
    public float loss(int point) {
        return losses[point];
    }

    /// Returns which share of a batch was classified rightly.
    public float accuracy(int point) {
        return accuracies[point];
    }
}
