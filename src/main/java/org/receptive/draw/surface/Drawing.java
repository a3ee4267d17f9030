package org.receptive.draw.surface;

/// A picture that can be drawn on any surface at any size: what the screen shows and an export writes.
@FunctionalInterface
public interface Drawing {

    /// Draws the whole picture, its background included, into the rectangle from (0, 0) to (widthPx, heightPx).
    void drawOn(Surface surface, double widthPx, double heightPx);
}
