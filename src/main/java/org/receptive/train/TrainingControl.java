package org.receptive.train;

/// Pauses, resumes, single-steps and cancels a training from any thread.
public final class TrainingControl {

    private boolean paused;
    private boolean cancelled;
    private boolean waiting;
    private boolean ended;
    private int steps;

    /// What the training does next.
    enum Next {
        BATCH,
        PAUSE,
        STOP
    }

    /// Pauses after the batch that is being computed.
    public synchronized void pause() {
        paused = true;
        steps = 0;
        notifyAll();
    }

    /// Goes on.
    public synchronized void resume() {
        paused = false;
        steps = 0;
        notifyAll();
    }

    /// Computes one more batch and then pauses. Several calls add up.
    public synchronized void step() {
        paused = true;
        steps++;
        notifyAll();
    }

    /// Stops after the batch that is being computed, for good.
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /// Tells whether the training is to wait between batches.
    public synchronized boolean isPaused() {
        return paused;
    }

    /// Tells whether the training is to end.
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Waits until the training stands still: paused and with no step left to do, or cancelled, or at its end.
    ///
    /// @throws InterruptedException if the waiting thread is interrupted
    public synchronized void awaitPause() throws InterruptedException {
        while (!cancelled && !ended && !(paused && waiting && steps == 0))
            wait();
    }

    /// Tells everybody who waits that there will be no more batches.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Decides without waiting, and counts a single step down.
    synchronized Next next() {
        if (cancelled)
            return Next.STOP;
        if (!paused)
            return Next.BATCH;
        if (steps == 0)
            return Next.PAUSE;
        steps--;
        return Next.BATCH;
    }

    /// Waits while there is nothing to do. An interrupt cancels.
    synchronized void awaitWork() {
        waiting = true;
        notifyAll();
        try {
            while (paused && steps == 0 && !cancelled)
                wait();
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
        } finally {
            waiting = false;
        }
    }
}
