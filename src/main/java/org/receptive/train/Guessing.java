package org.receptive.train;

/// How good guessing can look.
public final class Guessing {

    /// Guessing gives a share of one class; a little more is luck.
    private static final double LUCK = 1.6;

    private Guessing() {}

    /// Returns the largest share of right answers that may come of guessing: 1.6 times that of a class, and never more than half way from
    /// there to all.
    public static double most(int classes) {
        return Math.min(LUCK / classes, (1 + 1.0 / classes) / 2);
    }
}
