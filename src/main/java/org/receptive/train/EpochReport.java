package org.receptive.train;

import java.util.Optional;
import org.receptive.train.EvaluationReport.Score;

/// Reports what one epoch gave.
///
/// @param epoch counted from 0
/// @param iteration how many batches there have been since the beginning
/// @param training the examples as they were trained on, each before the step of its batch
/// @param validation the held-out examples after the epoch, if some are held out
/// @param test the test examples after the epoch, if there are some
/// @param seconds the time that the batches took, without pauses and evaluation
public record EpochReport(int epoch, long iteration, Score training, Optional<Score> validation, Optional<Score> test, double seconds) {

    /// Returns how many examples were trained on in a second.
    public double examplesPerSecond() {
        return training.count() / seconds;
    }
}
