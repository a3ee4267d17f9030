package org.receptive.spec;

import org.receptive.text.ReadableException;

/// The hyperparameters of a pooling layer.
///
/// Padding is never a maximum. An average divides by the number of cells of the window inside the padded input, or, without
/// `countPadding`, by the number of cells inside the input. With `ceil` a last window may hang over the padded input, if it begins
/// before the padding after the input.
///
/// @param kind what is taken of each window
/// @param window how the window slides
/// @param ceil whether the output's size is rounded up
/// @param countPadding whether padded cells count in an average's divisor
public record PoolSpec(PoolKind kind, Window window, boolean ceil, boolean countPadding) implements LayerSpec {

    /// Validates the padding.
    ///
    /// @throws ReadableException if it is wider than half of what the kernel spans, so that even an undilated window could lie in it alone
    public PoolSpec {
        requireInside(window.rows());
        requireInside(window.cols());
    }

    private static void requireInside(WindowAxis axis) {
        int most = Math.max(axis.padBefore(), axis.padAfter());
        if (most > axis.extent() / 2)
            throw ReadableException.of("error.spec.poolPadding", most, axis.extent(), axis.extent() / 2);
    }

    /// Makes the pooling of disjoint squares: kernel and stride `size`, no padding.
    public static PoolSpec square(PoolKind kind, int size) {
        var axis = WindowAxis.plain(size).withStride(size);
        return new PoolSpec(kind, new Window(axis, axis), false, true);
    }

    @Override
    public Shape outputShape(Shape input) {
        return new Shape(input.channels(), size(window.rows(), input.rows()), size(window.cols(), input.cols()));
    }

    private int size(WindowAxis axis, int input) {
        return ceil ? axis.ceilOutputSize(input) : axis.outputSize(input);
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
        return outputShape(input).count() * window.tapCount();
    }
}
