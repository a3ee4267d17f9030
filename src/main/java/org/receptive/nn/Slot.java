package org.receptive.nn;

/// The buffers of one layer for one lane block.
final class Slot {

    /// Says that nobody wants a gradient.
    static final float[] NONE = {};

    final float[][] x;
    final float[] y;
    final float[][] gradX;
    final float[] gradY;
    final float[][] scratch;
    /// Whether dropout is at work, and with which numbers.
    boolean training;
    long seed;

    Slot(float[][] x, float[] y, float[][] gradX, float[] gradY, float[][] scratch) {
        this.x = x;
        this.y = y;
        this.gradX = gradX;
        this.gradY = gradY;
        this.scratch = scratch;
    }

    /// Tells whether the gradient of input `i` is wanted.
    boolean wants(int i) {
        return gradX[i].length > 0;
    }
}
