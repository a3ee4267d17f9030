package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Network;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Parameters;
import org.receptive.nn.Schedule;
import org.receptive.nn.WorkerPool;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

class DivergenceTest {

    private static final TrainingPlan PLAN = TrainingPlan.standard().withBatchSize(20).withEpochs(20).withLearningRate(1e6)
            .withSchedule(new Schedule.Constant());

    static List<TrainingPlan> absurdPlans() {
        return List.of(PLAN, PLAN.withOptimizer(OptimizerSpec.Sgd.withMomentum(0)), PLAN.withClipNorm(1),
                PLAN.withOptimizer(new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 0)), PLAN.withLoss(new LossSpec.MeanSquaredError(-1, 1)),
                PLAN.withOptimizer(new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.01)));
    }

    @ParameterizedTest
    @MethodSource("absurdPlans")
    void aLearningRateOfAMillionEndsExplained(TrainingPlan plan) {
        try (var workers = new WorkerPool(1)) {
            var task = TrainingTask.of(new Network(Patterns.network(false)), plan, new Patterns(330, 0.3));
            var trainer = new Trainer(task, workers);
            var before = trainer.parameters();
            while (!trainer.isOver())
                trainer.step();
            var divergence = trainer.divergence().orElseThrow();
            assertThat(divergence.iteration()).isLessThan(60);
            assertThat(divergence.goodIteration()).isZero();
            assertThat(trainer.parameters().values()).containsExactly(before.values());
            assertThat(Texts.of(Language.ENGLISH).get(divergence.message())).contains("learning rate of 1000000")
                    .contains("last good weights");
            assertThat(Texts.of(Language.CHINESE).get(divergence.message())).startsWith("训练发散，已在第 ");
            assertThatIllegalStateException().isThrownBy(trainer::step);
            assertThatIllegalStateException().isThrownBy(trainer::checkpoint);
        }
    }

    /// The rate climbs from a useful one to an absurd one: the network learns, collapses to guessing, and diverges long after.
    private static final TrainingPlan CLIMBING = PLAN.withEpochs(4000).withSchedule(new Schedule.OneCycle(0.9, 1e-7, 0))
            .withLearningRate(1e4);

    @Test
    void weightsOfTheTimeBeforeTheCollapseComeBack() {
        try (var workers = new WorkerPool(1)) {
            var trainer = new Trainer(TrainingTask.of(new Network(Patterns.network(false)), CLIMBING, new Patterns(330, 0.3)), workers);
            var at = new ArrayList<FloatValues>();
            var shares = new ArrayList<Double>();
            while (!trainer.isOver()) {
                at.add(FloatValues.of(trainer.parameters().values()));
                shares.add(trainer.step().accuracy());
            }
            var divergence = trainer.divergence().orElseThrow();
            assertThat(divergence.goodIteration()).isPositive().isLessThan(divergence.iteration() - 49);
            assertThat(FloatValues.of(trainer.parameters().values())).isEqualTo(at.get((int) divergence.goodIteration()));
            assertThat(divergence.suggestedRate()).isLessThan(divergence.rate());
            int good = (int) divergence.goodIteration();
            assertThat(mean(shares.subList(good, good + 50))).isGreaterThan(0.9)
                    .isCloseTo(divergence.goodAccuracy().orElseThrow(), within(0.01));
            int last = shares.size();
            assertThat(mean(shares.subList(last - 200, last))).as("it had long been guessing").isLessThan(0.4);
        }
    }

    private static double mean(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Test
    void theRateInForceIsNamedBesideTheOneThatTheScheduleMadeItOf() {
        try (var workers = new WorkerPool(1)) {
            var task = TrainingTask.of(new Network(Patterns.network(false)), CLIMBING, new Patterns(330, 0.3));
            var trainer = new Trainer(task, workers);
            while (!trainer.isOver())
                trainer.step();
            var divergence = trainer.divergence().orElseThrow();
            assertThat(divergence.rate()).isLessThan(CLIMBING.learningRate());
            assertThat(Texts.of(Language.ENGLISH).get(divergence.message()))
                    .contains("learning rate of " + Numbers.display(divergence.rate()) + " (scheduled from η = 10000)");
        }
    }

    @Test
    void fromTheWayBackTheTrainingGoesOnWithTheSuggestedRate() {
        try (var workers = new WorkerPool(1)) {
            var task = TrainingTask.of(new Network(Patterns.network(false)), CLIMBING, new Patterns(330, 0.3));
            var trainer = new Trainer(task, workers);
            while (!trainer.isOver())
                trainer.step();
            var divergence = trainer.divergence().orElseThrow();
            var back = trainer.wayBack().orElseThrow();
            assertThat(back.position().iteration()).isEqualTo(divergence.goodIteration());
            assertThat(back.parameters()).isEqualTo(FloatValues.of(trainer.parameters().values()));
            assertThat(back.history()).as("of the epochs that had ended then").hasSize(back.position().epoch());
            var resumed = Trainer.resume(task.withPlan(CLIMBING.withLearningRate(divergence.suggestedRate())), back, workers);
            for (int i = 0; i < 100; i++)
                resumed.step();
            assertThat(resumed.divergence()).isEmpty();
            assertThat(resumed.iteration()).isEqualTo(divergence.goodIteration() + 100);
        }
    }

    @Test
    void aStateIsGoodIfWhatFollowsItIsRight() {
        var good = new LastGood(10, state(0));
        feed(good, 10, state(50));
        assertThat(good.state()).as("guessing").isEqualTo(state(0));
        assertThat(good.accuracy()).isEmpty();
        feed(good, 80, state(100));
        assertThat(good.state()).isEqualTo(state(50));
        assertThat(good.accuracy()).hasValue(0.8);
        feed(good, 78, state(150));
        assertThat(good.state()).as("hardly less than the best").isEqualTo(state(100));
        feed(good, 40, state(200));
        feed(good, 9, state(250));
        assertThat(good.state()).as("before the collapse").isEqualTo(state(100));
    }

    private static void feed(LastGood good, int correct, Checkpoint next) {
        for (int i = 0; i < LastGood.WINDOW; i++) {
            assertThat(good.isDue()).isFalse();
            good.add(correct, 100);
        }
        assertThat(good.isDue()).isTrue();
        good.take(next);
    }

    private static Checkpoint state(long iteration) {
        var position = new Checkpoint.TrainingPosition(0, 0, iteration, iteration, 0, 0, 0, 0, 0);
        return new Checkpoint(Patterns.network(false), PLAN, 0, position, FloatValues.of(new float[0]), List.of(), List.of(),
                Optional.empty());
    }

    @Test
    void aHighLossIsToleratedForAWhile() {
        var watch = new DivergenceWatch(LossSpec.CrossEntropy.plain(), 0);
        for (int i = 0; i < 49; i++)
            assertThat(watch.look(200, 1)).isEmpty();
        assertThat(watch.look(2, 1)).isEmpty();
        for (int i = 0; i < 49; i++)
            assertThat(watch.look(200, 1)).isEmpty();
        assertThat(watch.look(200, 1)).contains(Divergence.Cause.LOSS_HIGH);
    }

    @Test
    void numbersThatAreNoneAreNoticed() {
        var watch = new DivergenceWatch(LossSpec.CrossEntropy.plain(), 0);
        assertThat(watch.look(Double.NaN, 1)).contains(Divergence.Cause.LOSS_NOT_FINITE);
        assertThat(watch.look(1, Double.POSITIVE_INFINITY)).contains(Divergence.Cause.GRADIENT_NOT_FINITE);
        assertThat(watch.look(parameters(Float.NaN), 3, true)).contains(Divergence.Cause.PARAMETERS);
        assertThat(watch.look(parameters(Float.NEGATIVE_INFINITY), 10, false)).contains(Divergence.Cause.PARAMETERS);
        assertThat(watch.look(parameters(-3), 10, false)).isEqualTo(Optional.empty());
    }

    private static Parameters parameters(float last) {
        var parameters = Parameters.zeros(new Network(Patterns.network(false)).layout());
        parameters.values()[parameters.values().length - 1] = last;
        return parameters;
    }
}
