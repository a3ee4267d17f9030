package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.nn.Network;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.WorkerPool;
import org.receptive.train.EvaluationReport.Score;

class TrainerTest {

    private static final TrainingPlan PLAN = TrainingPlan.standard().withBatchSize(20).withEpochs(4).withLearningRate(0.1);

    private static TrainingTask task(TrainingPlan plan) {
        return new TrainingTask(new Network(Patterns.network(true)), plan, new Patterns(330, 0.3), Optional.of(new Patterns(100, 0)));
    }

    private static FloatValues trained(TrainingTask task, int threads) {
        try (var workers = new WorkerPool(threads)) {
            var trainer = new Trainer(task, workers);
            while (!trainer.isOver())
                trainer.step();
            return FloatValues.of(trainer.parameters().values());
        }
    }

    @Test
    void aFixedSeedGivesTheRecordedLosses() {
        try (var workers = new WorkerPool(1)) {
            // Without dropout, whose lots depend on the width of the machine's vectors.
            var plan = PLAN.withHeldOut(0.1);
            var task = new TrainingTask(new Network(Patterns.network(false)), plan, new Patterns(330, 0.3),
                    Optional.of(new Patterns(100, 0)));
            var trainer = new Trainer(task, workers);
            var losses = new ArrayList<Double>();
            while (!trainer.isOver()) {
                var report = trainer.step();
                if (report.iteration() % 15 == 1)
                    losses.add(report.loss());
            }
            double[] recorded = {1.36087, 1.29024, 1.22824, 1.03815};
            assertThat(losses.stream().mapToDouble(Double::doubleValue).toArray()).containsExactly(recorded, within(2e-3));
            assertThat(trainer.history()).hasSize(4);
            var last = trainer.history().getLast();
            assertThat(last.training().count()).isEqualTo(297);
            assertThat(last.validation()).get().extracting(Score::count).isEqualTo(33);
            assertThat(last.test()).get().extracting(Score::count).isEqualTo(100);
            assertThat(last.iteration()).isEqualTo(60);
        }
    }

    @Test
    void whatIsLearnedHoldsForExamplesNeverSeen() {
        try (var workers = new WorkerPool(2)) {
            var trainer = new Trainer(task(PLAN.withEpochs(40)), workers);
            while (!trainer.isOver())
                trainer.step();
            assertThat(trainer.history().getLast().test().orElseThrow().accuracy()).isGreaterThan(0.85);
        }
    }

    @Test
    void tenExamplesAreMemorised() {
        var task = TrainingTask.of(new Network(Patterns.network(false)), PLAN.withEpochs(150), new Patterns(10, 0.5).plain());
        try (var workers = new WorkerPool(1)) {
            var trainer = new Trainer(task, workers);
            while (!trainer.isOver())
                trainer.step();
            assertThat(trainer.history().getLast().training().accuracy()).isEqualTo(1);
            assertThat(trainer.history().getLast().training().loss()).isLessThan(0.02);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void anyNumberOfThreadsGivesTheSameWeights(int threads) {
        var task = task(PLAN.withBatchSize(100));
        assertThat(trained(task, threads)).isEqualTo(trained(task, 1));
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        assertThat(trained(task(PLAN.withSeed(2)), 1)).isNotEqualTo(trained(task(PLAN), 1));
    }

    static List<TrainingPlan> plans() {
        return List.of(PLAN, PLAN.withOptimizer(new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 0)).withLearningRate(0.01),
                PLAN.withOptimizer(new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.01)).withLearningRate(0.01).withHeldOut(0.2),
                PLAN.withOptimizer(new OptimizerSpec.Sgd(0.9, 0, true, 1e-4)).withClipNorm(0.5),
                PLAN.withOptimizer(new OptimizerSpec.RmsProp(0.99, 1e-8, 0, 0)).withLearningRate(0.001),
                PLAN.withOptimizer(OptimizerSpec.Sgd.withMomentum(0)).withRateFactors(Map.of("conv1", 0.1)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void resumingAnywhereGivesTheSameWeightsAndReports(TrainingPlan plan) {
        var task = task(plan);
        try (var workers = new WorkerPool(1)) {
            var whole = new Trainer(task, workers);
            while (!whole.isOver())
                whole.step();
            var trainer = new Trainer(task, workers);
            int steps = 0;
            while (!trainer.isOver()) {
                trainer.step();
                // Sometimes in the middle of an epoch, sometimes at its end.
                if (++steps % 7 == 0 || trainer.batchesPerEpoch() == steps)
                    trainer = Trainer.resume(task, trainer.checkpoint(), workers);
            }
            assertThat(FloatValues.of(trainer.parameters().values())).isEqualTo(FloatValues.of(whole.parameters().values()));
            assertThat(trainer.history()).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(whole.history());
            assertThat(trainer.best()).isEqualTo(whole.best());
            assertThat(trainer.checkpoint().memory()).isEqualTo(whole.checkpoint().memory());
        }
    }

    @Test
    void frozenLayersDoNotMove() {
        var task = task(PLAN.withRateFactors(Map.of("conv1", 0.0)).withOptimizer(new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.1))
                .withLearningRate(0.01).withClipNorm(1));
        try (var workers = new WorkerPool(1)) {
            var trainer = new Trainer(task, workers);
            var before = trainer.parameters();
            while (!trainer.isOver())
                trainer.step();
            var after = trainer.parameters();
            for (var slice : before.layout().slices())
                if (slice.layer().equals("conv1"))
                    assertThat(after.tensor(slice)).as(slice.name()).containsExactly(before.tensor(slice));
                else
                    assertThat(after.tensor(slice)).as(slice.name()).isNotEqualTo(before.tensor(slice));
        }
    }

    @Test
    void givenWeightsAreTheBeginningAndStayAsTheyAre() {
        var task = task(PLAN);
        try (var workers = new WorkerPool(1)) {
            var start = PLAN.initialiser().draw(task.network().spec(), 99);
            var copy = start.copy();
            var trainer = new Trainer(task, start, workers);
            assertThat(trainer.parameters().values()).containsExactly(copy.values());
            trainer.step();
            assertThat(start.values()).containsExactly(copy.values());
            assertThat(trainer.parameters().values()).isNotEqualTo(copy.values());
        }
    }

    @Test
    void everyEpochTakesEveryTrainingExampleOnceInItsOwnOrder() {
        var split = new ValidationSplit(50, 0.2, 3);
        var first = split.order(0).clone();
        var second = split.order(1).clone();
        assertThat(first).isNotEqualTo(second).containsExactlyInAnyOrder(second).doesNotContain(split.heldOut()).hasSize(40);
        assertThat(split.order(0)).containsExactly(first);
        assertThat(new ValidationSplit(50, 0.2, 4).heldOut()).isNotEqualTo(split.heldOut());
    }
}
