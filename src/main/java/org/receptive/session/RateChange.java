package org.receptive.session;

/// A learning rate that was changed by hand.
///
/// @param iteration after which
/// @param rate the new learning rate
public record RateChange(long iteration, double rate) {}
