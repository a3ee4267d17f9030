package org.receptive.spec;

/// What a pooling layer takes of each window.
public enum PoolKind {
    /// The largest value; of equal ones the first in row-major order gets the gradient.
    MAX,
    /// The mean of the values.
    AVERAGE
}
