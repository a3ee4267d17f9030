package org.receptive.spec;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.receptive.text.ReadableException;

/// Says what stands in the padding around an input: the only place that knows which index of an axis a padded index takes its value from.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pad.html">PyTorch, pad</a>
public enum PaddingValues {
    /// Zeros, which come from nowhere.
    ZEROS("zeros"),
    /// The image in a mirror that stands on the outermost cell, which is not repeated: `… 2 1 | 0 1 2 …`.
    REFLECT("reflect"),
    /// The outermost cell again and again: `… 0 0 | 0 1 2 …`.
    REPLICATE("replicate"),
    /// The image again from its other end: `… n−2 n−1 | 0 1 2 …`.
    CIRCULAR("circular");

    private final String word;

    PaddingValues(String word) {
        this.word = word;
    }

    /// Returns the word in files and texts, PyTorch's.
    public String word() {
        return word;
    }

    /// Finds what a word means; zeros if nothing else.
    public static PaddingValues ofWord(String word) {
        return Arrays.stream(values()).filter(v -> v.word.equals(word)).findFirst().orElse(ZEROS);
    }

    /// Returns the index whose value stands at `index`: itself inside the input, none for a zero.
    ///
    /// @param index a position of the padded input; below 0 or at least `size` in the padding
    /// @param size how many cells the input has along the axis
    public OptionalInt source(int index, int size) {
        if (index >= 0 && index < size)
            return OptionalInt.of(index);
        return switch (this) {
            case ZEROS -> OptionalInt.empty();
            case REFLECT -> OptionalInt.of(index < 0 ? -index : 2 * (size - 1) - index);
            case REPLICATE -> OptionalInt.of(Math.clamp(index, 0, size - 1));
            case CIRCULAR -> OptionalInt.of(Math.floorMod(index, size));
        };
    }

    /// Lists in ascending order the positions of the padded axis at which the value of `index` stands: its own, and its copies.
    public int[] places(int index, WindowAxis axis, int size) {
        return this == ZEROS
                ? new int[] {index}
                : IntStream.range(-axis.padBefore(), size + axis.padAfter()).filter(i -> source(i, size).orElse(-1) == index).toArray();
    }

    /// Counts how often the windows of an axis read each position of an input, in the padding its copies too.
    public int[] reads(WindowAxis axis, int size) {
        var reads = new int[size];
        int outputs = axis.outputSize(size);
        for (int output = 0; output < outputs; output++)
            for (int k = 0; k < axis.kernel(); k++)
                source(axis.inputIndex(output, k), size).ifPresent(i -> reads[i]++);
        return reads;
    }

    /// Returns how many cells can be added on a side of an input.
    public int most(int size) {
        return switch (this) {
            case ZEROS, REPLICATE -> Integer.MAX_VALUE;
            case REFLECT -> size - 1;
            case CIRCULAR -> size;
        };
    }

    /// Requires that the input is large enough to fill its padding.
    ///
    /// @throws ReadableException if it is not; the message gives the widest padding that there is
    public void require(Window window, int rows, int cols) {
        require(window.rows(), rows);
        require(window.cols(), cols);
    }

    private void require(WindowAxis axis, int size) {
        int wanted = Math.max(axis.padBefore(), axis.padAfter());
        if (wanted > most(size))
            throw ReadableException.of(this == REFLECT ? "error.spec.reflect" : "error.spec.circular", wanted, size, most(size));
    }
}
