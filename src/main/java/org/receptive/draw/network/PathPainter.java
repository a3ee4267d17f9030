package org.receptive.draw.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.Argb;
import org.receptive.explain.Unit;

/// Draws the way from a unit back to the pixels as lines over the maps, from each unit to the one that it is followed by. The lines leave
/// out every cell that has its number written in it.
///
/// @param surface where to
/// @param path the units, those that nothing stands for in the layout left out
/// @param style how it looks
record PathPainter(Surface surface, List<Unit> path, NetworkStyle style) {

    private static final double SMALLEST_MARK_PX = 5;
    private static final double LINE_PX = 1.75;
    private static final double HALL_LINE_PX = 3;
    private static final double HALO_PX = 2.5;
    private static final double HALO = 0.7;

    /// A piece of a line, in px.
    record EdgePiece(double x1, double y1, double x2, double y2) {

        private EdgePiece part(double from, double to) {
            return new EdgePiece(x1 + from * (x2 - x1), y1 + from * (y2 - y1), x1 + to * (x2 - x1), y1 + to * (y2 - y1));
        }
    }

    /// The share of a line that lies in a rectangle.
    private record Within(double from, double to) {

        private static Optional<Within> of(EdgePiece line, Rect rect) {
            var across = along(line.x1, line.x2, rect.x(), rect.x() + rect.w());
            var down = along(line.y1, line.y2, rect.y(), rect.y() + rect.h());
            double from = Math.max(0, Math.max(across.from, down.from));
            double to = Math.min(1, Math.min(across.to, down.to));
            return from < to ? Optional.of(new Within(from, to)) : Optional.empty();
        }

        private static Within along(double a, double b, double low, double high) {
            if (a == b)
                return a > low && a < high ? new Within(0, 1) : new Within(1, 0);
            double first = (low - a) / (b - a);
            double second = (high - a) / (b - a);
            return new Within(Math.min(first, second), Math.max(first, second));
        }
    }

    void paint(NetworkLayout layout) {
        double wide = style.sizes().isHall() ? HALL_LINE_PX : LINE_PX;
        var halo = Argb.withOpacity(style.palette().background(), HALO);
        var pieces = pieces(layout);
        for (var p : pieces)
            surface.line(p.x1, p.y1, p.x2, p.y2, halo, wide + HALO_PX, Surface.Dash.SOLID);
        for (var p : pieces)
            surface.line(p.x1, p.y1, p.x2, p.y2, style.palette().kernel(), wide, Surface.Dash.SOLID);
        for (var mark : marks(layout)) {
            surface.strokeRect(mark.x(), mark.y(), mark.w(), mark.h(), halo, wide + HALO_PX);
            surface.strokeRect(mark.x(), mark.y(), mark.w(), mark.h(), style.palette().kernel(), wide);
        }
    }

    /// Returns the frames around the units of the way.
    List<Rect> marks(NetworkLayout layout) {
        return path.stream().flatMap(unit -> layout.placeOf(unit).map(place -> mark(place, unit)).stream()).toList();
    }

    private Rect mark(MapPlace place, Unit unit) {
        double side = Math.max(Math.max(SMALLEST_MARK_PX, style.sizes().isHall() ? style.sizes().least() / 2 : 0), place.cellPx());
        return new Rect(place.x() + (unit.col() + 0.5) * place.cellPx() - side / 2,
                place.y() + (unit.row() + 0.5) * place.cellPx() - side / 2, side, side);
    }

    /// Returns the lines, without what would lie over a unit of the way or over numbers.
    List<EdgePiece> pieces(NetworkLayout layout) {
        var marks = marks(layout);
        var written = layout.places().stream().filter(MapPainter::hasNumbers)
                .map(p -> new Rect(p.x(), p.y(), p.width(), p.height())).toList();
        var pieces = new ArrayList<EdgePiece>();
        for (int i = 1; i < marks.size(); i++) {
            var kept = new ArrayList<>(written);
            kept.addAll(marks);
            pieces.addAll(outside(between(marks.get(i - 1), marks.get(i)), kept));
        }
        return pieces;
    }

    private static EdgePiece between(Rect from, Rect to) {
        return new EdgePiece(from.middleX(), from.middleY(), to.middleX(), to.middleY());
    }

    private static List<EdgePiece> outside(EdgePiece line, List<Rect> rects) {
        var inside = rects.stream().flatMap(rect -> Within.of(line, rect).stream())
                .sorted(Comparator.comparingDouble(Within::from)).toList();
        var pieces = new ArrayList<EdgePiece>();
        double at = 0;
        for (var share : inside) {
            if (share.from > at)
                pieces.add(line.part(at, share.from));
            at = Math.max(at, share.to);
        }
        if (at < 1)
            pieces.add(line.part(at, 1));
        return pieces;
    }
}
