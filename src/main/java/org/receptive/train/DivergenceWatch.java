package org.receptive.train;

import java.util.Optional;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Parameters;

/// Notices when a training leaves every useful range.
final class DivergenceWatch {

    /// A loss as high as this says that almost every answer is wrong with utter certainty.
    private static final double HIGH_ENTROPY = 100;
    private static final double HIGH_DISTANCE = 10_000;
    private static final int HIGH_BATCHES = 50;
    /// No network that learns needs weights as large as this.
    private static final float LARGEST_PARAMETER = 10_000;
    private static final int LOOK_EVERY = 10;

    private final double high;
    private int batchesHigh;

    /// Begins.
    ///
    /// @param batchesHigh for how many batches the loss has been absurdly high already
    DivergenceWatch(LossSpec loss, int batchesHigh) {
        high = highLoss(loss);
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

    /// Looks at the parameters after a step, every few iterations or when asked to.
    Optional<Divergence.Cause> look(Parameters parameters, long iteration, boolean now) {
        return (now || iteration % LOOK_EVERY == 0) && !areUseful(parameters)
                ? Optional.of(Divergence.Cause.PARAMETERS)
                : Optional.empty();
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

    int batchesHigh() {
        return batchesHigh;
    }
}
