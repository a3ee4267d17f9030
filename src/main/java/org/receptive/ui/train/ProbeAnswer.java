package org.receptive.ui.train;

import java.util.Optional;
import org.receptive.study.Kernels;

/// What was computed of the probe digit.
///
/// @param probe the digit and its maps
/// @param gradients of the layer's kernels, if they were wanted
record ProbeAnswer(Probe probe, Optional<Kernels> gradients) {}
