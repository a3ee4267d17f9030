package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.receptive.nn.Network;
import org.receptive.nn.WorkerPool;
import org.receptive.text.ReadableException;
import org.receptive.train.TrainingRun.StopReason;

@Timeout(30)
class LearningRateChangeTest {

    private static final TrainingTask TASK = TrainingTask.of(new Network(Patterns.network(true)),
            TrainingPlan.standard().withBatchSize(20).withEpochs(3), new Patterns(330, 0.3));
    private static final double OTHER = 0.01;

    private static FloatValues weights(Trainer trainer) {
        while (!trainer.isOver())
            trainer.step();
        return FloatValues.of(trainer.parameters().values());
    }

    private static Trainer after(int iterations, WorkerPool workers) {
        var trainer = new Trainer(TASK, workers);
        for (int i = 0; i < iterations; i++)
            trainer.step();
        return trainer;
    }

    @Test
    void changingTheRateIsTheSameAsResumingUnderAPlanWithThatRate() {
        try (var workers = new WorkerPool(2)) {
            var changed = after(20, workers);
            changed.setLearningRate(OTHER);
            var c = after(20, workers).checkpoint();
            var plan = TASK.plan().withLearningRate(OTHER);
            var adapted = new Checkpoint(c.network(), plan, c.fingerprint(), c.position(), c.parameters(), c.memory(), c.history(),
                    c.best());
            assertThat(weights(changed)).isEqualTo(weights(Trainer.resume(TASK.withPlan(plan), adapted, workers)))
                    .isNotEqualTo(weights(after(20, workers)));
        }
    }

    @Test
    void aCheckpointRemembersTheChangedRate() {
        try (var workers = new WorkerPool(1)) {
            var trainer = after(3, workers);
            trainer.setLearningRate(OTHER);
            assertThat(trainer.checkpoint().plan().learningRate()).isEqualTo(OTHER);
        }
    }

    @Test
    void aRunChangesTheRateBetweenTwoBatchesEvenWhilePaused() throws Exception {
        try (var workers = new WorkerPool(1)) {
            var control = new TrainingControl();
            var changes = new ArrayList<Long>();
            control.pause();
            var trainer = new Trainer(TASK, workers);
            var run = CompletableFuture.supplyAsync(new TrainingRun(trainer, new TrainingListener() {
                @Override
                public void rateChanged(long iteration, double rate) {
                    assertThat(rate).isEqualTo(OTHER);
                    changes.add(iteration);
                }
            }, CheckpointStore.none(), control)::run);
            for (int i = 0; i < 20; i++)
                control.step();
            control.awaitPause();
            control.setLearningRate(OTHER);
            control.awaitPause();
            assertThat(changes).containsExactly(20L);
            control.resume();
            assertThat(run.get(20, TimeUnit.SECONDS)).isInstanceOf(StopReason.Finished.class);
            var same = after(20, workers);
            same.setLearningRate(OTHER);
            assertThat(FloatValues.of(trainer.parameters().values())).isEqualTo(weights(same));
        }
    }

    @Test
    void anImpossibleRateIsRefusedAtOnce() {
        assertThatThrownBy(() -> new TrainingControl().setLearningRate(0)).isInstanceOf(ReadableException.class)
                .hasMessageContaining("learning rate");
    }

    @Test
    void everyTestExampleHasItsPredictionAndTheConfusionAgrees() {
        var patterns = new Patterns(330, 0.3);
        try (var workers = new WorkerPool(2)) {
            var trainer = after(20, workers);
            var report = new Evaluation(TASK.network(), TASK.plan().loss(), workers).report(trainer.parameters(), patterns, 3);
            assertThat(report.predictions().count()).isEqualTo(330);
            for (int actual = 0; actual < 4; actual++)
                for (int predicted = 0; predicted < 4; predicted++) {
                    int row = actual;
                    int column = predicted;
                    var predictions = report.predictions();
                    assertThat(IntStream.range(0, 330).filter(i -> patterns.label(i) == row && predictions.predicted(i) == column).count())
                            .isEqualTo(report.confusion().at(actual, predicted));
                }
            for (var mistake : report.surestMistakes())
                assertThat(report.predictions().predicted(mistake.example())).isEqualTo(mistake.predicted());
        }
    }
}
