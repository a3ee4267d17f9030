package org.receptive.draw.surface;

/// Describes how a text is set; the family is always the bundled one and digits
/// are always tabular.
///
/// @param sizePx the em size in px, > 0
/// @param bold whether the bold weight is used
/// @param align which point of the text stands at the given `x`
public record TextStyle(double sizePx, boolean bold, Align align) {

    /// Says which point of a text stands at the given `x`.
    public enum Align {
        LEFT, CENTER, RIGHT;

        /// Finds the left edge of a text of `width` px that is anchored at `x`.
        public double leftEdge(double x, double width) {
            return switch (this) {
                case LEFT -> x;
                case CENTER -> x - width / 2;
                case RIGHT -> x - width;
            };
        }
    }

    public TextStyle {
        if (!(sizePx > 0)) { throw new IllegalArgumentException("a text size of " + sizePx + " px is not above 0"); }
    }

    /// Makes a regular, left-aligned style of the given size.
    public static TextStyle ofSize(double sizePx) {
        return new TextStyle(sizePx, false, Align.LEFT);
    }

    /// Gives the same style in another size.
    public TextStyle withSize(double newSizePx) {
        return new TextStyle(newSizePx, bold, align);
    }

    /// Gives the same style in bold.
    public TextStyle withBold() {
        return new TextStyle(sizePx, true, align);
    }

    /// Gives the same style with another anchor.
    public TextStyle withAlign(Align newAlign) {
        return new TextStyle(sizePx, bold, newAlign);
    }

    /// Gives the same style centred on its anchor.
    public TextStyle centered() {
        return withAlign(Align.CENTER);
    }
}
