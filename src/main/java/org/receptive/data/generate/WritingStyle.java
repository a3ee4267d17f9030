package org.receptive.data.generate;

/// Says how much handwriting varies; every amount is the deviation of a normal distribution unless it says otherwise.
///
/// @param jitter how far each knot strays, as a share of the digit's height
/// @param warp how far smooth bending moves a point, as a share of the digit's height
/// @param proportions how far the waist moves up or down, as a share of the height; by twice that share the top is wider than the bottom
/// @param slantMean the mean slant, dx/dy, to the right
/// @param slant of the slant
/// @param rotationRadians of the turn
/// @param aspect of the logarithm of width over height
/// @param penMean the mean thickness of the pen as a share of the ink's longer side
/// @param pen of the logarithm of the thickness
public record WritingStyle(double jitter, double warp, double proportions, double slantMean, double slant, double rotationRadians,
        double aspect, double penMean, double pen) {

    /// As varied as MNIST.
    public static final WritingStyle VARIED = new WritingStyle(0.02, 0.06, 0.03, 0.12, 0.22, 0.08, 0.18, 0.125, 0.3);

    /// Less varied, for training that bends its pictures anyway.
    public static final WritingStyle STEADY = new WritingStyle(0.015, 0.04, 0.03, 0.12, 0.2, 0.07, 0.15, 0.125, 0.3);

    /// Checks the amounts.
    ///
    /// @throws IllegalArgumentException if one is negative, not finite or so large that no digit is left
    public WritingStyle {
        for (double amount : new double[] {jitter, warp, proportions, slant, rotationRadians, aspect, pen})
            if (!(amount >= 0 && amount <= 1))
                throw new IllegalArgumentException("an amount of variation goes from 0 to 1, not " + amount);
        if (!(Math.abs(slantMean) <= 1) || !(penMean >= 0.02 && penMean <= 0.3))
            throw new IllegalArgumentException(
                    "the mean slant goes from −1 to 1 and the mean pen from 0.02 to 0.3, not " + slantMean + " and " + penMean);
    }
}
