package org.receptive.spec;

import org.receptive.text.ReadableException;

/// The hyperparameters of pooling to a given size; to 1×1 it is global pooling.
///
/// Output `o` of `O` reads the input cells `⌊o·I/O⌋ … ⌈(o+1)·I/O⌉ − 1` along each axis.
///
/// @param kind what is taken of each cell of the grid
/// @param outRows how many rows come out
/// @param outCols how many columns come out
public record AdaptivePoolSpec(PoolKind kind, int outRows, int outCols) implements LayerSpec {

    /// Validates the sizes.
    ///
    /// @throws ReadableException if one is below 1
    public AdaptivePoolSpec {
        new Shape(1, outRows, outCols);
    }

    /// Makes global pooling: one value a map.
    public static AdaptivePoolSpec global(PoolKind kind) {
        return new AdaptivePoolSpec(kind, 1, 1);
    }

    /// Returns the first input position that output `output` of `outputs` reads: `⌊output·input/outputs⌋`.
    public static int first(int output, int outputs, int input) {
        return (int) ((long) output * input / outputs);
    }

    /// Returns the position after the last one that output `output` of `outputs` reads: `⌈(output+1)·input/outputs⌉`.
    public static int end(int output, int outputs, int input) {
        return (int) (((output + 1L) * input + outputs - 1) / outputs);
    }

    @Override
    public Shape outputShape(Shape input) {
        return new Shape(input.channels(), outRows, outCols);
    }

    /// Counts 0 for a maximum, and for an average one multiply-add for each value read.
    @Override
    public long multiplyAdds(Shape input) {
        return switch (kind) {
            case MAX -> 0;
            case AVERAGE -> connections(input);
        };
    }

    @Override
    public long connections(Shape input) {
        return (long) input.channels() * read(outRows, input.rows()) * read(outCols, input.cols());
    }

    private static long read(int outputs, int input) {
        long sum = 0;
        for (int o = 0; o < outputs; o++)
            sum += end(o, outputs, input) - first(o, outputs, input);
        return sum;
    }
}
