package org.receptive.ui.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.ui.control.Appearance;

/// A picture that a painter draws, and where the pointer is in it. It is drawn again when theme, language or sizes change.
///
/// An FXML file names it, and the controller gives it its painter.
public final class PaintedView extends StackPane {

    /// Draws a picture on a background that is there already.
    @FunctionalInterface
    public interface Painting {
        /// Draws it.
        void paint(Surface on, double width, double height, ChartStyle style);
    }

    /// Finds what stands at a point of the picture.
    @FunctionalInterface
    public interface Finder<T> {
        /// Returns what stands there, if something does.
        Optional<T> at(double x, double y, double width, double height, ChartStyle style);
    }

    private record Shown(Appearance appearance, PaintFonts fonts) {}

    private final SurfaceView surface = new SurfaceView();
    private Optional<Shown> shown = Optional.empty();
    private Optional<Point2D> pointer = Optional.empty();

    /// Makes a picture of nothing.
    public PaintedView() {
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(surface);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(Optional.of(new Point2D(e.getX(), e.getY()))));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(Optional.empty()));
    }

    /// Shows what `painting` draws from now on.
    public void show(Appearance appearance, PaintFonts fonts, Painting painting) {
        shown = Optional.of(new Shown(appearance, fonts));
        surface.setAppearance(appearance);
        surface.show(fonts, (on, width, height) -> {
            on.fillRect(0, 0, width, height, appearance.paletteProperty().get().background());
            painting.paint(on, width, height, style());
        });
        appearance.paletteProperty().subscribe(_ -> redraw());
        appearance.sizesProperty().subscribe(_ -> redraw());
        appearance.textsProperty().subscribe(_ -> redraw());
    }

    private void point(Optional<Point2D> at) {
        pointer = at;
        redraw();
    }

    /// Tells `chosen` from now on what was clicked; over what can be clicked the pointer is a hand.
    public <T> void choose(Finder<T> finder, Consumer<T> chosen) {
        setOnMouseClicked(e -> at(e.getX(), e.getY(), finder).ifPresent(chosen));
        setOnMouseMoved(e -> setCursor(at(e.getX(), e.getY(), finder).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
    }

    private <T> Optional<T> at(double x, double y, Finder<T> finder) {
        return finder.at(x, y, getWidth(), getHeight(), style());
    }

    /// Returns what is under the pointer, if it is over the picture.
    public <T> Optional<T> pointed(Finder<T> finder) {
        return pointer.flatMap(p -> at(p.getX(), p.getY(), finder));
    }

    /// Returns where the pointer is, if it is over the picture.
    public Optional<Point2D> pointer() {
        return pointer;
    }

    /// Gives the picture a fixed height, and a width that it does not exceed.
    public void fix(double width, double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMaxWidth(width);
    }

    /// Returns how charts look now.
    ///
    /// @throws java.util.NoSuchElementException before [#show]
    public ChartStyle style() {
        var appearance = shown.orElseThrow().appearance();
        return new ChartStyle(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts(),
                shown.orElseThrow().fonts()::width);
    }

    /// Asks for the picture to be drawn again with the next frame.
    public void redraw() {
        surface.redraw();
    }
}
