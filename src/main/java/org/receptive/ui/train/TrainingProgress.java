package org.receptive.ui.train;

import java.util.OptionalDouble;

/// How far a training is.
///
/// @param epoch the present epoch, counted from 1
/// @param epochs how many there will be
/// @param batch how many batches of it have ended
/// @param batches how many it has
/// @param fraction of the whole training, 0 … 1
/// @param secondsLeft until its end, as far as it can be told
/// @param examplesPerSecond how fast it is; 0 if it cannot be told yet
public record TrainingProgress(int epoch, int epochs, int batch, int batches, double fraction, OptionalDouble secondsLeft,
        double examplesPerSecond) {}
