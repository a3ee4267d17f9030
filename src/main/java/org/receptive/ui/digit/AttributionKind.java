package org.receptive.ui.digit;

/// An answer to the question which part of the drawing decided.
public enum AttributionKind {
    /// The question is not asked.
    NOTHING,
    /// How much of the probability is lost where a piece of paper covers the drawing.
    OCCLUSION,
    /// How much the score of the class rises with a little more ink.
    GRADIENT
}
