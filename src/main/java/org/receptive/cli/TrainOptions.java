package org.receptive.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.receptive.data.augment.Augmentation;
import org.receptive.model.NamedModel;
import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.text.ReadableException;
import org.receptive.train.TrainingPlan;
import picocli.CommandLine.Option;

/// Holds the options that say how a network is trained; what is not said is taken from the network's recipe.
final class TrainOptions {

    private enum OptimizerName {
        SGD, NESTEROV, ADAGRAD, RMSPROP, ADAM, ADAMW, ADADELTA
    }

    private enum ScheduleName {
        CONSTANT, STEP, COSINE, ONECYCLE
    }

    private enum AugmentationName {
        NONE, STANDARD
    }

    private static final double MOMENTUM = 0.9;
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double ALPHA = 0.99;
    private static final double RHO = 0.9;
    private static final double ADADELTA_EPSILON = 1e-6;
    private static final double ADAGRAD_EPSILON = 1e-10;
    private static final int STEP_EPOCHS = 5;
    private static final double STEP_DROP = 0.5;
    private static final double RISE = 0.25;
    private static final double START = 0.1;
    private static final double END = 0.001;

    @Option(names = "--epochs", paramLabel = "N")
    private Optional<Integer> epochs = Optional.empty();

    @Option(names = "--batch", paramLabel = "N")
    private Optional<Integer> batch = Optional.empty();

    @Option(names = "--rate", paramLabel = "R")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--optimizer", paramLabel = "sgd|nesterov|adagrad|rmsprop|adam|adamw|adadelta")
    private Optional<OptimizerName> optimizer = Optional.empty();

    @Option(names = "--momentum", paramLabel = "M")
    private Optional<Double> momentum = Optional.empty();

    @Option(names = "--weight-decay", paramLabel = "W")
    private Optional<Double> weightDecay = Optional.empty();

    @Option(names = "--schedule", paramLabel = "constant|step|cosine|onecycle")
    private Optional<ScheduleName> schedule = Optional.empty();

    @Option(names = "--init", paramLabel = "NAME")
    private Optional<Initialiser> initialiser = Optional.empty();

    @Option(names = "--label-smoothing", paramLabel = "E")
    private Optional<Double> labelSmoothing = Optional.empty();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--clip", paramLabel = "NORM")
    private double clip;

    @Option(names = "--held-out", paramLabel = "SHARE")
    private double heldOut;

    @Option(names = "--rate-factor", paramLabel = "LAYER=F")
    private Map<String, Double> rateFactors = new LinkedHashMap<>();

    @Option(names = "--augment", paramLabel = "none|standard")
    private AugmentationName augment = AugmentationName.NONE;

    long seed() {
        return seed;
    }

    double heldOut() {
        return heldOut;
    }

    Augmentation augmentation() {
        return switch (augment) {
            case NONE -> Augmentation.NONE;
            case STANDARD -> Augmentation.STANDARD;
        };
    }

    TrainingPlan plan(NamedModel.Recipe recipe) {
        return new TrainingPlan(epochs.orElse(recipe.epochs()), batch.orElse(recipe.batchSize()), rate.orElse(recipe.learningRate()),
                optimizer(recipe), schedule.map(TrainOptions::schedule).orElse(recipe.schedule()),
                initialiser.orElse(recipe.initialiser()), loss(recipe.loss()), seed, clip, rateFactors, heldOut);
    }

    private LossSpec loss(LossSpec usual) {
        if (labelSmoothing.isEmpty())
            return usual;
        return switch (usual) {
            case LossSpec.CrossEntropy _ -> new LossSpec.CrossEntropy(labelSmoothing.orElseThrow());
            case LossSpec.MeanSquaredError _, LossSpec.Competition _ -> throw ReadableException.of("error.cli.labelSmoothing");
        };
    }

    private OptimizerSpec optimizer(NamedModel.Recipe recipe) {
        double decay = weightDecay.orElse(0.0);
        if (optimizer.isEmpty() && momentum.isEmpty() && weightDecay.isEmpty())
            return recipe.optimizer();
        return switch (optimizer.orElse(OptimizerName.SGD)) {
            case SGD -> new OptimizerSpec.Sgd(momentum.orElse(MOMENTUM), 0, false, decay);
            case NESTEROV -> new OptimizerSpec.Sgd(momentum.orElse(MOMENTUM), 0, true, decay);
            case ADAGRAD -> new OptimizerSpec.Adagrad(ADAGRAD_EPSILON, decay);
            case RMSPROP -> new OptimizerSpec.RmsProp(ALPHA, EPSILON, momentum.orElse(0.0), decay);
            case ADAM -> new OptimizerSpec.Adam(BETA_1, BETA_2, EPSILON, decay);
            case ADAMW -> new OptimizerSpec.AdamW(BETA_1, BETA_2, EPSILON, decay);
            case ADADELTA -> new OptimizerSpec.Adadelta(RHO, ADADELTA_EPSILON, decay);
        };
    }

    private static Schedule schedule(ScheduleName name) {
        return switch (name) {
            case CONSTANT -> new Schedule.Constant();
            case STEP -> new Schedule.StepDecay(STEP_EPOCHS, STEP_DROP);
            case COSINE -> new Schedule.Cosine(0);
            case ONECYCLE -> new Schedule.OneCycle(RISE, START, END);
        };
    }
}
