package org.receptive.nn;

import org.receptive.simd.BatchNormLoops;
import org.receptive.simd.ChannelLoops;
import org.receptive.simd.Lanes;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.Shape;

/// Shifts and scales every map to mean 0 and variance 1 over the whole batch, then by two learned numbers. After training it uses the
/// running averages.
final class BatchNormLayer implements Layer {

    private final BatchNormSpec spec;
    private final int channels;
    private final int positions;
    private final int weightAt;
    private final int meanAt;

    /// @param at the index of the first of its numbers: weight and bias if it has them, then the running averages
    BatchNormLayer(BatchNormSpec spec, Shape input, int at) {
        this.spec = spec;
        channels = spec.channels();
        positions = input.rows() * input.cols();
        weightAt = at;
        meanAt = at + (spec.affine() ? 2 * channels : 0);
    }

    /// For each map a factor and a summand of x, and three numbers of the gradient.
    @Override
    public int[] scratch() {
        return new int[] {channels, channels, Lanes.LENGTH, channels, channels};
    }

    @Override
    public int coupledChannels() {
        return channels;
    }

    @Override
    public void collect(Buffers buffers, BatchSums sums) {
        long values = (long) buffers.used * positions;
        for (int c = 0; c < channels; c++) {
            double mean = BatchNormLoops.sum(buffers.x[0], c, positions, buffers.used, buffers.scratch[2]) / values;
            double squares = BatchNormLoops.squares(buffers.x[0], c, positions, buffers.used, (float) mean, buffers.scratch[2]);
            // around the rounded mean the squares are larger by the square of what was rounded away
            double rounded = mean - (float) mean;
            sums.merge(c, values, mean, Math.max(0, squares - values * rounded * rounded));
        }
        sums.addCount(values);
    }

    @Override
    public void collectGradients(Buffers buffers, float[] parameters, float[] gradParameters, BatchSums sums) {
        for (int c = 0; c < channels; c++) {
            double gradient = gradient(buffers, c);
            double product = product(buffers, parameters, c, gradient);
            sums.gradients[c] += gradient;
            sums.products[c] += product;
            add(gradParameters, c, gradient, product);
        }
    }

    /// Returns Σ gradY of a map; lanes without an example have the gradient 0.
    private double gradient(Buffers buffers, int c) {
        return BatchNormLoops.sum(buffers.gradY, c, positions, Lanes.LENGTH, buffers.scratch[2]);
    }

    /// Returns Σ gradY · x̂ of a map.
    private double product(Buffers buffers, float[] parameters, int c, double gradient) {
        double mean = mean(buffers, parameters, c);
        double product = BatchNormLoops.products(buffers.gradY, buffers.x[0], (float) mean, c, positions, buffers.scratch[2]);
        return (product - gradient * (mean - (float) mean)) * inverse(buffers, parameters, c);
    }

    private void add(float[] gradParameters, int c, double gradient, double product) {
        if (!spec.affine())
            return;
        gradParameters[weightAt + c] += (float) product;
        gradParameters[weightAt + channels + c] += (float) gradient;
    }

    @Override
    public void updateStatistics(float[] parameters, BatchSums batch) {
        // a single value of each map says nothing of its variance
        if (batch.count() < 2)
            return;
        float kept = (float) (1 - spec.momentum());
        for (int c = 0; c < channels; c++) {
            int mean = meanAt + c;
            int variance = mean + channels;
            parameters[mean] = (float) (kept * parameters[mean] + spec.momentum() * batch.mean[c]);
            parameters[variance] = (float) (kept * parameters[variance] + spec.momentum() * batch.unbiasedVariance(c));
        }
    }

    private double mean(Buffers buffers, float[] parameters, int c) {
        return buffers.training ? buffers.batch.mean[c] : parameters[meanAt + c];
    }

    private double inverse(Buffers buffers, float[] parameters, int c) {
        double variance = buffers.training ? buffers.batch.variance(c) : parameters[meanAt + channels + c];
        return 1 / Math.sqrt(variance + spec.epsilon());
    }

    private double weight(float[] parameters, int c) {
        return spec.affine() ? parameters[weightAt + c] : 1;
    }

    private double bias(float[] parameters, int c) {
        return spec.affine() ? parameters[weightAt + channels + c] : 0;
    }

    /// Computes for each map the factor and the summand of x that the running averages give. Modifies: factors, summands.
    void foldRunning(float[] parameters, float[] factors, float[] summands) {
        for (int c = 0; c < channels; c++)
            fold(parameters, c, parameters[meanAt + c], parameters[meanAt + channels + c], factors, summands);
    }

    private void fold(float[] parameters, int c, double mean, double variance, float[] factors, float[] summands) {
        double factor = weight(parameters, c) / Math.sqrt(variance + spec.epsilon());
        factors[c] = (float) factor;
        summands[c] = (float) (bias(parameters, c) - mean * factor);
    }

    @Override
    public void forward(Buffers buffers, float[] parameters) {
        if (buffers.training)
            for (int c = 0; c < channels; c++)
                fold(parameters, c, buffers.batch.mean[c], buffers.batch.variance(c), buffers.scratch[0], buffers.scratch[1]);
        else
            foldRunning(parameters, buffers.scratch[0], buffers.scratch[1]);
        ChannelLoops.scale(buffers.x[0], channels, positions, buffers.scratch[0], 0, buffers.scratch[1], 0, buffers.y);
    }

    @Override
    public void backward(Buffers buffers, float[] parameters, float[] gradParameters) {
        if (!buffers.training)
            for (int c = 0; c < channels && spec.affine(); c++) {
                double gradient = gradient(buffers, c);
                add(gradParameters, c, gradient, product(buffers, parameters, c, gradient));
            }
        if (!buffers.wants(0))
            return;
        // gradX = factor·(gradY − mean(gradY) − x̂·mean(gradY·x̂)), sorted by what stands before gradY and x
        for (int c = 0; c < channels; c++) {
            double inverse = inverse(buffers, parameters, c);
            double factor = weight(parameters, c) * inverse;
            double count = buffers.batch.count();
            double ofX = buffers.training ? -factor * inverse * buffers.batch.products[c] / count : 0;
            double constant = buffers.training ? -factor * buffers.batch.gradients[c] / count - ofX * mean(buffers, parameters, c) : 0;
            buffers.scratch[0][c] = (float) factor;
            buffers.scratch[3][c] = (float) ofX;
            buffers.scratch[4][c] = (float) constant;
        }
        BatchNormLoops.combine(buffers.gradY, buffers.scratch[0], buffers.x[0], buffers.scratch[3], buffers.scratch[4], channels, positions,
                buffers.gradX[0]);
        if (buffers.training)
            BatchNormLoops.clearUnused(buffers.gradX[0], channels * positions, buffers.used);
    }
}
