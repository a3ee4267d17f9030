package org.receptive.train;

import org.receptive.nn.Examples;

/// One batch of a training, and what else decides its step.
///
/// @param examples its examples, by their position in it, changed at random where the training changes them
/// @param count how many
/// @param dropoutSeed the seed of its dropout
/// @param rate the learning rate of its step
public record TrainingBatch(Examples examples, int count, long dropoutSeed, double rate) {
}
