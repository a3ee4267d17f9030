package org.receptive.train;

import java.util.List;
import java.util.Optional;
import org.receptive.spec.NetworkSpec;

/// Holds everything that is needed to go on with a training as if it had never stopped: the weights that follow are the same, to the bit.
///
/// @param network the structure that is trained
/// @param plan the hyperparameters
/// @param fingerprint tells the training examples from others, as [TrainingTask#fingerprint] computes it
/// @param position how far the training has come
/// @param parameters the weights
/// @param memory what the optimizer remembers, as [org.receptive.nn.Optimizer#memory] has it
/// @param history a report for every epoch that has ended
/// @param best the weights of the epoch with the best validation, if examples are held out and an epoch has ended
public record Checkpoint(NetworkSpec network, TrainingPlan plan, long fingerprint, TrainingPosition position, FloatValues parameters,
        List<FloatValues> memory, List<EpochReport> history, Optional<Best> best) {

    /// How far a training has come.
    ///
    /// @param epoch the epoch to go on with, counted from 0
    /// @param batch the batch of it to go on with, counted from 0
    /// @param iteration how many batches there have been since the beginning
    /// @param optimizerSteps how many steps the optimizer has taken
    /// @param lossSum the sum of the losses of this epoch's examples so far
    /// @param correct how many of them were classified rightly
    /// @param seen how many there were
    /// @param seconds the time they took
    /// @param batchesHigh for how many batches the loss has been absurdly high
    public record TrainingPosition(int epoch, int batch, long iteration, long optimizerSteps, double lossSum, int correct, int seen,
            double seconds, int batchesHigh) {
        /// The beginning.
        public static final TrainingPosition START = new TrainingPosition(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// The weights that did best on the held-out examples.
    ///
    /// @param epoch after which, counted from 0
    /// @param accuracy of the validation
    /// @param parameters the weights
    public record Best(int epoch, double accuracy, FloatValues parameters) {}

    /// Copies the lists.
    public Checkpoint {
        memory = List.copyOf(memory);
        history = List.copyOf(history);
    }

    /// Returns how much memory its numbers take.
    public long bytes() {
        long numbers = parameters.size() + memory.stream().mapToLong(FloatValues::size).sum()
                + best.map(b -> b.parameters().size()).orElse(0);
        return Float.BYTES * numbers;
    }
}
