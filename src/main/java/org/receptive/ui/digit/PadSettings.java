package org.receptive.ui.digit;

import org.receptive.data.ink.InkPipeline;

/// How the drawing becomes what the network sees.
///
/// @param crop whether the paper around the ink is cut away
/// @param scale whether the digit is fitted into 20 × 20
/// @param centre whether its centre of mass is put in the middle
/// @param brush how thick the pen is
/// @param down how many pixels the result is then moved down
/// @param right how many pixels it is moved to the right
/// @param degrees by how much it is turned clockwise
public record PadSettings(boolean crop, boolean scale, boolean centre, Brush brush, double down, double right, double degrees) {

    /// The farthest move, in pixels of the 28 × 28 picture.
    public static final int FARTHEST = 8;
    /// The largest turn, in degrees.
    public static final int LARGEST_TURN = 90;

    /// All stages as in MNIST, nothing moved.
    public static final PadSettings MNIST = new PadSettings(true, true, true, Brush.MEDIUM, 0, 0, 0);

    /// Keeps the movement within its limits.
    public PadSettings {
        down = Math.clamp(down, -FARTHEST, FARTHEST);
        right = Math.clamp(right, -FARTHEST, FARTHEST);
        degrees = Math.clamp(degrees, -LARGEST_TURN, LARGEST_TURN);
    }

    /// Returns these settings with the three stages switched.
    public PadSettings withStages(boolean newCrop, boolean newScale, boolean newCentre) {
        return new PadSettings(newCrop, newScale, newCentre, brush, down, right, degrees);
    }

    /// Returns these settings with another pen.
    public PadSettings withBrush(Brush other) {
        return new PadSettings(crop, scale, centre, other, down, right, degrees);
    }

    /// Returns these settings with another movement.
    public PadSettings withMovement(double newDown, double newRight, double newDegrees) {
        return new PadSettings(crop, scale, centre, brush, newDown, newRight, newDegrees);
    }

    /// Tells whether what the network sees is moved or turned.
    public boolean isMoved() {
        return down != 0 || right != 0 || degrees != 0;
    }

    /// Returns the way from ink to 28 × 28.
    public InkPipeline pipeline() {
        return InkPipeline.MNIST.withPen(brush.pen()).withStages(crop, scale, centre);
    }
}
