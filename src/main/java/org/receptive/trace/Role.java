package org.receptive.trace;

/// What a map is to its operation; decides the colour of its frame and title.
public enum Role {
    /// What comes in.
    INPUT,
    /// What is learned and slides.
    KERNEL,
    /// What is added at the end.
    BIAS,
    /// What comes out.
    OUTPUT
}
