package org.receptive.ui.train;

import org.receptive.session.PreparedTraining;
import org.receptive.train.ParameterHistory;

/// What is to be computed of the probe digit.
///
/// @param prepared the training
/// @param snapshot the weights
/// @param layer whose feature maps and gradients
/// @param example the digit's index in the test set
/// @param gradients whether gradients are wanted too
record ProbeRequest(PreparedTraining prepared, ParameterHistory.Snapshot snapshot, String layer, int example, boolean gradients) {}
