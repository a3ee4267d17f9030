package org.receptive.data.ink;

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

    /// How thick the pen is.
    public enum Brush {
        /// About half of MNIST's thickness.
        THIN(0.06),
        /// As thick as MNIST's digits are in the mean.
        MEDIUM(InkPipeline.MNIST_PEN),
        /// About twice as thick.
        THICK(0.22);

        private final double fraction;

        Brush(double fraction) {
            this.fraction = fraction;
        }

        /// Returns the pen, which keeps its proportion to the drawing: a small digit and a large one look alike to the network.
        public PenWidth pen() {
            return new PenWidth.OfDrawing(fraction);
        }

        /// Returns the thickness on the pad, as a share of its side: that of a drawing which spans three quarters of it.
        public double padFraction() {
            return 0.75 * fraction;
        }
    }

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
