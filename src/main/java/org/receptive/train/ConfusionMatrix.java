package org.receptive.train;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Counts for every class what its examples were taken for. Immutable.
public final class ConfusionMatrix {

    private final int classes;
    private final int[] counts;

    /// Takes over the counts, `[actual × classes + predicted]`.
    ConfusionMatrix(int classes, int[] counts) {
        this.classes = classes;
        this.counts = counts.clone();
    }

    /// Returns how many classes there are.
    public int classes() {
        return classes;
    }

    /// Returns how many examples of class `actual` were taken for `predicted`.
    public int at(int actual, int predicted) {
        return counts[actual * classes + predicted];
    }

    /// Returns how many examples a class has.
    public int count(int actual) {
        int sum = 0;
        for (int k = 0; k < classes; k++)
            sum += at(actual, k);
        return sum;
    }

    /// Returns the share of a class that was classified rightly; nothing if it has no examples.
    public OptionalDouble accuracy(int actual) {
        int count = count(actual);
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) at(actual, actual) / count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix that && that.classes == classes && Arrays.equals(that.counts, counts);
    }

    @Override
    public int hashCode() {
        return 31 * classes + Arrays.hashCode(counts);
    }
}
