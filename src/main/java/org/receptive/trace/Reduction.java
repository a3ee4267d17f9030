package org.receptive.trace;

/// How the terms of a step become its value.
public enum Reduction {
    /// The products are added up: value = Σ left·right + bias.
    SUM
}
