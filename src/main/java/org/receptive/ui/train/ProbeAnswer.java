package org.receptive.ui.train;

import java.util.Optional;
import org.receptive.session.Kernels;
import org.receptive.session.PreparedTraining;

/// What was computed of the probe digit.
///
/// @param prepared the training for which it was computed
/// @param layer whose feature maps and gradients
/// @param probe the digit and its maps
/// @param gradients of the layer's kernels, if they were wanted
record ProbeAnswer(PreparedTraining prepared, String layer, Probe probe, Optional<Kernels> gradients) {}
