package org.receptive.trace;

/// What a map is to the operation that is walked; decides the colour of its frame and title.
public enum Role {
    /// What comes in.
    INPUT,
    /// What is learned, or chosen for each value: kernels, weights, codes.
    PARAMETER,
    /// What is added at the end.
    BIAS,
    /// What comes out.
    OUTPUT
}
