package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

    @Test
    void weightsOfTheTimeBeforeComeBack() {
        // The rate climbs from a useful one to an absurd one.
        var plan = PLAN.withEpochs(400).withSchedule(new Schedule.OneCycle(0.9, 1e-7, 0)).withLearningRate(1e4);
        try (var workers = new WorkerPool(1)) {
            var trainer = new Trainer(TrainingTask.of(new Network(Patterns.network(false)), plan, new Patterns(330, 0.3)), workers);
            var at = new ArrayList<FloatValues>();
            while (!trainer.isOver()) {
                at.add(FloatValues.of(trainer.parameters().values()));
                trainer.step();
            }
            var divergence = trainer.divergence().orElseThrow();
            assertThat(divergence.goodIteration()).isPositive().isLessThan(divergence.iteration() - 49);
            assertThat(FloatValues.of(trainer.parameters().values())).isEqualTo(at.get((int) divergence.goodIteration()));
            assertThat(divergence.suggestedRate()).isLessThan(divergence.rate());
        }
    }

    @Test
    void aHighLossIsToleratedForAWhile() {
        var watch = new DivergenceWatch(LossSpec.CrossEntropy.plain(), parameters(1), 0, 0);
        for (int i = 0; i < 49; i++)
            assertThat(watch.look(200, 1)).isEmpty();
        assertThat(watch.look(2, 1)).isEmpty();
        for (int i = 0; i < 49; i++)
            assertThat(watch.look(200, 1)).isEmpty();
        assertThat(watch.look(200, 1)).contains(Divergence.Cause.LOSS_HIGH);
    }

    @Test
    void numbersThatAreNoneAreNoticed() {
        var watch = new DivergenceWatch(LossSpec.CrossEntropy.plain(), parameters(1), 0, 0);
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
