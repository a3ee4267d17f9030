package org.receptive.spec;

import java.util.stream.Stream;

/// Names the customary amounts of zero padding, and the padding that someone
/// chose by hand.
///
/// The named amounts depend on the dilated kernel only, through `D·(K−1)`; but TensorFlow's depends on the input, too.
public enum PaddingMode {
    /// Narrow (valid): no padding, `O = ⌊(I − extent)/S⌋ + 1`.
    NARROW,
    /// Equal-width (same): `D·(K−1)` zeros in all, the odd one after; with stride 1
    /// the output is as large as the input.
    EQUAL_WIDTH,
    /// Equal-width (same) as TensorFlow has it: as few zeros as make `O = ⌈I/S⌉`, the odd one after. With stride 1 these are the zeros of
    /// [#EQUAL_WIDTH]; else they depend on the size of the input.
    EQUAL_WIDTH_TENSORFLOW,
    /// Wide (full): `D·(K−1)` zeros on each side, so that every weight meets
    /// every cell.
    WIDE,
    /// Causal: `D·(K−1)` zeros before the first cell and none after the last, so that
    /// no output reads what comes later; with stride 1 the output is as large as the
    /// input.
    CAUSAL,
    /// Four numbers chosen by hand.
    CUSTOM;

    /// Returns the mode whose padding a window has for any input; custom if it has no name.
    public static PaddingMode of(Window window) {
        return Stream.of(NARROW, EQUAL_WIDTH, WIDE, CAUSAL).filter(mode -> mode.suits(window) && mode.applyTo(window).equals(window))
                .findFirst().orElse(CUSTOM);
    }

    /// Tells whether a window can have this padding: causal is for one that slides along one axis only, which may be that of time.
    public boolean suits(Window window) {
        return this != CAUSAL || (window.rows().kernel() == 1 && window.cols().kernel() > 1);
    }

    /// Tells whether this is one of the two that are called same.
    public boolean isSame() {
        return this == EQUAL_WIDTH || this == EQUAL_WIDTH_TENSORFLOW;
    }

    /// Returns `axis` with this mode's padding for any input; an axis that is custom, or depends on the input, stays as it is.
    public WindowAxis applyTo(WindowAxis axis) {
        int total = axis.extent() - 1;
        return switch (this) {
            case NARROW -> axis.withPadding(0, 0);
            case EQUAL_WIDTH -> axis.withPadding(total / 2, total - total / 2);
            case WIDE -> axis.withPadding(total, total);
            case CAUSAL -> axis.withPadding(total, 0);
            case CUSTOM, EQUAL_WIDTH_TENSORFLOW -> axis;
        };
    }

    /// Returns `axis` with this mode's padding for an input of this size. TensorFlow adds `max((⌈I/S⌉ − 1)·S + D·(K−1) + 1 − I, 0)`.
    ///
    /// @see <a href="https://www.tensorflow.org/api_docs/python/tf/nn">TensorFlow, notes on padding</a>
    public WindowAxis applyTo(WindowAxis axis, int input) {
        if (this != EQUAL_WIDTH_TENSORFLOW)
            return applyTo(axis);
        int outputs = Math.ceilDiv(input, axis.stride());
        int total = Math.max((outputs - 1) * axis.stride() + axis.extent() - input, 0);
        return axis.withPadding(total / 2, total - total / 2);
    }

    /// Returns `window` with this mode's padding on both axes for an input of this size.
    public Window applyTo(Window window, int rows, int cols) {
        return new Window(applyTo(window.rows(), rows), applyTo(window.cols(), cols));
    }

    /// Returns `window` with this mode's padding on both axes.
    public Window applyTo(Window window) {
        return new Window(applyTo(window.rows()), applyTo(window.cols()));
    }
}
