package org.receptive.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.receptive.export.Exporter.Progress;
import org.receptive.text.FailureLog;

/// Lets work that is interrupted with Ctrl C end by itself, so that it leaves no half-written file behind.
final class Interruption {

    private static final long MOST_SECONDS = 5;

    private Interruption() {}

    /// Does `work`, whose progress says stop once the program is asked to end.
    ///
    /// @return what the work returns
    static boolean guard(Progress progress, Predicate<Progress> work) {
        return guard(asked -> work.test((now, total) -> progress.goesOn(now, total) && !asked.getAsBoolean()));
    }

    /// Does `work`, which can ask whether it is to end.
    ///
    /// @return what the work returns
    static boolean guard(Predicate<BooleanSupplier> work) {
        var asked = new AtomicBoolean();
        var done = new CountDownLatch(1);
        var hook = new Thread(() -> {
            asked.set(true);
            await(done);
        }, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.test(asked::get);
        } finally {
            done.countDown();
            remove(hook);
        }
    }

    /// Does `work`; once the program is asked to end, `stop` is run and the work's end awaited.
    ///
    /// @return what the work returns
    static <T> T guard(Runnable stop, Supplier<T> work) {
        var done = new CountDownLatch(1);
        var hook = new Thread(() -> {
            stop.run();
            await(done);
        }, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            done.countDown();
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the program is ending already
        }
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(MOST_SECONDS, TimeUnit.SECONDS))
                FailureLog.write("the work does not end", new TimeoutException());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
