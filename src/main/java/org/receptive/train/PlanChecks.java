package org.receptive.train;

import org.receptive.nn.LossSpec;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Checks hyperparameters and says in a sentence why they cannot be used.
final class PlanChecks {

    /// Beyond this an update would do nothing but shrink the weights.
    private static final double MOST_DECAY = 1;

    private PlanChecks() {}

    static void check(OptimizerSpec optimizer) {
        switch (optimizer) {
            case OptimizerSpec.Sgd sgd -> {
                share("momentum", sgd.momentum());
                share("dampening", sgd.dampening());
                decay(sgd.weightDecay());
                if (sgd.nesterov() && (sgd.momentum() == 0 || sgd.dampening() != 0))
                    throw ReadableException.of("error.train.nesterov", sgd.momentum(), sgd.dampening());
            }
            case OptimizerSpec.Adagrad rule -> {
                positive("epsilon", rule.epsilon());
                decay(rule.weightDecay());
            }
            case OptimizerSpec.RmsProp rule -> {
                share("alpha", rule.alpha());
                positive("epsilon", rule.epsilon());
                share("momentum", rule.momentum());
                decay(rule.weightDecay());
            }
            case OptimizerSpec.Adam rule -> adam(rule.beta1(), rule.beta2(), rule.epsilon(), rule.weightDecay());
            case OptimizerSpec.AdamW rule -> adam(rule.beta1(), rule.beta2(), rule.epsilon(), rule.weightDecay());
            case OptimizerSpec.Adadelta rule -> {
                share("rho", rule.rho());
                positive("epsilon", rule.epsilon());
                decay(rule.weightDecay());
            }
        }
    }

    private static void adam(double beta1, double beta2, double epsilon, double weightDecay) {
        share("beta1", beta1);
        share("beta2", beta2);
        positive("epsilon", epsilon);
        decay(weightDecay);
    }

    static void check(Schedule schedule) {
        switch (schedule) {
            case Schedule.Constant _ -> {}
            case Schedule.StepDecay step -> {
                if (step.every() < 1)
                    throw ReadableException.of("error.train.stepEvery", step.every());
                closedShare("drop", step.drop());
            }
            case Schedule.Cosine cosine -> closedShare("floor", cosine.floor());
            case Schedule.OneCycle cycle -> {
                share("rise", cycle.rise());
                closedShare("start", cycle.start());
                closedShare("end", cycle.end());
            }
        }
    }

    static void check(LossSpec loss) {
        switch (loss) {
            case LossSpec.CrossEntropy entropy -> share("labelSmoothing", entropy.labelSmoothing());
            case LossSpec.MeanSquaredError squared -> {
                if (!(squared.low() < squared.high() && Double.isFinite(squared.high() - squared.low())))
                    throw ReadableException.of("error.train.targets", squared.low(), squared.high());
            }
            case LossSpec.Competition competition -> positive("rubbish", competition.rubbish());
        }
    }

    static void check(TrainingPlan plan, NetworkSpec network, ExampleSet training) {
        MemoryEstimate.check(network, plan.batchSize(), plan.optimizer(), Runtime.getRuntime().maxMemory());
        for (var layer : plan.rateFactors().keySet()) {
            var found = network.nodes().stream().filter(node -> node.name().equals(layer)).findFirst()
                    .orElseThrow(() -> ReadableException.of("error.network.noLayer", layer));
            if (found.layer().parameters().isEmpty())
                throw ReadableException.of("error.nn.noParameters", layer);
        }
        if (network.nodes().stream()
                .noneMatch(node -> node.layer().parameterCount() > 0 && plan.rateFactors().getOrDefault(node.name(), 1.0) != 0))
            throw ReadableException.of("error.train.frozen");
        if (plan.batchSize() == 1)
            for (var node : network.nodes())
                if (node.layer() instanceof BatchNormSpec && network.shapeOf(node.name()).rows() * network.shapeOf(node.name()).cols() == 1)
                    throw ReadableException.of("error.train.batchOfOne", node.name());
        if (!training.shape().equals(network.input()))
            throw ReadableException.of("error.train.shape", network.input(), training.shape());
        if (training.classes() != network.output().count())
            throw ReadableException.of("error.train.classes", network.output().count(), training.classes());
        if (ValidationSplit.trainingCount(training.count(), plan.heldOut()) < 1)
            throw ReadableException.of("error.train.noExamples", training.count());
        boolean distances = network.nodes().getLast().layer() instanceof RbfSpec;
        if (distances != plan.loss() instanceof LossSpec.Competition)
            throw ReadableException.of(distances ? "error.train.lossDistances" : "error.train.lossNoDistances");
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value < 1))
            throw ReadableException.of("error.train.share", Message.of("train.number." + name), value);
    }

    private static void closedShare(String name, double value) {
        if (!(value >= 0 && value <= 1))
            throw ReadableException.of("error.train.closedShare", Message.of("train.number." + name), value);
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY))
            throw ReadableException.of("error.train.positive", Message.of("train.number." + name), value);
    }

    private static void decay(double value) {
        if (!(value >= 0 && value <= MOST_DECAY))
            throw ReadableException.of("error.train.weightDecay", value, MOST_DECAY);
    }
}
