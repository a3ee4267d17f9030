package org.receptive.session;

import org.receptive.data.LabelledImages;

/// The digits of a training.
///
/// @param training to learn from
/// @param test never learned from
public record TrainingImages(LabelledImages training, LabelledImages test) {}
