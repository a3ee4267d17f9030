package org.receptive.draw.scene;

import java.util.List;
import java.util.OptionalInt;
import org.receptive.draw.theme.Sizes;

/// Says below the slices of a zone which others are not in the picture; where pages of them can be turned, with two buttons for that.
///
/// @param texts what is said, and the same in fewer words
/// @param x the left edge, in px
/// @param middle the middle of its line
/// @param side the side of a button
/// @param page which page is shown, from 0
/// @param pages how many there are; without buttons if it is one
public record HiddenNote(List<String> texts, double x, double middle, double side, int page, int pages) {

    private static final double GAP = 4;

    /// Copies the texts.
    public HiddenNote {
        texts = List.copyOf(texts);
    }

    static double side(Sizes sizes) {
        return sizes.small() + 9;
    }

    /// Returns the height that a note takes with the gap above it.
    static double height(Sizes sizes) {
        return side(sizes) + 4;
    }

    /// Returns the width that the buttons take.
    static double buttons(Sizes sizes, int pages) {
        return pages > 1 ? 2 * side(sizes) + 3 * GAP : 0;
    }

    boolean hasButtons() {
        return pages > 1;
    }

    double forwardX() {
        return x + side + GAP;
    }

    double textX() {
        return hasButtons() ? forwardX() + side + 2 * GAP : x;
    }

    /// Finds the page to which the button at a point leads; none where there is no button, or no further page.
    OptionalInt pageAt(double px, double py) {
        if (!hasButtons() || Math.abs(py - middle) > side / 2)
            return OptionalInt.empty();
        if (px >= x && px < x + side)
            return page > 0 ? OptionalInt.of(page - 1) : OptionalInt.empty();
        boolean forward = px >= forwardX() && px < forwardX() + side && page < pages - 1;
        return forward ? OptionalInt.of(page + 1) : OptionalInt.empty();
    }
}
