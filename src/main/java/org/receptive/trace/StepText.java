package org.receptive.trace;

import org.receptive.text.Texts;

/// Temporary.
public record StepText(Texts texts) {

    /// Caption.
    public String caption(Moment m, Timeline t) {
        return "";
    }

    /// Sentence.
    public String sentence(Moment m, Timeline t) {
        return "";
    }

    /// Formula.
    public String formula(Moment m) {
        return "";
    }

    /// General.
    public String general(SlidingProduct op) {
        return "";
    }

    /// Symbol.
    public static String symbol(SlidingProduct op, Cell cell) {
        return cell.map();
    }
}
