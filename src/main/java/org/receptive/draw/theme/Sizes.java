package org.receptive.draw.theme;

/// The sizes of a picture, in px: one set for a desk, and for a lecture hall one that grows with the screen.
///
/// @param cellMax the largest cell of a map
/// @param cellText the largest number in a cell
/// @param title the name above a map
/// @param body captions and sentences
/// @param small section heads and legends
/// @param formula the numbers of the formula
/// @param least no text that has to be read is smaller; at a desk each painter has its own limit
/// @param fine the smallest of what only helps, such as a weight in the corner of a cell
public record Sizes(double cellMax, double cellText, double title, double body, double small, double formula, double least, double fine) {

    /// A cell smaller than this shows no number.
    public static final double CELL_WITH_NUMBER = 18;

    private static final double HALL_WIDTH = 1280;
    private static final double HALL_HEIGHT = 720;
    /// The smallest window that shows a hall anything.
    private static final double LEAST_FACTOR = 0.7;

    private static final Sizes NORMAL = new Sizes(64, 17, 14, 13, 11, 15, 0, 6);

    /// Returns the sizes for a desk.
    public static Sizes normal() {
        return NORMAL;
    }

    /// Returns the sizes for a lecture hall with the smallest usual screen.
    public static Sizes present() {
        return present(HALL_WIDTH, HALL_HEIGHT);
    }

    /// Returns the sizes for a lecture hall that looks at `width` × `height` px: whatever it must read is at least 18 px high on 1280 × 720
    /// and 24 px on 1920 × 1080.
    ///
    /// Text grows more slowly than the screen: what is left over goes to the maps.
    public static Sizes present(double width, double height) {
        double factor = Math.max(LEAST_FACTOR, Math.min(width / HALL_WIDTH, height / HALL_HEIGHT));
        double least = Math.rint(2 * (6 + 12 * factor)) / 2;
        return new Sizes(least * 5.8, least * 1.55, Math.rint(least * 1.1), least, least, Math.rint(least * 1.2), least, least * 2 / 3);
    }

    /// Returns the sizes for a hall with the smallest usual screen, or for a desk.
    public static Sizes of(boolean presenting) {
        return presenting ? present() : normal();
    }

    /// Tells whether a lecture hall is to read the picture.
    public boolean isHall() {
        return least > 0;
    }

    /// Returns these sizes with another one for the formula.
    public Sizes withFormula(double px) {
        return new Sizes(cellMax, cellText, title, body, small, px, least, fine);
    }
}
