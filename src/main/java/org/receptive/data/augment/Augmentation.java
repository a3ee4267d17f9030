package org.receptive.data.augment;

/// Says how much training pictures are changed at random; every amount is the most that happens to a picture, drawn uniformly between its
/// negative and itself, and 0 switches that change off.
///
/// @param shiftPx how far a picture moves along each axis, in pixels
/// @param rotationDegrees how far it turns about its middle
/// @param scale by what share it grows or shrinks along each axis, 0.1 for 90 to 110 %
/// @param shear how far it leans, dx/dy
/// @param elasticAlpha how strong the elastic displacement is, in pixels: the factor of a uniform field in [−1, 1] after its smoothing
/// @param elasticSigma the deviation of the Gaussian that smooths the field, in pixels
/// @param thickness by what share strokes grow towards the maximum, or shrink towards the minimum, of each pixel's neighbours
/// @see <a href="https://doi.org/10.1109/ICDAR.2003.1227801">Simard, Steinkraus and Platt 2003, Best practices for convolutional neural
///      networks applied to visual document analysis</a>
public record Augmentation(double shiftPx, double rotationDegrees, double scale, double shear, double elasticAlpha, double elasticSigma,
        double thickness) {

    /// No change: a picture comes out as it went in.
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 4, 0);

    /// Changes that help on handwritten digits of 28 × 28.
    public static final Augmentation STANDARD = new Augmentation(1, 8, 0.08, 0.08, 20, 5, 0.2);

    /// Checks the amounts.
    ///
    /// @throws IllegalArgumentException if one lies outside the range that leaves a picture recognisable; the message gives the range
    public Augmentation {
        check("shift in pixels", shiftPx, 0, 100);
        check("rotation in degrees", rotationDegrees, 0, 180);
        check("scale", scale, 0, 0.9);
        check("shear", shear, 0, 2);
        check("elastic strength in pixels", elasticAlpha, 0, 1000);
        check("elastic smoothness in pixels", elasticSigma, 1, 100);
        check("thickness", thickness, 0, 1);
    }

    /// Tells whether nothing is changed.
    public boolean isNone() {
        return !moves() && thickness == 0;
    }

    /// Tells whether pixels change their places.
    boolean moves() {
        return shiftPx != 0 || rotationDegrees != 0 || scale != 0 || shear != 0 || elasticAlpha != 0;
    }

    private static void check(String name, double amount, double least, double most) {
        if (!(amount >= least && amount <= most))
            throw new IllegalArgumentException("the augmentation's " + name + " goes from " + least + " to " + most + ", not " + amount);
    }
}
