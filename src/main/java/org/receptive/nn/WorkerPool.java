package org.receptive.nn;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Shares numbered tasks among a few threads, the calling thread being one of them. Handing work over allocates nothing and, while batches
/// follow one another, takes microseconds: idle threads watch for a moment before they sleep.
///
/// Which thread takes which task is left to chance; tasks must not depend on it.
public final class WorkerPool implements AutoCloseable {

    private static final int WATCHES = 4_000;
    /// Long enough for the system to move a thread that was pushed aside, by a screen for instance, to the processor that becomes free.
    private static final long NAP_NANOS = 200_000;
    /// An index that no round reaches.
    private static final long NO_TASK = Integer.MAX_VALUE;

    /// The round in the upper half, the next task in the lower.
    private final AtomicLong next = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    private final Thread[] helpers;
    private volatile IntConsumer task = WorkerPool::idle;
    private volatile int count;
    private volatile boolean closed;

    /// Starts a pool of `threads` threads, of which one is the caller's.
    public WorkerPool(int threads) {
        helpers = new Thread[Math.max(0, threads - 1)];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = Thread.ofPlatform().name("worker-" + (i + 1)).daemon(true).unstarted(this::watch);
            helpers[i].start();
        }
    }

    /// Runs `work` for each task from 0 to `tasks` − 1, and returns when all are done. Only one thread may call it at a time.
    ///
    /// @throws RuntimeException what the first failing task threw, after all others have ended
    public void run(int tasks, IntConsumer work) {
        long before = next.get();
        // A helper may still be asking whether the last round has another task; it must not find one of this round under that name.
        next.set(before | NO_TASK);
        task = work;
        count = tasks;
        done.set(0);
        long round = (before >>> 32) + 1 & 0xFFFFFFFFL;
        next.set(round << 32);
        if (tasks > 1)
            for (var helper : helpers)
                LockSupport.unpark(helper);
        takeTasks(round);
        awaitOthers(tasks);
        var failed = failure.getAndSet(Optional.empty());
        if (failed.isPresent())
            rethrow(failed.get());
    }

    /// Watches for a moment, and then makes way: on a busy machine the thread that is awaited may not even be running.
    private void awaitOthers(int tasks) {
        for (int watches = 0; done.get() < tasks; watches++)
            if (watches < WATCHES)
                Thread.onSpinWait();
            else
                LockSupport.parkNanos(NAP_NANOS);
    }

    private static void idle(int index) {
        throw new IllegalStateException("no task " + index);
    }

    private static void rethrow(Throwable failed) {
        switch (failed) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private void takeTasks(long round) {
        while (true) {
            long claimed = next.get();
            int index = (int) claimed;
            if (claimed >>> 32 != round || index >= count)
                return;
            if (next.compareAndSet(claimed, claimed + 1))
                perform(index);
        }
    }

    private void perform(int index) {
        try {
            task.accept(index);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(Optional.empty(), Optional.of(e));
        } finally {
            done.incrementAndGet();
        }
    }

    private void watch() {
        long seen = 0;
        int watches = 0;
        while (!closed) {
            long round = next.get() >>> 32;
            if (round != seen) {
                seen = round;
                watches = 0;
                takeTasks(round);
            } else
                if (watches++ < WATCHES)
                    Thread.onSpinWait();
                else
                    LockSupport.park(this);
        }
    }

    /// Lets the other threads end.
    @Override
    public void close() {
        closed = true;
        for (var helper : helpers)
            LockSupport.unpark(helper);
    }
}
