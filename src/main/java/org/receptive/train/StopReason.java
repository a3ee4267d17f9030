package org.receptive.train;

import org.receptive.text.Message;

/// How a training ended.
public sealed interface StopReason {

    /// All epochs have ended.
    record Finished() implements StopReason {}

    /// Somebody stopped it; it can go on.
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
