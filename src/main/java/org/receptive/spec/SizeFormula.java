package org.receptive.spec;

import org.receptive.text.Numbers;

/// The output-size formula of one axis as text: in letters, and with the numbers put in.
///
/// @param axis the window's axis
/// @param input the input's size along it
public record SizeFormula(WindowAxis axis, int input) {

    /// Writes the formula in letters: `O = ⌊(I + 2P − D·(K−1) − 1) / S⌋ + 1`, with both paddings where they differ.
    public String letters() {
        return "O = ⌊(I + " + (isEven() ? "2P" : "P₁ + P₂") + " − D·(K−1) − 1) / S⌋ + 1";
    }

    /// Writes the formula with its numbers, up to the equals sign: `⌊(7 + 2·1 − 1·(3−1) − 1) / 2⌋ + 1`.
    public String numbers() {
        var padding = isEven() ? "2·" + axis.padBefore() : axis.padBefore() + " + " + axis.padAfter();
        return "⌊(" + input + " + " + padding + " − " + axis.dilation() + "·(" + axis.kernel() + "−1) − 1) / " + axis.stride() + "⌋ + 1";
    }

    /// Writes the result.
    public String result() {
        return Numbers.display(axis.outputSize(input));
    }

    private boolean isEven() {
        return axis.padBefore() == axis.padAfter();
    }
}
