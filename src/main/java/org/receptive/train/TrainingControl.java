package org.receptive.train;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.receptive.text.ReadableException;

/// Pauses, resumes, single-steps and cancels a training from any thread.
public final class TrainingControl {

    private boolean paused;
    private boolean cancelled;
    private boolean waiting;
    private boolean ended;
    private int steps;
    private OptionalDouble wantedRate = OptionalDouble.empty();
    private long wayUntil = System.nanoTime();

    /// What the training does next.
    enum Next {
        BATCH,
        CHANGE_RATE,
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

    /// Stands still after the batch that is being computed, for a moment: someone needs the processors now. Called again before it is over,
    /// it lasts on; nobody has to end it. What is computed stays the same, and to all others it is no pause.
    public synchronized void makeWay(Duration moment) {
        wayUntil = System.nanoTime() + moment.toNanos();
    }

    /// Stops after the batch that is being computed, for good.
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /// Goes on with another learning rate after the batch that is being computed, whether or not the training is paused.
    ///
    /// @throws ReadableException if nothing can be learned with it
    public synchronized void setLearningRate(double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY))
            throw ReadableException.of("error.train.learningRate", rate);
        wantedRate = OptionalDouble.of(rate);
        notifyAll();
    }

    /// Tells whether the training is to end.
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Waits until the training stands still: paused and with no step left to do, or cancelled, or at its end.
    ///
    /// @throws InterruptedException if the waiting thread is interrupted
    public synchronized void awaitPause() throws InterruptedException {
        while (!cancelled && !ended && !(paused && waiting && steps == 0 && wantedRate.isEmpty()))
            wait();
    }

    /// Tells all threads that wait that there will be no more batches.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Waits while it is to make way, but not with anything else that is asked for. An interrupt cancels.
    synchronized void awaitWay() {
        try {
            for (long left = wayUntil - System.nanoTime(); left > 0 && !cancelled && !paused && wantedRate.isEmpty();
                    left = wayUntil - System.nanoTime())
                TimeUnit.NANOSECONDS.timedWait(this, left);
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
        }
    }

    /// Decides without waiting, and counts a single step down.
    synchronized Next next() {
        if (cancelled)
            return Next.STOP;
        if (wantedRate.isPresent())
            return Next.CHANGE_RATE;
        if (!paused)
            return Next.BATCH;
        if (steps == 0)
            return Next.PAUSE;
        steps--;
        return Next.BATCH;
    }

    /// Returns the learning rate that was asked for, and counts it as granted.
    synchronized double takeRate() {
        double rate = wantedRate.orElseThrow();
        wantedRate = OptionalDouble.empty();
        return rate;
    }

    /// Waits while there is nothing to do. An interrupt cancels.
    synchronized void awaitWork() {
        waiting = true;
        notifyAll();
        try {
            while (paused && steps == 0 && !cancelled && wantedRate.isEmpty())
                wait();
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
        } finally {
            waiting = false;
        }
    }
}
