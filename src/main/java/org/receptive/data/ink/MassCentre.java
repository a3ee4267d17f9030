package org.receptive.data.ink;

/// Where the ink of a picture lies in the mean; the middle of the first pixel is (0.5, 0.5).
public record MassCentre(double row, double col) {}
