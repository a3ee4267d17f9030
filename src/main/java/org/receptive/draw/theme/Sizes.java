package org.receptive.draw.theme;

/// The sizes of a picture, in px: one set for a desk and one for a lecture hall.
///
/// @param cellMax the largest cell of a map
/// @param cellText the largest number in a cell
/// @param title the name above a map
/// @param body captions and sentences
/// @param small section heads and legends
/// @param formula the numbers of the formula
public record Sizes(double cellMax, double cellText, double title, double body, double small, double formula) {

    /// A cell smaller than this shows no number.
    public static final double CELL_WITH_NUMBER = 18;

    /// Returns the sizes for a desk.
    public static Sizes normal() {
        return new Sizes(64, 17, 14, 13, 11, 15);
    }

    /// Returns the sizes for a lecture hall.
    public static Sizes present() {
        return new Sizes(104, 28, 20, 18, 15, 22);
    }

    /// Returns the sizes for a hall or for a desk.
    public static Sizes of(boolean presenting) {
        return presenting ? present() : normal();
    }
}
