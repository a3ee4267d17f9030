package org.receptive.train;

import org.receptive.text.Message;

/// Says why a training was stopped: its numbers left every useful range. The last good weights are back.
///
/// @param cause what was noticed
/// @param epoch counted from 0
/// @param batch counted from 0 in the epoch
/// @param iteration how many batches there had been, the last one included
/// @param loss the mean loss of the last batch, which may be no number
/// @param rate the learning rate at that moment
/// @param suggestedRate the learning rate to try next
/// @param goodIteration the iteration whose weights are back; 0 for the first weights
public record Divergence(Cause cause, int epoch, int batch, long iteration, double loss, double rate, double suggestedRate,
        long goodIteration) {

    /// What is noticed of a divergence.
    public enum Cause {
        /// The loss is infinite or no number.
        LOSS_NOT_FINITE("train.diverged.loss"),
        /// The loss has been absurdly high for many batches.
        LOSS_HIGH("train.diverged.high"),
        /// The gradient has infinite entries, or some that are no number.
        GRADIENT_NOT_FINITE("train.diverged.gradient"),
        /// A parameter is infinite, no number, or beyond every useful size.
        PARAMETERS("train.diverged.parameters");

        private final String key;

        Cause(String key) {
            this.key = key;
        }

        /// Returns what was noticed, in words.
        public Message text() {
            return Message.of(key);
        }
    }

    /// Returns the sentence that explains it: what was noticed, why, and what to do.
    public Message message() {
        return Message.of("train.diverged", epoch + 1, batch + 1, cause.text(), rate, suggestedRate, goodIteration);
    }
}
