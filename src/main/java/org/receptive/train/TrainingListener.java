package org.receptive.train;

import org.receptive.text.Message;

/// Is told how a training goes. All calls come on the training thread, between two batches; a listener that takes long slows the training.
public interface TrainingListener {

    /// What is done when a checkpoint cannot be kept.
    enum AfterFailure {
        /// Training goes on without; the next checkpoint may succeed.
        GO_ON,
        /// Training stops, cleanly.
        STOP
    }

    /// A batch has ended.
    default void batch(BatchReport report) {}

    /// An epoch has ended.
    default void epoch(EpochReport report) {}

    /// The training was paused, or goes on.
    default void paused(boolean paused) {}

    /// The training stood still for so many nanoseconds to make way for something else; it is no pause.
    default void madeWay(long nanos) {}

    /// The learning rate was changed.
    ///
    /// @param iteration after which
    /// @param rate the new one
    default void rateChanged(long iteration, double rate) {}

    /// A checkpoint was kept.
    default void checkpointKept(Checkpoint checkpoint) {}

    /// A checkpoint could not be kept; the one before is untouched.
    ///
    /// @param problem the reason and the way out
    default AfterFailure checkpointFailed(Message problem) {
        return AfterFailure.GO_ON;
    }
}
