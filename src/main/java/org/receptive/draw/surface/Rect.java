package org.receptive.draw.surface;

/// A rectangle of a picture, in px.
///
/// @param x its left edge
/// @param y its top edge
/// @param w its width
/// @param h its height
public record Rect(double x, double y, double w, double h) {

    /// Tells whether a point lies in it; the right and the lower edge do not belong to it.
    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /// Tells whether it shares an area with another one.
    public boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Tells whether all of another rectangle lies in it.
    public boolean encloses(Rect other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /// Returns its right edge.
    public double right() {
        return x + w;
    }

    /// Returns its lower edge.
    public double bottom() {
        return y + h;
    }

    /// Returns the middle between left and right.
    public double middleX() {
        return x + w / 2;
    }

    /// Returns the middle between top and bottom.
    public double middleY() {
        return y + h / 2;
    }

    /// Returns the area that it shares with another one, in px².
    public double common(Rect other) {
        return Math.max(0, Math.min(right(), other.right()) - Math.max(x, other.x))
                * Math.max(0, Math.min(bottom(), other.bottom()) - Math.max(y, other.y));
    }
}
