package org.receptive.data.ink;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Holds what a person drew: strokes in time order, and the digit that is meant, where it is known.
///
/// @param label the digit 0 … 9 that is meant, or none
/// @param strokes the marks of the pen; none is an empty sheet
public record StrokeDrawing(OptionalInt label, List<Stroke> strokes) {

    /// Copies the strokes.
    ///
    /// @throws IllegalArgumentException if the label is no digit
    public StrokeDrawing {
        if (label.isPresent() && (label.getAsInt() < 0 || label.getAsInt() > 9))
            throw new IllegalArgumentException("a label is a digit from 0 to 9, not " + label.getAsInt());
        strokes = List.copyOf(strokes);
    }

    /// Returns a drawing of unknown meaning.
    public static StrokeDrawing of(List<Stroke> strokes) {
        return new StrokeDrawing(OptionalInt.empty(), strokes);
    }

    /// Tells whether nothing was drawn.
    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /// Returns how many points all strokes have together.
    public int pointCount() {
        return strokes.stream().mapToInt(stroke -> stroke.points().size()).sum();
    }

    /// Returns the smallest upright rectangle around the points, without the thickness of the pen; none if nothing was drawn.
    public Optional<Bounds> bounds() {
        if (strokes.isEmpty())
            return Optional.empty();
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (var stroke : strokes)
            for (var point : stroke.points()) {
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
                top = Math.min(top, point.y());
                bottom = Math.max(bottom, point.y());
            }
        return Optional.of(new Bounds(left, top, right, bottom));
    }

    /// An upright rectangle in the units of the drawing.
    public record Bounds(double left, double top, double right, double bottom) {

        /// Returns the longer of width and height; 0 for a dot.
        public double longerSide() {
            return Math.max(right - left, bottom - top);
        }
    }
}
