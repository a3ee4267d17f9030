package org.receptive.ui.train;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.receptive.text.FailureLog;

/// Computes in the background, always the newest request: those before it that have not begun are forgotten. Its thread starts with the
/// first request.
final class LatestTask<Q, R> {

    private final String name;
    private final Function<Q, R> work;
    private Optional<Thread> thread = Optional.empty();
    private Optional<Q> wanted = Optional.empty();
    private Optional<R> done = Optional.empty();
    private boolean closed;

    /// Prepares; `work` is called on the background thread only.
    LatestTask(String name, Function<Q, R> work) {
        this.name = name;
        this.work = work;
    }

    /// Asks for a result; one that no one took yet is forgotten.
    synchronized void ask(Q request) {
        if (closed)
            return;
        wanted = Optional.of(request);
        done = Optional.empty();
        if (thread.isEmpty()) {
            thread = Optional.of(Thread.ofPlatform().name(name).daemon(true).unstarted(this::run));
            thread.get().start();
        }
        notifyAll();
    }

    /// Returns the result that was finished last, once.
    synchronized Optional<R> take() {
        var result = done;
        done = Optional.empty();
        return result;
    }

    private void run() {
        for (var request = next(); request.isPresent(); request = next()) {
            var result = compute(request.get());
            synchronized (this) {
                // an answer to an older question would only flicker
                if (wanted.isEmpty())
                    done = result;
            }
        }
    }

    private Optional<R> compute(Q request) {
        try {
            return Optional.of(work.apply(request));
        } catch (RuntimeException | Error e) {
            // what cannot be shown is left as it was; the next request may succeed
            FailureLog.write(name + " failed", e);
            return Optional.empty();
        }
    }

    private synchronized Optional<Q> next() {
        try {
            while (wanted.isEmpty() && !closed)
                wait();
        } catch (InterruptedException e) {
            closed = true;
        }
        var request = closed ? Optional.<Q>empty() : wanted;
        wanted = Optional.empty();
        return request;
    }

    /// Ends the thread after what it is computing; does not wait for that.
    synchronized void cancel() {
        closed = true;
        notifyAll();
    }

    /// Ends the thread after what it is computing, and waits for that, but not longer than this.
    void end(Duration longest) {
        cancel();
        thread().ifPresent(running -> join(running, longest));
    }

    private synchronized Optional<Thread> thread() {
        return thread;
    }

    private static void join(Thread thread, Duration longest) {
        try {
            thread.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
