package org.receptive.train;

import org.receptive.nn.LossSpec;

/// Computes the loss of one example from a network's outputs, in `double`.
final class LossValues {

    private LossValues() {}

    /// Computes the loss of the outputs `values[at]`, `values[at + 1]`, ….
    static double of(LossSpec loss, float[] values, int at, int classes, int label) {
        return switch (loss) {
            case LossSpec.CrossEntropy entropy -> crossEntropy(entropy.labelSmoothing(), values, at, classes, label);
            case LossSpec.MeanSquaredError squared -> {
                double sum = 0;
                for (int k = 0; k < classes; k++) {
                    double difference = values[at + k] - (k == label ? squared.high() : squared.low());
                    sum += difference * difference;
                }
                yield sum / classes;
            }
            case LossSpec.Competition competition -> competition(competition.rubbish(), values, at, classes, label);
        };
    }

    /// Computes `log Σ e^z − Σ t·z`, where the target t is smoothed by `epsilon`.
    private static double crossEntropy(double epsilon, float[] z, int at, int classes, int label) {
        double most = z[at];
        for (int k = 1; k < classes; k++)
            most = Math.max(most, z[at + k]);
        double sum = 0;
        double mean = 0;
        for (int k = 0; k < classes; k++) {
            sum += StrictMath.exp(z[at + k] - most);
            mean += (z[at + k] - most) / classes;
        }
        double aimed = epsilon == 0 ? z[at + label] - most : (1 - epsilon) * (z[at + label] - most) + epsilon * mean;
        return StrictMath.log(sum) - aimed;
    }

    /// Computes `y_D + log(e^−j + Σ e^−y)`.
    private static double competition(double rubbish, float[] y, int at, int classes, int label) {
        double least = rubbish;
        for (int k = 0; k < classes; k++)
            least = Math.min(least, y[at + k]);
        double sum = StrictMath.exp(least - rubbish);
        for (int k = 0; k < classes; k++)
            sum += StrictMath.exp(least - y[at + k]);
        return y[at + label] + StrictMath.log(sum) - least;
    }
}
