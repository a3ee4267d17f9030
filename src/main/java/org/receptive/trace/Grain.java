package org.receptive.trace;

/// How large one step of the timeline is.
public enum Grain {
    /// One output value.
    VALUE,
    /// One multiply-add, with the running sum; the bias is the last.
    MULTIPLY_ADD
}
