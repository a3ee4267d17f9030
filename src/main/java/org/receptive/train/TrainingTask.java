package org.receptive.train;

import java.util.Optional;
import org.receptive.nn.CounterRandom;
import org.receptive.nn.Network;

/// Says what is to be trained, how, and on which examples.
///
/// @param network the network
/// @param plan the hyperparameters
/// @param training the examples to learn from; the plan may hold some of them out
/// @param test examples that are never learned from, if there are some
public record TrainingTask(Network network, TrainingPlan plan, ExampleSet training, Optional<ExampleSet> test) {

    /// Checks that the parts suit each other.
    ///
    /// @throws org.receptive.text.ReadableException if they do not, as [TrainingPlan#check] says
    public TrainingTask {
        plan.check(network.spec(), training);
        test.ifPresent(set -> plan.withHeldOut(0).check(network.spec(), set));
    }

    /// Makes a task without test examples.
    public static TrainingTask of(Network network, TrainingPlan plan, ExampleSet training) {
        return new TrainingTask(network, plan, training, Optional.empty());
    }

    /// Returns this task with another plan.
    public TrainingTask withPlan(TrainingPlan other) {
        return new TrainingTask(network, other, training, test);
    }

    /// Computes a number from the training examples' count, shape and labels in their order, to tell them from others.
    public long fingerprint() {
        long mixed = CounterRandom.mix(training.count(), training.shape().channels(), training.shape().rows(), training.shape().cols());
        for (int i = 0; i < training.count(); i++)
            mixed = CounterRandom.mix(mixed + CounterRandom.GOLDEN_GAMMA * (training.label(i) + 1));
        return mixed;
    }
}
