package org.receptive.draw.surface;

/// Measures text without drawing it.
@FunctionalInterface
public interface TextMeasure {

    /// Returns how wide `s` is in this style, in px.
    double width(String s, TextStyle style);
}
