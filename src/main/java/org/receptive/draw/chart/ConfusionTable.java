package org.receptive.draw.chart;

/// How often each class was taken for each. Immutable.
public final class ConfusionTable {

    private final int classes;
    private final int[] counts;

    /// A cell of the table.
    ///
    /// @param actual the class of its examples
    /// @param predicted what they were taken for
    public record Cell(int actual, int predicted) {

        /// Tells whether its examples were classified rightly.
        public boolean isRight() {
            return actual == predicted;
        }
    }

    /// Gives one count.
    @FunctionalInterface
    public interface Counts {

        /// Returns how many examples of class `actual` were taken for `predicted`.
        int at(int actual, int predicted);
    }

    /// Copies the counts.
    public ConfusionTable(int classes, Counts source) {
        this.classes = classes;
        this.counts = new int[classes * classes];
        for (int a = 0; a < classes; a++)
            for (int p = 0; p < classes; p++)
                counts[a * classes + p] = source.at(a, p);
    }

    /// Returns how many classes there are.
    public int classes() {
        return classes;
    }

    /// Returns the count of a cell.
    public int count(int actual, int predicted) {
        return counts[actual * classes + predicted];
    }

    /// Returns the largest count of wrong answers.
    public int mostWrong() {
        int most = 0;
        for (int a = 0; a < classes; a++)
            for (int p = 0; p < classes; p++)
                most = a == p ? most : Math.max(most, count(a, p));
        return most;
    }
}
