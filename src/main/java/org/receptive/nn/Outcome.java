package org.receptive.nn;

/// What a batch gave.
///
/// @param loss the mean loss of its examples, before the parameters changed
/// @param correct how many examples were classified rightly
/// @param count how many examples there were
public record Outcome(double loss, int correct, int count) {}
