package org.receptive.data.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What lies on the pad, in the unit square: a picture that was loaded, perhaps, and the strokes drawn over it.
///
/// @param picture the loaded picture; it fills the pad
/// @param strokes the marks of the pen in time order
public record PadContent(Optional<InkPicture> picture, List<Stroke> strokes) {

    /// A bare pad.
    public static final PadContent EMPTY = new PadContent(Optional.empty(), List.of());

    /// Copies the strokes.
    public PadContent {
        strokes = List.copyOf(strokes);
    }

    /// Makes a pad with strokes only.
    public static PadContent of(StrokeDrawing drawing) {
        return new PadContent(Optional.empty(), drawing.strokes());
    }

    /// Makes a pad with a picture only.
    public static PadContent of(InkPicture picture) {
        return new PadContent(Optional.of(picture), List.of());
    }

    /// Tells whether there is nothing to see.
    public boolean isEmpty() {
        return strokes.isEmpty() && picture.map(InkPicture::isEmpty).orElse(true);
    }

    /// Returns the strokes as a drawing of unknown meaning.
    public StrokeDrawing drawing() {
        return StrokeDrawing.of(strokes);
    }

    /// Returns this pad with one more stroke.
    public PadContent with(Stroke stroke) {
        var more = new ArrayList<>(strokes);
        more.add(stroke);
        return new PadContent(picture, more);
    }

    /// Returns this pad without what lies within `radius` of the line from `from` to `to`; strokes that the eraser crosses fall apart.
    public PadContent erased(Stroke.Point from, Stroke.Point to, double radius) {
        var left = new ArrayList<Stroke>();
        for (var stroke : strokes)
            left.addAll(new Eraser(from, to, radius).rest(stroke));
        return new PadContent(
                picture.map(
                        p -> p.erased(from.y() * p.rows(), from.x() * p.cols(), to.y() * p.rows(), to.x() * p.cols(), radius * p.rows())),
                left);
    }

    /// Returns this pad moved and made smaller or larger, so that the strokes lie in the middle and their longer side is `share` of it.
    public PadContent fitted(double share) {
        var bounds = drawing().bounds();
        if (bounds.isEmpty())
            return this;
        var box = bounds.get();
        double scale = box.longerSide() > 0 ? share / box.longerSide() : 1;
        double x = (box.left() + box.right()) / 2;
        double y = (box.top() + box.bottom()) / 2;
        return new PadContent(picture,
                strokes.stream().map(stroke -> new Stroke(
                        stroke.points().stream().map(p -> new Stroke.Point((p.x() - x) * scale + 0.5, (p.y() - y) * scale + 0.5)).toList()))
                        .toList());
    }
}
