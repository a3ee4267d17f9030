package org.receptive.spec;

/// Names the customary amounts of zero padding, and the padding that someone
/// chose by hand.
///
/// All named amounts depend on the dilated kernel only, through `D·(K−1)`.
public enum PaddingMode {
    /// Narrow (valid): no padding, `O = ⌊(I − extent)/S⌋ + 1`.
    NARROW,
    /// Equal-width (same): `D·(K−1)` zeros in all, the odd one after; with stride 1
    /// the output is as large as the input.
    EQUAL_WIDTH,
    /// Wide (full): `D·(K−1)` zeros on each side, so that every weight meets
    /// every cell.
    WIDE,
    /// Causal: `D·(K−1)` zeros before the first cell and none after the last, so that
    /// no output reads what comes later; with stride 1 the output is as large as the
    /// input.
    CAUSAL,
    /// Four numbers chosen by hand.
    CUSTOM;

    /// Returns `axis` with this mode's padding; a custom axis stays as it is.
    public WindowAxis applyTo(WindowAxis axis) {
        int total = axis.extent() - 1;
        return switch (this) {
            case NARROW -> axis.withPadding(0, 0);
            case EQUAL_WIDTH -> axis.withPadding(total / 2, total - total / 2);
            case WIDE -> axis.withPadding(total, total);
            case CAUSAL -> axis.withPadding(total, 0);
            case CUSTOM -> axis;
        };
    }

    /// Returns `window` with this mode's padding on both axes.
    public Window applyTo(Window window) {
        return new Window(applyTo(window.rows()), applyTo(window.cols()));
    }
}
