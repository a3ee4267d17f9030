package org.receptive.session;

/// What a training is doing.
public enum RunState {
    /// Nothing was started.
    IDLE,
    /// Data is being read or generated.
    PREPARING,
    /// It trains.
    RUNNING,
    /// It waits between two batches.
    PAUSED,
    /// All epochs have ended.
    FINISHED,
    /// Somebody stopped it, or it could not begin.
    STOPPED,
    /// Its numbers left every useful range; the last good weights are back.
    DIVERGED;

    /// Tells whether a training in this state occupies a thread.
    public boolean isLive() {
        return switch (this) {
            case PREPARING, RUNNING, PAUSED -> true;
            case IDLE, FINISHED, STOPPED, DIVERGED -> false;
        };
    }
}
