package org.receptive.spec;

import org.receptive.text.ReadableException;

/// Says how a rectangular window slides over an image: one [WindowAxis] down
/// the rows and one along the columns.
///
/// @param rows the vertical axis
/// @param cols the horizontal axis
public record Window(WindowAxis rows, WindowAxis cols) {

    /// Validates the number of places.
    ///
    /// @throws ReadableException if rows times columns is beyond what an array holds
    public Window {
        if ((long) rows.kernel() * cols.kernel() > Integer.MAX_VALUE)
            throw ReadableException.of("error.spec.taps", rows.kernel(), cols.kernel(), Integer.MAX_VALUE);
    }

    /// Makes a narrow (valid) window: stride 1, no padding.
    public static Window valid(int kernelRows, int kernelCols) {
        return new Window(WindowAxis.plain(kernelRows), WindowAxis.plain(kernelCols));
    }

    /// Makes an equal-width (same) window: stride 1, the output as large as the
    /// input, the odd zero after.
    public static Window same(int kernelRows, int kernelCols) {
        return PaddingMode.EQUAL_WIDTH.applyTo(valid(kernelRows, kernelCols));
    }

    /// Makes a wide (full) window: stride 1, `K−1` zeros on every side.
    public static Window full(int kernelRows, int kernelCols) {
        return PaddingMode.WIDE.applyTo(valid(kernelRows, kernelCols));
    }

    /// Makes the window of a one-dimensional signal, which is an image of a
    /// single row.
    public static Window signal(WindowAxis axis) {
        return new Window(WindowAxis.plain(1), axis);
    }

    /// Tells whether the window fits at least once into an image of this size.
    public boolean fits(int inputRows, int inputCols) {
        return rows.fits(inputRows) && cols.fits(inputCols);
    }

    /// Returns how many places the window has.
    public int tapCount() {
        return rows.kernel() * cols.kernel();
    }
}
