package org.receptive.trace;

/// How large one move along the timeline is.
public enum Grain {
    /// One output value.
    VALUE,
    /// One term of it: a multiply-add where it is a product, a comparison in a maximum; the bias is the last.
    TERM
}
