package org.receptive.train;

import java.util.OptionalDouble;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// Says why a training was stopped: its numbers left every useful range. The last good weights are back.
///
/// @param cause what was noticed
/// @param epoch counted from 0
/// @param batch counted from 0 in the epoch
/// @param iteration how many batches there had been, the last one included
/// @param loss the mean loss of the last batch, which may be no number
/// @param rates the learning rates that belong to it
/// @param goodIteration the iteration whose weights are back; 0 for the first weights
/// @param goodAccuracy which share of the training examples was right in the batches after these weights, if they were judged
public record Divergence(Cause cause, int epoch, int batch, long iteration, double loss, Rates rates, long goodIteration,
        OptionalDouble goodAccuracy) {

    /// The learning rates that belong to a divergence.
    ///
    /// @param now the rate of the step that failed
    /// @param highest η, of which the schedule makes that rate
    /// @param suggested η to try next
    public record Rates(double now, double highest, double suggested) {

        private Message words() {
            return now == highest
                    ? Message.of("train.diverged.rate", now)
                    : Message.of("train.diverged.scheduledRate", now, highest);
        }
    }

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

    /// Returns the learning rate of the step that failed.
    public double rate() {
        return rates.now();
    }

    /// Returns the learning rate to try next.
    public double suggestedRate() {
        return rates.suggested();
    }

    /// Returns the sentence that explains it: what was noticed, why, and what to do.
    public Message message() {
        return Message.of("train.diverged", epoch + 1, batch + 1, cause.text(), rates.words(), rates.suggested(), good());
    }

    private Message good() {
        var iteration = Numbers.grouped(goodIteration);
        if (goodAccuracy.isPresent() && goodIteration > 0)
            return Message.of("train.diverged.goodAccuracy", iteration, Numbers.percent(goodAccuracy.getAsDouble()));
        return Message.of(goodIteration == 0 ? "train.diverged.goodFirst" : "train.diverged.good", iteration);
    }
}
