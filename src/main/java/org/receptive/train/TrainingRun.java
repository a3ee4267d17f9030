package org.receptive.train;

import java.util.Optional;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Runs a [Trainer] to its end on the calling thread, tells a listener about it, keeps a checkpoint after every epoch and when it is
/// stopped, and lets other threads pause, step and cancel. A run that is stopped before its first batch leaves the checkpoint of an
/// earlier one as it is.
public final class TrainingRun {

    /// Says how a training ended.
    public sealed interface StopReason {

        /// All epochs have ended.
        record Finished() implements StopReason {}

        /// It was stopped; it can go on.
        record Cancelled() implements StopReason {}

        /// Its numbers left every useful range; the last good weights are back.
        ///
        /// @param divergence what was noticed, and when
        record Diverged(Divergence divergence) implements StopReason {}

        /// A checkpoint could not be kept, and the listener wanted to stop then.
        ///
        /// @param problem the reason and the way out
        record NotKept(Message problem) implements StopReason {}
    }

    private final Trainer trainer;
    private final TrainingListener listener;
    private final CheckpointStore store;
    private final TrainingControl control;
    private long keptIteration = -1;
    private boolean trained;

    /// Prepares a run; [#run] starts it.
    public TrainingRun(Trainer trainer, TrainingListener listener, CheckpointStore store, TrainingControl control) {
        this.trainer = trainer;
        this.listener = listener;
        this.store = store;
        this.control = control;
    }

    /// Trains until all epochs have ended, it is cancelled, the training diverges, or a checkpoint cannot be kept and the listener wants to
    /// stop then.
    public StopReason run() {
        try {
            return runToTheEnd();
        } finally {
            control.end();
        }
    }

    private StopReason runToTheEnd() {
        while (!trainer.isOver()) {
            control.awaitWay();
            switch (control.next()) {
                case STOP -> {
                    return keep().<StopReason>map(StopReason.NotKept::new).orElseGet(StopReason.Cancelled::new);
                }
                case CHANGE_RATE -> {
                    double rate = control.takeRate();
                    trainer.setLearningRate(rate);
                    // the checkpoint of this iteration has the old rate
                    keptIteration = -1;
                    listener.rateChanged(trainer.iteration(), rate);
                }
                case PAUSE -> {
                    listener.paused(true);
                    control.awaitWork();
                    listener.paused(false);
                }
                case BATCH -> {
                    var problem = trainBatch();
                    if (problem.isPresent())
                        return new StopReason.NotKept(problem.get());
                }
            }
        }
        return trainer.divergence().<StopReason>map(StopReason.Diverged::new).orElseGet(StopReason.Finished::new);
    }

    private Optional<Message> trainBatch() {
        int epochs = trainer.epochsEnded();
        var report = trainer.step();
        trained = true;
        listener.batch(report);
        if (trainer.epochsEnded() == epochs)
            return Optional.empty();
        listener.epoch(trainer.history().getLast());
        return keep();
    }

    /// Keeps a checkpoint, and returns the problem if that fails and is a reason to stop.
    private Optional<Message> keep() {
        if (!trained || trainer.iteration() == keptIteration)
            return Optional.empty();
        try {
            var checkpoint = trainer.checkpoint();
            store.save(checkpoint);
            keptIteration = trainer.iteration();
            listener.checkpointKept(checkpoint);
            return Optional.empty();
        } catch (ReadableException failure) {
            return switch (listener.checkpointFailed(failure.problem())) {
                case GO_ON -> Optional.empty();
                case STOP -> Optional.of(failure.problem());
            };
        }
    }
}
