package org.receptive.ui.train;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;

/// A picture that a painter draws, and where the pointer is in it. It is drawn anew when theme, language or sizes change.
final class PaintedView extends StackPane {

    /// Draws a picture on a background that is there already.
    @FunctionalInterface
    interface Painting {
        void paint(Surface on, double width, double height, ChartStyle look);
    }

    private final Appearance appearance;
    private final PaintFonts fonts;
    private final SurfaceView surface;
    private Optional<Point2D> pointer = Optional.empty();

    PaintedView(Appearance appearance, PaintFonts fonts, String id, String key, Painting painting) {
        this.appearance = appearance;
        this.fonts = fonts;
        this.surface = new SurfaceView(fonts, appearance, (on, width, height) -> {
            on.fillRect(0, 0, width, height, appearance.paletteProperty().get().background());
            painting.paint(on, width, height, look());
        });
        setId(id);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(appearance.text(key));
        getChildren().add(surface);
        appearance.paletteProperty().subscribe(p -> redraw());
        appearance.sizesProperty().subscribe(s -> redraw());
        appearance.textsProperty().subscribe(t -> redraw());
        setOnMouseMoved(e -> point(Optional.of(new Point2D(e.getX(), e.getY()))));
        setOnMouseExited(e -> point(Optional.empty()));
    }

    private void point(Optional<Point2D> at) {
        pointer = at;
        redraw();
    }

    /// Returns how charts look now.
    ChartStyle look() {
        return new ChartStyle(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts(), fonts::width);
    }

    /// Returns where the pointer is, if it is over the picture.
    Optional<Point2D> pointer() {
        return pointer;
    }

    void redraw() {
        surface.redraw();
    }
}
