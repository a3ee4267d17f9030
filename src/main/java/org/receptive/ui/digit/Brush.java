package org.receptive.ui.digit;

import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.PenWidth;

/// How thick the pen is.
public enum Brush {
    /// About half of MNIST's thickness.
    THIN(0.06, "draw.brush.thin"),
    /// As thick as MNIST's digits are in the mean.
    MEDIUM(InkPipeline.MNIST_PEN, "draw.brush.medium"),
    /// About twice as thick.
    THICK(0.22, "draw.brush.thick");

    private final double fraction;
    private final String key;

    Brush(double fraction, String key) {
        this.fraction = fraction;
        this.key = key;
    }

    /// Returns the pen, which keeps its proportion to the drawing: a small digit and a large one look alike to the network.
    public PenWidth pen() {
        return new PenWidth.OfDrawing(fraction);
    }

    /// Returns the thickness on the pad, as a share of its side: that of a drawing which spans three quarters of it.
    public double padFraction() {
        return 0.75 * fraction;
    }

    /// Returns the key of its name.
    public String key() {
        return key;
    }
}
