package org.receptive.ui.train;

import java.util.Optional;
import org.receptive.session.FeatureMaps;
import org.receptive.train.FloatValues;

/// The digit whose feature maps are shown.
///
/// @param digit the picture and what the network takes it for
/// @param probabilities of all classes
/// @param maps what the chosen layer, its activation function included, makes of it
/// @param iteration of the weights
public record Probe(TestDigit digit, FloatValues probabilities, Optional<FeatureMaps> maps, long iteration) {}
