package org.receptive.train;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

/// Holds all hyperparameters of a training. The same plan, network and examples give the same weights, to the bit, on any number of
/// threads.
///
/// @param epochs how often every example is seen
/// @param batchSize how many examples each step of the optimizer looks at
/// @param learningRate η at its highest; the schedule lowers it
/// @param optimizer how parameters follow the gradient
/// @param schedule how the learning rate changes
/// @param initialiser how weights begin
/// @param loss what training makes small; label smoothing belongs to it
/// @param seed of all chance: first weights, order of the examples, dropout, augmentation
/// @param clipNorm the gradient is shortened to this Euclidean norm; 0 leaves it as it is
/// @param rateFactors for some layers a factor on the learning rate, 0 to freeze them; all others have 1
/// @param heldOut the share of the training examples that is kept apart for validation
public record TrainingPlan(int epochs, int batchSize, double learningRate, OptimizerSpec optimizer, Schedule schedule,
        Initialiser initialiser, LossSpec loss, long seed, double clipNorm, Map<String, Double> rateFactors, double heldOut) {

    static final int MOST_EPOCHS = 10_000;
    static final int LARGEST_BATCH = 65_536;

    /// Validates every number by itself.
    ///
    /// @throws ReadableException one sentence for the first bad number
    public TrainingPlan {
        rateFactors = Map.copyOf(rateFactors);
        if (epochs < 1 || epochs > MOST_EPOCHS)
            throw ReadableException.of("error.train.epochs", epochs, MOST_EPOCHS);
        if (batchSize < 1 || batchSize > LARGEST_BATCH)
            throw ReadableException.of("error.train.batchSize", batchSize, LARGEST_BATCH);
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY))
            throw ReadableException.of("error.train.learningRate", learningRate);
        if (!(clipNorm >= 0 && clipNorm < Double.POSITIVE_INFINITY))
            throw ReadableException.of("error.train.clipNorm", clipNorm);
        if (!(heldOut >= 0 && heldOut <= 0.9))
            throw ReadableException.of("error.train.heldOut", heldOut);
        rateFactors.forEach((layer, factor) -> {
            if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY))
                throw ReadableException.of("error.nn.factor", factor, layer);
        });
        PlanChecks.check(optimizer);
        PlanChecks.check(schedule);
        PlanChecks.check(loss);
    }

    /// Returns a plan that trains small networks well: gradient descent with momentum 0.9, η = 0.05 along a cosine, batches of 64.
    public static TrainingPlan standard() {
        return new TrainingPlan(5, 64, 0.05, OptimizerSpec.Sgd.withMomentum(0.9), new Schedule.Cosine(0), Initialiser.PYTORCH,
                LossSpec.CrossEntropy.plain(), 1, 0, Map.of(), 0);
    }

    /// Checks that the plan suits a network and its examples.
    ///
    /// @throws ReadableException if a rate factor names no learning layer, everything is frozen, or the examples or their classes do not
    ///      suit the network
    public void check(NetworkSpec network, ExampleSet training) {
        PlanChecks.check(this, network, training);
    }

    /// Returns the learning rate at a moment, counted in epochs with fractions.
    public double rate(double epoch) {
        return learningRate * schedule.factor(epoch, epochs);
    }

    /// Returns this plan with another number of epochs.
    public TrainingPlan withEpochs(int other) {
        return new TrainingPlan(other, batchSize, learningRate, optimizer, schedule, initialiser, loss, seed, clipNorm, rateFactors,
                heldOut);
    }

    /// Returns this plan with another batch size.
    public TrainingPlan withBatchSize(int other) {
        return new TrainingPlan(epochs, other, learningRate, optimizer, schedule, initialiser, loss, seed, clipNorm, rateFactors, heldOut);
    }

    /// Returns this plan with another learning rate.
    public TrainingPlan withLearningRate(double other) {
        return new TrainingPlan(epochs, batchSize, other, optimizer, schedule, initialiser, loss, seed, clipNorm, rateFactors, heldOut);
    }

    /// Returns this plan with another rule of learning.
    public TrainingPlan withOptimizer(OptimizerSpec other) {
        return new TrainingPlan(epochs, batchSize, learningRate, other, schedule, initialiser, loss, seed, clipNorm, rateFactors, heldOut);
    }

    /// Returns this plan with another schedule.
    public TrainingPlan withSchedule(Schedule other) {
        return new TrainingPlan(epochs, batchSize, learningRate, optimizer, other, initialiser, loss, seed, clipNorm, rateFactors,
                heldOut);
    }

    /// Returns this plan with other first weights.
    public TrainingPlan withInitialiser(Initialiser other) {
        return new TrainingPlan(epochs, batchSize, learningRate, optimizer, schedule, other, loss, seed, clipNorm, rateFactors, heldOut);
    }

    /// Returns this plan with another loss.
    public TrainingPlan withLoss(LossSpec other) {
        return new TrainingPlan(epochs, batchSize, learningRate, optimizer, schedule, initialiser, other, seed, clipNorm, rateFactors,
                heldOut);
    }

    /// Returns this plan with another seed.
    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(epochs, batchSize, learningRate, optimizer, schedule, initialiser, loss, other, clipNorm, rateFactors,
                heldOut);
    }

    /// Returns this plan with another limit of the gradient's norm, 0 for none.
    public TrainingPlan withClipNorm(double other) {
        return new TrainingPlan(epochs, batchSize, learningRate, optimizer, schedule, initialiser, loss, seed, other, rateFactors, heldOut);
    }

    /// Returns this plan with other factors on the learning rate of layers.
    public TrainingPlan withRateFactors(Map<String, Double> other) {
        return new TrainingPlan(epochs, batchSize, learningRate, optimizer, schedule, initialiser, loss, seed, clipNorm, other, heldOut);
    }

    /// Returns this plan with another share for validation.
    public TrainingPlan withHeldOut(double other) {
        return new TrainingPlan(epochs, batchSize, learningRate, optimizer, schedule, initialiser, loss, seed, clipNorm, rateFactors,
                other);
    }

    /// Returns the names of the layers that do not learn.
    public Set<String> frozenLayers() {
        return rateFactors.entrySet().stream().filter(factor -> factor.getValue() == 0).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
