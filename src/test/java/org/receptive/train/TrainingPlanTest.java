package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Network;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.text.ReadableException;

class TrainingPlanTest {

    private static final TrainingPlan PLAN = TrainingPlan.standard();

    private static DynamicTest refused(ThrowingCallable making, String sentence) {
        return DynamicTest.dynamicTest(sentence,
                () -> assertThatThrownBy(making).isInstanceOf(ReadableException.class).hasMessageStartingWith(sentence));
    }

    private static ThrowingCallable task(TrainingPlan plan) {
        return () -> TrainingTask.of(new Network(Patterns.network(false)), plan, new Patterns(50, 0));
    }

    @TestFactory
    Stream<DynamicTest> badNumbersAreRefusedInOneSentence() {
        return Stream.of(
                refused(() -> PLAN.withEpochs(0), "0 epochs: choose from 1"),
                refused(() -> PLAN.withBatchSize(0), "a batch of 0 examples"),
                refused(() -> PLAN.withBatchSize(-3), "a batch of −3 examples"),
                refused(() -> PLAN.withLearningRate(0), "a learning rate of 0 does not work"),
                refused(() -> PLAN.withLearningRate(-0.1), "a learning rate of −0.1 does not work"),
                refused(() -> PLAN.withLearningRate(Double.NaN), "a learning rate of NaN does not work"),
                refused(() -> PLAN.withLearningRate(Double.POSITIVE_INFINITY), "a learning rate of ∞ does not work"),
                refused(() -> PLAN.withClipNorm(-1), "a gradient cannot be clipped"),
                refused(() -> PLAN.withHeldOut(0.95), "a fraction of 0.95"),
                refused(() -> PLAN.withRateFactors(Map.of("fc", -1.0)), "layer fc cannot have a learning-rate factor of −1"),
                refused(() -> PLAN.withOptimizer(OptimizerSpec.Sgd.withMomentum(1)), "the momentum cannot be 1"),
                refused(() -> PLAN.withOptimizer(new OptimizerSpec.Sgd(0, 0, true, 0)), "Nesterov"),
                refused(() -> PLAN.withOptimizer(new OptimizerSpec.Adam(0.9, 1, 1e-8, 0)), "the β₂ cannot be 1"),
                refused(() -> PLAN.withOptimizer(new OptimizerSpec.Adagrad(0, 0)), "the ε cannot be 0"),
                refused(() -> PLAN.withOptimizer(new OptimizerSpec.Adadelta(0.9, 1e-6, -1)), "the weight decay cannot be −1"),
                refused(() -> PLAN.withSchedule(new Schedule.StepDecay(0, 0.5)), "the learning rate cannot drop every 0"),
                refused(() -> PLAN.withSchedule(new Schedule.OneCycle(1, 0.1, 0)), "the fraction of the time"),
                refused(() -> PLAN.withLoss(new LossSpec.CrossEntropy(1)), "the label smoothing cannot be 1"),
                refused(() -> PLAN.withLoss(new LossSpec.MeanSquaredError(1, 1)), "the targets 1 and 1"),
                refused(task(PLAN.withRateFactors(Map.of("nowhere", 0.0))), "the network has no layer nowhere"),
                refused(task(PLAN.withRateFactors(Map.of("relu1", 0.0))), "layer relu1 has no parameters"),
                refused(task(PLAN.withRateFactors(Map.of("conv1", 0.0, "conv2", 0.0, "fc", 0.0))), "every layer is frozen"),
                refused(task(PLAN.withLoss(new LossSpec.Competition(0.5))), "this loss needs outputs that are distances"));
    }

    @Test
    void anAbsurdLearningRateMayStart() {
        assertThat(PLAN.withLearningRate(1e6).learningRate()).isEqualTo(1e6);
    }

    @Test
    void theRateFollowsTheSchedule() {
        var plan = PLAN.withEpochs(10).withLearningRate(0.2).withSchedule(new Schedule.StepDecay(5, 0.1));
        assertThat(plan.rate(4.9)).isEqualTo(0.2);
        assertThat(plan.rate(5)).isEqualTo(0.2 * 0.1);
    }
}
