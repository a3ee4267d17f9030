package org.receptive.nn;

/// Examples that lie one after the other in an array.
///
/// @param values how many each has
/// @param x all of them
/// @param labels their classes
record ListedExamples(int values, float[] x, int... labels) implements Examples {

    @Override
    public void copy(int position, int shard, float[] target, int offset, int stride) {
        for (int v = 0; v < values; v++)
            target[offset + v * stride] = x[position * values + v];
    }

    @Override
    public int label(int position) {
        return labels[position];
    }

    /// Returns the examples from `from` to `end` − 1.
    ListedExamples part(int from, int end) {
        return new ListedExamples(values, java.util.Arrays.copyOfRange(x, from * values, end * values),
                java.util.Arrays.copyOfRange(labels, from, end));
    }
}
