package org.receptive.trace;

/// Names a map of a walk, whoever reads it: the stage that makes or owns it, and its letter in the formulas.
///
/// @param stage the stage's name; empty for the maps of a walk of one stage
/// @param letter the letter of the formula: `x`, `w`, `b`, `y`, …
public record MapId(String stage, String letter) {

    /// Names a map of a walk of one stage.
    public static MapId of(String letter) {
        return new MapId("", letter);
    }

    @Override
    public String toString() {
        return stage.isEmpty() ? letter : stage + "." + letter;
    }
}
