package org.receptive.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.receptive.ui.shell.SettingsFile.Settings.Bounds;

/// Where the window opens: as it was left or, at a first start, as large as is wanted, but never larger than its screen without the bars
/// of the desktop.
///
/// @param width the width
/// @param height the height
/// @param corner the upper left corner; the desktop chooses one where there is none
/// @param leastWidth the window gets no narrower
/// @param leastHeight the window gets no lower
record WindowPlace(double width, double height, Optional<Point2D> corner, double leastWidth, double leastHeight) {

    private static final double LEAST_WIDTH = 1040;
    private static final double LEAST_HEIGHT = 600;

    /// Finds the place.
    ///
    /// @param wanted how the window was left
    /// @param screens the room on the screens on which that lies, none if it lies on none
    /// @param primary the room on the first screen
    static WindowPlace of(Bounds wanted, List<Rectangle2D> screens, Rectangle2D primary) {
        var last = new Rectangle2D(wanted.x(), wanted.y(), wanted.width(), wanted.height());
        var room = screens.stream().max(Comparator.comparingDouble(screen -> overlap(screen, last))).orElse(primary);
        double width = Math.min(wanted.width(), room.getWidth());
        double height = Math.min(wanted.height(), room.getHeight());
        var corner = screens.isEmpty()
                ? Optional.<Point2D>empty()
                : Optional.of(new Point2D(Math.clamp(wanted.x(), room.getMinX(), room.getMaxX() - width),
                        Math.clamp(wanted.y(), room.getMinY(), room.getMaxY() - height)));
        return new WindowPlace(width, height, corner, Math.min(LEAST_WIDTH, room.getWidth()), Math.min(LEAST_HEIGHT, room.getHeight()));
    }

    private static double overlap(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
