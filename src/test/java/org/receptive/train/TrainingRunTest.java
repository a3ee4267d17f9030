package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.receptive.nn.Network;
import org.receptive.nn.WorkerPool;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.train.TrainingRun.StopReason;

@Timeout(60)
class TrainingRunTest {

    private static final TrainingTask TASK = TrainingTask.of(new Network(Patterns.network(true)),
            TrainingPlan.standard().withBatchSize(20).withEpochs(3), new Patterns(330, 0.3));

    /// Keeps checkpoints in memory, and can be told to fail.
    private static final class Memory implements CheckpointStore {
        private Optional<Checkpoint> kept = Optional.empty();
        private boolean full;

        @Override
        public void save(Checkpoint checkpoint) {
            if (full)
                throw ReadableException.of("file.diskFull", "checkpoint", "folder");
            kept = Optional.of(checkpoint);
        }

        @Override
        public Optional<Checkpoint> load() {
            return kept;
        }
    }

    private static FloatValues whole() {
        try (var workers = new WorkerPool(1)) {
            var trainer = new Trainer(TASK, workers);
            while (!trainer.isOver())
                trainer.step();
            return FloatValues.of(trainer.parameters().values());
        }
    }

    @Test
    void pausingSteppingAndResumingChangesNothing() throws Exception {
        var control = new TrainingControl();
        var batches = new AtomicInteger();
        var listener = new TrainingListener() {
            @Override
            public void batch(BatchReport report) {
                if (batches.incrementAndGet() == 20)
                    control.pause();
            }
        };
        try (var workers = new WorkerPool(2)) {
            var trainer = new Trainer(TASK, workers);
            var ending = CompletableFuture.supplyAsync(() -> new TrainingRun(trainer, listener, CheckpointStore.none(), control).run());
            control.awaitPause();
            assertThat(batches).hasValue(20);
            control.step();
            control.awaitPause();
            assertThat(batches).hasValue(21);
            control.step();
            control.step();
            control.awaitPause();
            assertThat(batches).hasValue(23);
            assertThat(ending).isNotDone();
            control.resume();
            assertThat(ending.get(30, TimeUnit.SECONDS)).isEqualTo(new StopReason.Finished());
            assertThat(batches).hasValue(51);
            assertThat(FloatValues.of(trainer.parameters().values())).isEqualTo(whole());
        }
    }

    @Test
    void aTrainingThatMadeWayGoesOnByItselfToTheSameWeights() {
        var control = new TrainingControl();
        var listener = new TrainingListener() {
            @Override
            public void batch(BatchReport report) {
                if (report.iteration() % 7 == 0)
                    control.makeWay(Duration.ofMillis(2));
            }
        };
        try (var workers = new WorkerPool(2)) {
            var trainer = new Trainer(TASK, workers);
            assertThat(new TrainingRun(trainer, listener, CheckpointStore.none(), control).run()).isEqualTo(new StopReason.Finished());
            assertThat(FloatValues.of(trainer.parameters().values())).isEqualTo(whole());
        }
    }

    @Test
    void aTrainingThatMakesWayComputesNothingAndStillHearsEveryCommand() throws Exception {
        var control = new TrainingControl();
        var batches = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var listener = new TrainingListener() {
            @Override
            public void batch(BatchReport report) {
                if (batches.incrementAndGet() == 20) {
                    control.makeWay(Duration.ofDays(1));
                    begun.countDown();
                }
            }
        };
        try (var workers = new WorkerPool(1)) {
            var trainer = new Trainer(TASK, workers);
            var ending = CompletableFuture.supplyAsync(() -> new TrainingRun(trainer, listener, CheckpointStore.none(), control).run());
            begun.await();
            control.pause();
            control.awaitPause();
            assertThat(batches).hasValue(20);
            control.step();
            control.awaitPause();
            assertThat(batches).as("a step that was asked for does not wait").hasValue(21);
            control.resume();
            control.cancel();
            assertThat(ending.get(30, TimeUnit.SECONDS)).isEqualTo(new StopReason.Cancelled());
            assertThat(batches).hasValue(21);
        }
    }

    @Test
    void aCancelledRunGoesOnFromItsCheckpointInTheMiddleOfAnEpoch() {
        var control = new TrainingControl();
        var store = new Memory();
        var listener = new TrainingListener() {
            @Override
            public void batch(BatchReport report) {
                if (report.iteration() == 23)
                    control.cancel();
            }
        };
        try (var workers = new WorkerPool(1)) {
            var first = new TrainingRun(new Trainer(TASK, workers), listener, store, control);
            assertThat(first.run()).isEqualTo(new StopReason.Cancelled());
            var checkpoint = store.load().orElseThrow();
            assertThat(checkpoint.position().iteration()).isEqualTo(23);
            assertThat(checkpoint.position().batch()).isEqualTo(6);
            var trainer = Trainer.resume(TASK, checkpoint, workers);
            var ending = new TrainingRun(trainer, new TrainingListener() {}, store, new TrainingControl()).run();
            assertThat(ending).isEqualTo(new StopReason.Finished());
            assertThat(FloatValues.of(trainer.parameters().values())).isEqualTo(whole());
            assertThat(store.load().orElseThrow().history()).hasSize(3);
        }
    }

    @Test
    void aPausedRunCanBeCancelledFromAnotherThread() throws Exception {
        var control = new TrainingControl();
        control.pause();
        try (var workers = new WorkerPool(1)) {
            var run = new TrainingRun(new Trainer(TASK, workers), new TrainingListener() {}, CheckpointStore.none(), control);
            var ending = CompletableFuture.supplyAsync(run::run);
            control.awaitPause();
            control.cancel();
            assertThat(ending.get(30, TimeUnit.SECONDS)).isEqualTo(new StopReason.Cancelled());
        }
    }

    @Test
    void whoWaitsForAPauseIsNotLeftWaitingAtTheEnd() throws Exception {
        var control = new TrainingControl();
        try (var workers = new WorkerPool(1)) {
            var run = new TrainingRun(new Trainer(TASK, workers), new TrainingListener() {}, CheckpointStore.none(), control);
            var ending = CompletableFuture.supplyAsync(run::run);
            control.awaitPause();
            assertThat(ending.get(30, TimeUnit.SECONDS)).isEqualTo(new StopReason.Finished());
        }
    }

    @Test
    void aFullDiskIsToldAndTrainingGoesOnOrStopsAsAsked() {
        for (var after : TrainingListener.AfterFailure.values()) {
            var store = new Memory();
            var problems = new ArrayList<Message>();
            var epochs = new ArrayList<EpochReport>();
            var listener = new TrainingListener() {
                @Override
                public void epoch(EpochReport report) {
                    epochs.add(report);
                }

                @Override
                public void checkpointKept(Checkpoint checkpoint) {
                    store.full = true;
                }

                @Override
                public AfterFailure checkpointFailed(Message problem) {
                    problems.add(problem);
                    return after;
                }
            };
            try (var workers = new WorkerPool(1)) {
                var trainer = new Trainer(TASK, workers);
                var ending = new TrainingRun(trainer, listener, store, new TrainingControl()).run();
                assertThat(store.load().orElseThrow().position().epoch()).isEqualTo(1);
                assertThat(problems).allMatch(problem -> problem.key().equals("file.diskFull"));
                switch (after) {
                    case GO_ON -> {
                        assertThat(ending).isEqualTo(new StopReason.Finished());
                        assertThat(problems).hasSize(2);
                        assertThat(epochs).hasSize(3);
                    }
                    case STOP -> {
                        assertThat(ending).isEqualTo(new StopReason.NotKept(problems.getFirst()));
                        assertThat(epochs).hasSize(2);
                    }
                }
            }
        }
    }

    @Test
    void aDivergedTrainingLeavesTheCheckpointAsItWas() {
        var store = new Memory();
        var task = TASK.withPlan(TASK.plan().withLearningRate(1e6));
        try (var workers = new WorkerPool(1)) {
            var ending = new TrainingRun(new Trainer(task, workers), new TrainingListener() {}, store, new TrainingControl()).run();
            assertThat(ending).isInstanceOf(StopReason.Diverged.class);
            assertThat(store.load()).isEmpty();
        }
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefused() {
        try (var workers = new WorkerPool(1)) {
            var checkpoint = new Trainer(TASK, workers).checkpoint();
            var others = List.of(TASK.withPlan(TASK.plan().withLearningRate(0.1)),
                    TrainingTask.of(new Network(Patterns.network(false)), TASK.plan(), TASK.training()),
                    TrainingTask.of(TASK.network(), TASK.plan(), new Patterns(331, 0.3)));
            for (var other : others)
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> Trainer.resume(other, checkpoint, workers))
                        .isInstanceOf(ReadableException.class).hasMessageStartingWith("the checkpoint ");
            assertThat(Trainer.resume(TASK.withPlan(TASK.plan().withEpochs(9)), checkpoint, workers).isOver()).isFalse();
        }
    }
}
