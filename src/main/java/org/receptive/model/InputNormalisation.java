package org.receptive.model;

import java.util.List;

/// Says how pixels become the numbers that a network reads, by name and numbers only.
///
/// Here p is a pixel divided by 255.
///
/// @param kind what is done, such as [#UNIT_RANGE]
/// @param numbers what it needs, in the order that the kind says
public record InputNormalisation(String kind, List<Double> numbers) {

    /// `x = p`; no numbers.
    public static final String UNIT_RANGE = "unit-range";
    /// `x = (p − mean)/deviation`; the numbers are mean and deviation.
    public static final String MEAN_AND_DEVIATION = "mean-and-deviation";
    /// Uncorrelated components of variance 1; the numbers are those that were fitted.
    public static final String PCA_WHITENING = "pca-whitening";
    /// The same, rotated back to pixels.
    public static final String ZCA_WHITENING = "zca-whitening";

    /// Copies the numbers.
    public InputNormalisation {
        numbers = List.copyOf(numbers);
    }

    /// Makes `x = p`.
    public static InputNormalisation unitRange() {
        return new InputNormalisation(UNIT_RANGE, List.of());
    }

    /// Makes `x = (p − mean)/deviation`.
    public static InputNormalisation meanAndDeviation(double mean, double deviation) {
        return new InputNormalisation(MEAN_AND_DEVIATION, List.of(mean, deviation));
    }

    /// Makes the normalisation that turns p = 0 into `background` and p = 1 into `ink`: `x = background + (ink − background)·p`.
    public static InputNormalisation levels(double background, double ink) {
        return meanAndDeviation(-background / (ink - background), 1 / (ink - background));
    }
}
