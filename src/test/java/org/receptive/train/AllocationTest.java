package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.Network;
import org.receptive.nn.Parameters;
import org.receptive.nn.WorkerPool;

/// What a batch allocates when all buffers are made, on all threads together.
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BATCHES = 300;

    /// Counts the bytes that this thread and the workers allocate meanwhile.
    private static long allocated(Runnable work) {
        var threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.equals(Thread.currentThread()) || thread.getName().startsWith("worker-"))
                .mapToLong(Thread::threadId).toArray();
        assertThat(threads.length).isGreaterThanOrEqualTo(3);
        long before = Arrays.stream(THREADS.getThreadAllocatedBytes(threads)).sum();
        work.run();
        return Arrays.stream(THREADS.getThreadAllocatedBytes(threads)).sum() - before;
    }

    /// Counts the bytes a batch allocates, again until they are few: what is not yet compiled allocates its vectors.
    private static long steady(Runnable batches) {
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < 100 && bytes > 10_000; round++)
            bytes = allocated(batches) / BATCHES;
        return bytes;
    }

    /// Examples that are made without allocating.
    private record Flat(int count) implements ExampleSet {
        @Override
        public org.receptive.spec.Shape shape() {
            return new org.receptive.spec.Shape(1, 6, 6);
        }

        @Override
        public int classes() {
            return 4;
        }

        @Override
        public int label(int example) {
            return example % 4;
        }

        @Override
        public void copy(int example, long epochSeed, int shard, float[] target, int offset, int stride) {
            for (int i = 0; i < 36; i++)
                target[offset + i * stride] = i % 4 == example % 4 ? 1 : 0;
        }
    }

    @Test
    void aBatchAllocatesLittleWithReportsAndHistory() {
        var plan = TrainingPlan.standard().withBatchSize(64).withEpochs(1000);
        var task = new TrainingTask(new Network(Patterns.network(true)), plan, new Flat(64 * 2000), Optional.empty());
        try (var workers = new WorkerPool(3)) {
            var trainer = new Trainer(task, workers);
            var history = new ParameterHistory(task.network().spec(), 32 << 10);
            var listener = new TrainingListener() {
                private double losses;

                @Override
                public void batch(BatchReport report) {
                    losses += report.loss();
                    trainer.record(history, false);
                    assertThatFinite(losses);
                }
            };
            Runnable batches = () -> {
                for (int i = 0; i < BATCHES; i++)
                    listener.batch(trainer.step());
            };
            assertThat(steady(batches)).as("bytes a batch").isLessThan(10_000);
        }
    }

    private static void assertThatFinite(double value) {
        if (!Double.isFinite(value))
            throw new AssertionError(value);
    }

    @Test
    void inferenceAllocatesNextToNothing() {
        var network = new Network(Patterns.network(false));
        var parameters = Parameters.zeros(network.layout());
        var batch = new Batch(new Flat(128));
        var all = new int[128];
        Arrays.setAll(all, i -> i);
        batch.aim(all, 0, 0);
        try (var workers = new WorkerPool(3)) {
            var engine = new InferenceEngine(network, workers, 128);
            Runnable batches = () -> {
                for (int i = 0; i < BATCHES; i++)
                    engine.compute(parameters, batch, 128);
            };
            assertThat(steady(batches)).as("bytes a batch").isLessThan(10_000);
        }
    }
}
