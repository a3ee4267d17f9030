package org.receptive.spec;

import java.util.OptionalInt;
import org.receptive.text.Numbers;

/// The output-size formula of one axis as text: in letters, and with the numbers put in.
///
/// @param axis the window's axis
/// @param input the input's size along it
/// @param outputPad A, the output padding, if the window slides over the output of a transposed convolution
public record SizeFormula(WindowAxis axis, int input, OptionalInt outputPad) {

    /// Makes the formula of a window that slides over the input.
    public SizeFormula(WindowAxis axis, int input) {
        this(axis, input, OptionalInt.empty());
    }

    /// Writes the formula in letters: `O = ⌊(I + 2P − D·(K−1) − 1) / S⌋ + 1`, with both paddings where they differ; of a transposed
    /// convolution `O = (I − 1)·S − 2P + D·(K−1) + 1 + A`.
    public String letters() {
        if (outputPad.isPresent())
            return "O = (I − 1)·S − " + (isEven() ? "2P" : "P₁ − P₂") + " + D·(K−1) + 1 + A";
        return "O = ⌊(I + " + (isEven() ? "2P" : "P₁ + P₂") + " − D·(K−1) − 1) / S⌋ + 1";
    }

    /// Writes the formula with its numbers, up to the equals sign: `⌊(7 + 2·1 − 1·(3−1) − 1) / 2⌋ + 1`.
    public String numbers() {
        if (outputPad.isPresent())
            return "(" + input + " − 1)·" + axis.stride() + " − "
                    + (isEven() ? "2·" + axis.padBefore() : axis.padBefore() + " − " + axis.padAfter())
                    + " + " + axis.dilation() + "·(" + axis.kernel() + "−1) + 1 + " + outputPad.getAsInt();
        var padding = isEven() ? "2·" + axis.padBefore() : axis.padBefore() + " + " + axis.padAfter();
        return "⌊(" + input + " + " + padding + " − " + axis.dilation() + "·(" + axis.kernel() + "−1) − 1) / " + axis.stride() + "⌋ + 1";
    }

    /// Writes the result.
    public String result() {
        return Numbers.display(outputPad.isPresent() ? axis.transposedSize(input, outputPad.getAsInt()) : axis.outputSize(input));
    }

    private boolean isEven() {
        return axis.padBefore() == axis.padAfter();
    }
}
