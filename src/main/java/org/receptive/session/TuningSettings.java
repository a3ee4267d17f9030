package org.receptive.session;

import org.receptive.data.augment.Augmentation;
import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.train.TrainingPlan;

/// How a trained network is tuned to one writer's digits.
///
/// @param scope which layers learn
/// @param epochs how often every example is seen
/// @param learningRate the highest learning rate
/// @param copies how many changed copies of each digit there are in an epoch
/// @param mixed how many examples of the data set are mixed in, so that it is not forgotten
/// @param augmentation how the copies are changed
/// @param seed of all chance
public record TuningSettings(TuningScope scope, int epochs, double learningRate, int copies, int mixed, Augmentation augmentation,
        long seed) {

    private static final int BATCH = 32;

    /// Checks the counts.
    ///
    /// @throws IllegalArgumentException if there are less than 1 copy or 0 mixed examples
    public TuningSettings {
        if (copies < 1 || mixed < 0)
            throw new IllegalArgumentException(copies + " copies and " + mixed + " mixed examples");
    }

    /// Returns settings that suit some twenty digits: on eight writers of pen strokes they raised what LeNet-5 recognises of the writer's
    /// other digits most without losing MNIST; without examples of MNIST mixed in, it lost 1.8 points there.
    public static TuningSettings standard(TuningScope scope) {
        return new TuningSettings(scope, 20, 0.01, 10, 1000, Augmentation.STANDARD, 1);
    }

    /// Returns the hyperparameters of the training.
    public TrainingPlan plan(NetworkSpec network) {
        LossSpec loss = network.nodes().getLast().layer() instanceof RbfSpec ? new LossSpec.Competition(10) : LossSpec.CrossEntropy.plain();
        return new TrainingPlan(epochs, BATCH, learningRate, OptimizerSpec.Sgd.withMomentum(0.9), new Schedule.Cosine(0),
                Initialiser.PYTORCH, loss, seed, 0, scope.rateFactors(network), 0);
    }
}
