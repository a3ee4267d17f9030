package org.receptive.session;

import java.util.Map;
import org.receptive.data.augment.Augmentation;
import org.receptive.model.Models;
import org.receptive.model.NamedModel;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.train.TrainingPlan;
import org.receptive.train.UsualRate;

/// Everything that decides a training: the same setup gives the same weights, to the bit.
///
/// @param model the name of the network, one of [Models#all]
/// @param data what is learned from
/// @param normalisation how pixels become what the network reads
/// @param augmentation whether the training digits are changed at random
/// @param optimizer how the weights follow the gradient
/// @param weightDecay how strongly weights are pulled towards 0
/// @param learningRate η at its highest
/// @param schedule how the learning rate changes
/// @param batchSize how many examples a step looks at
/// @param epochs how often every example is seen
/// @param seed of all chance
/// @param examples how many training examples are used, the first ones; 0 for all
/// @param dropout the rate of dropout after the hidden dense layers; 0 for none
/// @param activation which function follows convolutions and dense layers
public record TrainingSetup(String model, DataChoice data, NormalisationChoice normalisation, boolean augmentation,
        OptimizerChoice optimizer, double weightDecay, double learningRate, ScheduleChoice schedule, int batchSize, int epochs, long seed,
        int examples, double dropout, ActivationChoice activation) {

    /// The setup of a first start.
    public static final TrainingSetup FIRST = ofRecipe("lenet5", new DataChoice.Mnist());

    /// Validates every choice.
    ///
    /// @throws ReadableException one sentence for the first that cannot be used
    public TrainingSetup {
        if (examples < 0)
            throw ReadableException.of("error.study.examples", examples);
        if (!(dropout >= 0 && dropout < 1))
            throw ReadableException.of("error.spec.dropout", dropout);
        if (!normalisation.givesPictures())
            throw ReadableException.of("error.study.pca");
        plan(recipe(model), optimizer, weightDecay, learningRate, schedule, batchSize, epochs, seed);
    }

    /// Makes the setup that a network was meant to be trained with.
    ///
    /// @throws ReadableException if there is no such network
    public static TrainingSetup ofRecipe(String model, DataChoice data) {
        var recipe = recipe(model);
        return new TrainingSetup(model, data, NormalisationChoice.RECIPE, false, OptimizerChoice.of(recipe.optimizer()), 0,
                recipe.learningRate(), ScheduleChoice.of(recipe.schedule()), recipe.batchSize(), recipe.epochs(), 1, 0, 0,
                ActivationChoice.RECIPE);
    }

    private static NamedModel.Recipe recipe(String model) {
        return Models.require(model).recipe();
    }

    private static TrainingPlan plan(NamedModel.Recipe recipe, OptimizerChoice optimizer, double weightDecay, double learningRate,
            ScheduleChoice schedule, int batchSize, int epochs, long seed) {
        return new TrainingPlan(epochs, batchSize, learningRate, optimizer.spec(weightDecay), schedule.schedule(), recipe.initialiser(),
                recipe.loss(), seed, 0, Map.of(), 0);
    }

    /// Returns the hyperparameters.
    public TrainingPlan plan() {
        return plan(recipe(model), optimizer, weightDecay, learningRate, schedule, batchSize, epochs, seed);
    }

    /// Returns the structure that is trained.
    public NetworkSpec network() {
        return NetworkChanges.withDropout(NetworkChanges.withActivation(Models.require(model).network(), activation), dropout);
    }

    /// Returns how training digits are changed at random.
    public Augmentation changes() {
        return augmentation ? Augmentation.STANDARD : Augmentation.NONE;
    }

    /// Returns this setup with another network and its recipe; data, number of examples and seed stay.
    public TrainingSetup withModel(String other) {
        return ofRecipe(other, data).withSeed(seed).withExamples(examples);
    }

    /// Returns this setup with other data.
    public TrainingSetup withData(DataChoice other) {
        return new TrainingSetup(model, other, normalisation, augmentation, optimizer, weightDecay, learningRate, schedule, batchSize,
                epochs, seed, examples, dropout, activation);
    }

    /// Returns this setup with another normalisation.
    public TrainingSetup withNormalisation(NormalisationChoice other) {
        return new TrainingSetup(model, data, other, augmentation, optimizer, weightDecay, learningRate, schedule, batchSize, epochs, seed,
                examples, dropout, activation);
    }

    /// Returns this setup with or without random changes of the digits.
    public TrainingSetup withAugmentation(boolean other) {
        return new TrainingSetup(model, data, normalisation, other, optimizer, weightDecay, learningRate, schedule, batchSize, epochs, seed,
                examples, dropout, activation);
    }

    /// Returns this setup with another rule of learning.
    public TrainingSetup withOptimizer(OptimizerChoice other) {
        return new TrainingSetup(model, data, normalisation, augmentation, other, weightDecay, learningRate, schedule, batchSize, epochs,
                seed, examples, dropout, activation);
    }

    /// Returns this setup with another rule of learning and, where the rate of the old one would not suit it, its usual rate.
    public TrainingSetup learningBy(OptimizerChoice other) {
        var changed = withOptimizer(other);
        return UsualRate.isShared(optimizer.spec(weightDecay), other.spec(weightDecay))
                ? changed
                : changed.withLearningRate(UsualRate.of(other.spec(weightDecay), network()));
    }

    /// Returns this setup at the pace of another: its learning rate and number of epochs, which may change while a training goes on.
    public TrainingSetup atPaceOf(TrainingSetup other) {
        return withLearningRate(other.learningRate()).withEpochs(other.epochs());
    }

    /// Returns this setup with another weight decay.
    public TrainingSetup withWeightDecay(double other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, other, learningRate, schedule, batchSize, epochs,
                seed, examples, dropout, activation);
    }

    /// Returns this setup with another learning rate.
    public TrainingSetup withLearningRate(double other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, weightDecay, other, schedule, batchSize, epochs,
                seed, examples, dropout, activation);
    }

    /// Returns this setup with another schedule.
    public TrainingSetup withSchedule(ScheduleChoice other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, weightDecay, learningRate, other, batchSize, epochs,
                seed, examples, dropout, activation);
    }

    /// Returns this setup with another batch size.
    public TrainingSetup withBatchSize(int other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, weightDecay, learningRate, schedule, other, epochs,
                seed, examples, dropout, activation);
    }

    /// Returns this setup with another number of epochs.
    public TrainingSetup withEpochs(int other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, weightDecay, learningRate, schedule, batchSize, other,
                seed, examples, dropout, activation);
    }

    /// Returns this setup with another seed.
    public TrainingSetup withSeed(long other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, weightDecay, learningRate, schedule, batchSize,
                epochs, other, examples, dropout, activation);
    }

    /// Returns this setup with another number of training examples, 0 for all.
    public TrainingSetup withExamples(int other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, weightDecay, learningRate, schedule, batchSize,
                epochs, seed, other, dropout, activation);
    }

    /// Returns this setup with another rate of dropout, 0 for none.
    public TrainingSetup withDropout(double other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, weightDecay, learningRate, schedule, batchSize,
                epochs, seed, examples, other, activation);
    }

    /// Returns this setup with another function after convolutions and dense layers.
    public TrainingSetup withActivation(ActivationChoice other) {
        return new TrainingSetup(model, data, normalisation, augmentation, optimizer, weightDecay, learningRate, schedule, batchSize,
                epochs, seed, examples, dropout, other);
    }

    /// Which function follows convolutions and dense layers.
    public enum ActivationChoice {
        /// As the network's recipe says.
        RECIPE,
        /// `1/(1 + e^−x)`.
        SIGMOID,
        /// `max(0, x)`.
        RELU;

        /// Returns what it is called.
        public Message title() {
            return Message.of("training.activation." + name());
        }
    }
}
