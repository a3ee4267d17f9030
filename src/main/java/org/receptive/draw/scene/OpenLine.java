package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;

/// A straight line with gaps where something is written.
final class OpenLine {

    /// A stretch of the line.
    ///
    /// @param x1 where it begins
    /// @param y1 where it begins
    /// @param x2 where it ends
    /// @param y2 where it ends
    record Piece(double x1, double y1, double x2, double y2) {}

    /// The part of the line from `from` to `to`, as shares of its length.
    private record Stretch(double from, double to) {}

    private static final Stretch NONE = new Stretch(1, 0);

    private final double x;
    private final double y;
    private final double dx;
    private final double dy;
    private final List<Stretch> open;

    OpenLine(double x1, double y1, double x2, double y2) {
        this(x1, y1, x2 - x1, y2 - y1, List.of(new Stretch(0, 1)));
    }

    private OpenLine(double x, double y, double dx, double dy, List<Stretch> open) {
        this.x = x;
        this.y = y;
        this.dx = dx;
        this.dy = dy;
        this.open = open;
    }

    /// Tells whether the line, gaps or not, passes through a rectangle.
    boolean crosses(double left, double top, double right, double bottom) {
        var within = within(left, top, right, bottom);
        return within.from() < within.to();
    }

    /// Returns this line with a gap where it passes through a rectangle.
    OpenLine without(double left, double top, double right, double bottom) {
        var gap = within(left, top, right, bottom);
        if (gap.from() >= gap.to())
            return this;
        var rest = new ArrayList<Stretch>();
        for (var s : open) {
            if (s.from() < Math.min(s.to(), gap.from()))
                rest.add(new Stretch(s.from(), Math.min(s.to(), gap.from())));
            if (Math.max(s.from(), gap.to()) < s.to())
                rest.add(new Stretch(Math.max(s.from(), gap.to()), s.to()));
        }
        return new OpenLine(x, y, dx, dy, rest);
    }

    /// Returns what is left of the line.
    List<Piece> pieces() {
        return open.stream().map(s -> new Piece(x + s.from() * dx, y + s.from() * dy, x + s.to() * dx, y + s.to() * dy)).toList();
    }

    private Stretch within(double left, double top, double right, double bottom) {
        var across = between(x, dx, left, right);
        var down = between(y, dy, top, bottom);
        return new Stretch(Math.max(0, Math.max(across.from(), down.from())), Math.min(1, Math.min(across.to(), down.to())));
    }

    private static Stretch between(double at, double step, double low, double high) {
        if (step == 0)
            return at > low && at < high ? new Stretch(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : NONE;
        double a = (low - at) / step;
        double b = (high - at) / step;
        return new Stretch(Math.min(a, b), Math.max(a, b));
    }
}
