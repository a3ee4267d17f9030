package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkerPoolTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void everyTaskIsDoneOnceAndBeforeRunReturns(int threads) {
        try (var workers = new WorkerPool(threads)) {
            for (int tasks = 0; tasks < 70; tasks++) {
                var done = new AtomicIntegerArray(tasks);
                workers.run(tasks, done::incrementAndGet);
                for (int i = 0; i < tasks; i++)
                    assertThat(done.get(i)).isOne();
            }
        }
    }

    @Test
    void tenThousandRoundsOfChangingSizeLoseAndRepeatNothing() {
        var done = new AtomicIntegerArray(40);
        try (var workers = new WorkerPool(3)) {
            for (int round = 0; round < 10_000; round++) {
                int tasks = 1 + round * 7 % 40;
                workers.run(tasks, done::incrementAndGet);
                for (int i = 0; i < tasks; i++)
                    if (done.getAndSet(i, 0) != 1)
                        throw new AssertionError("task " + i + " of " + tasks + " in round " + round);
            }
        }
    }

    /// A large round after a small one, without a pause: a thread that is just leaving the small one must not take part of the large one
    /// for it.
    @Test
    void largeRoundsAfterSmallOnesLoseAndRepeatNothing() {
        var small = new AtomicInteger();
        var large = new AtomicInteger();
        try (var workers = new WorkerPool(2)) {
            for (int round = 1; round <= 100_000; round++) {
                workers.run(2, _ -> small.incrementAndGet());
                workers.run(4, _ -> large.incrementAndGet());
                if (small.get() != 2 * round || large.get() != 4 * round)
                    throw new AssertionError(small + " and " + large + " after round " + round);
            }
        }
    }

    @Test
    void whatATaskWritesIsSeenAfterwards() {
        var values = new int[64];
        try (var workers = new WorkerPool(3)) {
            for (int round = 1; round <= 1000; round++) {
                workers.run(values.length, i -> values[i]++);
                assertThat(values).containsOnly(round);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anExceptionSurfacesAfterAllOthersHaveEnded(int threads) {
        try (var workers = new WorkerPool(threads)) {
            var done = new AtomicInteger();
            assertThatThrownBy(() -> workers.run(50, i -> {
                done.incrementAndGet();
                if (i == 7)
                    throw new IllegalStateException("the seventh");
            })).isInstanceOf(IllegalStateException.class).hasMessage("the seventh");
            assertThat(done).hasValue(50);
            assertThatThrownBy(() -> workers.run(3, _ -> {
                throw new StackOverflowError();
            })).isInstanceOf(StackOverflowError.class);
            workers.run(50, _ -> done.incrementAndGet());
            assertThat(done).hasValue(100);
        }
    }

    @Test
    void sleepingThreadsWakeForTheNextRound() throws InterruptedException {
        try (var workers = new WorkerPool(2)) {
            var threads = helpers(workers);
            awaitThat(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            assertThat(helpers(workers)).isEqualTo(threads);
        }
    }

    @Test
    void closingEndsTheThreads() throws InterruptedException {
        var workers = new WorkerPool(3);
        var first = helpers(workers);
        assertThat(first).isNotEmpty().allMatch(Thread::isAlive);
        workers.close();
        awaitThat(() -> first.stream().noneMatch(Thread::isAlive));
    }

    @Test
    void aPoolOfOneHasNoOtherThread() {
        try (var workers = new WorkerPool(1); var none = new WorkerPool(0)) {
            var seen = ConcurrentHashMap.<Thread>newKeySet();
            workers.run(20, _ -> seen.add(Thread.currentThread()));
            none.run(20, _ -> seen.add(Thread.currentThread()));
            assertThat(seen).containsExactly(Thread.currentThread());
        }
    }

    /// Returns a thread of the workers beside the caller's, which a task waits for.
    private static Set<Thread> helpers(WorkerPool workers) {
        var caller = Thread.currentThread();
        var seen = ConcurrentHashMap.<Thread>newKeySet();
        workers.run(2, _ -> {
            if (!Thread.currentThread().equals(caller))
                seen.add(Thread.currentThread());
            else
                while (seen.isEmpty())
                    Thread.onSpinWait();
        });
        return seen;
    }

    private static void awaitThat(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean())
            Thread.sleep(1);
    }
}
