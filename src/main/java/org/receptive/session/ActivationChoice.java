package org.receptive.session;

/// Which function follows convolutions and dense layers.
public enum ActivationChoice {
    /// As the network's recipe says.
    RECIPE,
    /// `1/(1 + e^−x)`.
    SIGMOID,
    /// `max(0, x)`.
    RELU
}
