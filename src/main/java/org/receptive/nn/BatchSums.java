package org.receptive.nn;

import java.util.Arrays;

/// Collects what a layer has to know of the whole batch: of every map the mean and the squares around it, and on the way back the sums of
/// its gradient.
///
/// Parts of the batch are collected apart and merged in a fixed order, so the result does not depend on the number of threads.
final class BatchSums {

    /// Stands for the sums of a layer that works example by example.
    static final BatchSums NONE = new BatchSums(0);

    final double[] mean;
    /// Σ (x − mean)².
    final double[] squares;
    /// Σ gradY.
    final double[] gradients;
    /// Σ gradY · x̂.
    final double[] products;
    private long count;

    BatchSums(int channels) {
        mean = new double[channels];
        squares = new double[channels];
        gradients = new double[channels];
        products = new double[channels];
    }

    /// Returns how many values of each map there are.
    long count() {
        return count;
    }

    /// Forgets everything.
    void clear() {
        count = 0;
        for (var sums : new double[][] {mean, squares, gradients, products})
            Arrays.fill(sums, 0);
    }

    /// Takes the mean of `values` more values of map `c`, and the squares around it, in. Call [#addCount] after the last map.
    void merge(int c, long values, double otherMean, double otherSquares) {
        if (values == 0)
            return;
        double all = count + values;
        double distance = otherMean - mean[c];
        mean[c] += distance * values / all;
        squares[c] += otherSquares + distance * distance * count * values / all;
    }

    /// Counts the values that [#merge] has taken in.
    void addCount(long values) {
        count += values;
    }

    /// Takes in what was collected of another part of the batch, on the way forward.
    void merge(BatchSums other) {
        for (int c = 0; c < mean.length; c++)
            merge(c, other.count, other.mean[c], other.squares[c]);
        addCount(other.count);
    }

    /// Takes in what was collected of another part of the batch, on the way back.
    void mergeGradients(BatchSums other) {
        for (int c = 0; c < mean.length; c++) {
            gradients[c] += other.gradients[c];
            products[c] += other.products[c];
        }
    }

    /// Returns the variance of map `c`, divided by the count.
    double variance(int c) {
        return squares[c] / count;
    }

    /// Returns the variance of map `c`, divided by the count less one.
    double unbiasedVariance(int c) {
        return squares[c] / Math.max(1, count - 1);
    }
}
