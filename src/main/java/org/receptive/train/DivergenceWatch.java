package org.receptive.train;

import java.util.Optional;
import org.receptive.nn.LossSpec;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Parameters;

/// Notices when a training leaves every useful range, and keeps the weights of a moment before.
final class DivergenceWatch {

    /// A loss as high as this says that almost every answer is wrong with utter certainty.
    private static final double HIGH_ENTROPY = 100;
    private static final double HIGH_DISTANCE = 10_000;
    private static final int HIGH_BATCHES = 50;
    /// No network that learns needs weights as large as this.
    private static final float LARGEST_PARAMETER = 10_000;
    private static final int LOOK_EVERY = 10;
    private static final int KEEP_EVERY = 50;

    private final double high;
    private final Parameters newer;
    private final Parameters older;
    private long newerIteration;
    private long olderIteration;
    private int batchesHigh;

    /// Begins with parameters that are taken for good.
    DivergenceWatch(LossSpec loss, Parameters parameters, long iteration, int batchesHigh) {
        high = highLoss(loss);
        newer = parameters.copy();
        older = parameters.copy();
        newerIteration = iteration;
        olderIteration = iteration;
        this.batchesHigh = batchesHigh;
    }

    private static double highLoss(LossSpec loss) {
        return switch (loss) {
            case LossSpec.CrossEntropy _ -> HIGH_ENTROPY;
            case LossSpec.MeanSquaredError squared -> HIGH_ENTROPY * (squared.high() - squared.low()) * (squared.high() - squared.low());
            case LossSpec.Competition _ -> HIGH_DISTANCE;
        };
    }

    /// Looks at a batch before its step is taken.
    Optional<Divergence.Cause> look(double loss, double gradientNorm) {
        if (!Double.isFinite(loss))
            return Optional.of(Divergence.Cause.LOSS_NOT_FINITE);
        if (!Double.isFinite(gradientNorm))
            return Optional.of(Divergence.Cause.GRADIENT_NOT_FINITE);
        batchesHigh = loss > high ? batchesHigh + 1 : 0;
        return batchesHigh >= HIGH_BATCHES ? Optional.of(Divergence.Cause.LOSS_HIGH) : Optional.empty();
    }

    /// Looks at the parameters after a step, every few iterations or when asked to, and now and then keeps a copy of them.
    Optional<Divergence.Cause> look(Parameters parameters, long iteration, boolean now) {
        if (!now && iteration % LOOK_EVERY != 0)
            return Optional.empty();
        if (!areUseful(parameters))
            return Optional.of(Divergence.Cause.PARAMETERS);
        if (iteration % KEEP_EVERY == 0 && batchesHigh == 0)
            keep(parameters, iteration);
        return Optional.empty();
    }

    /// A running average follows the input, of whatever size that is.
    private static boolean areUseful(Parameters parameters) {
        boolean useful = true;
        for (var slice : parameters.layout().slices())
            useful &= areAtMost(slice.spec().isLearned() ? LARGEST_PARAMETER : Float.MAX_VALUE, parameters.values(), slice.offset(),
                    slice.end());
        return useful;
    }

    private static boolean areAtMost(float most, float[] values, int from, int end) {
        boolean useful = true;
        // Not a number compares as false; without an early exit the loop is vectorised.
        for (int i = from; i < end; i++)
            useful &= Math.abs(values[i]) <= most;
        return useful;
    }

    /// Two copies, of which the older counts: the newer may have been taken when things already went wrong.
    private void keep(Parameters parameters, long iteration) {
        older.set(newer);
        olderIteration = newerIteration;
        newer.set(parameters);
        newerIteration = iteration;
    }

    /// Returns the weights to go back to.
    Parameters good() {
        return older;
    }

    long goodIteration() {
        return olderIteration;
    }

    int batchesHigh() {
        return batchesHigh;
    }

    /// Suggests a learning rate: a tenth of the one that failed, and not more than what is usual for the rule.
    static double suggestedRate(OptimizerSpec optimizer, double rate) {
        double usual = switch (optimizer) {
            case OptimizerSpec.Sgd _ -> 0.05;
            case OptimizerSpec.Adagrad _ -> 0.01;
            case OptimizerSpec.RmsProp _, OptimizerSpec.Adam _, OptimizerSpec.AdamW _ -> 0.001;
            case OptimizerSpec.Adadelta _ -> 1;
        };
        return Math.min(usual, rate / 10);
    }
}
