package org.receptive.ui.digit;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.receptive.draw.network.LayerLayout;
import org.receptive.draw.network.MapPlace;
import org.receptive.draw.network.NetworkLayout;
import org.receptive.draw.network.StageTitles;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Unit;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;

/// The picture of all maps, and what the pointer does on it: pointing lights what a unit sees, a click chooses it, a second click walks
/// into it, a click on a layer's head opens the layer.
public final class NetworkView extends StackPane {

    private final DrawViewModel model;
    private final Appearance appearance;
    private final SurfaceView surface;
    private final Runnable walk;
    private Optional<Laid> laid = Optional.empty();

    /// A layout with what it was made for, so that it is made once and not for every frame.
    private record Laid(ShownModel model, Optional<Integer> opened, double width, double height, Sizes sizes, NetworkLayout layout) {}

    /// Makes the view.
    ///
    /// @param walk opens the chosen unit's arithmetic
    public NetworkView(DrawViewModel model, Appearance appearance, PaintFonts fonts, Runnable walk) {
        this.model = model;
        this.appearance = appearance;
        this.walk = walk;
        surface = new SurfaceView(fonts, appearance, this::draw);
        setId("network");
        setMinSize(200, 200);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(surface);
        model.lookProperty().subscribe(l -> surface.redraw());
        model.hoveredProperty().subscribe(u -> surface.redraw());
        model.selectedProperty().subscribe(u -> refresh());
        model.openedProperty().subscribe(o -> surface.redraw());
        appearance.paletteProperty().subscribe(p -> surface.redraw());
        appearance.sizesProperty().subscribe(s -> surface.redraw());
        appearance.textsProperty().subscribe(t -> refresh());
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> model.hover(Optional.empty()));
        setOnMousePressed(this::press);
    }

    private void refresh() {
        surface.redraw();
        setAccessibleText(model.selectedProperty().get().map(u -> StageTitles.unit(model.stages().get(u.stage()), u, appearance.texts())
                + " = " + model.value(u)).orElseGet(() -> appearance.texts().get("draw.hint")));
    }

    private NetworkLayout layoutFor(double width, double height) {
        var shown = model.lookProperty().get().model();
        var opened = model.openedProperty().get();
        var sizes = appearance.sizesProperty().get();
        var now = laid.filter(l -> l.model().equals(shown) && l.opened().equals(opened) && l.width() == width && l.height() == height && l
                .sizes().equals(sizes)).orElseGet(() -> new Laid(shown, opened, width, height, sizes, layout(shown, opened, width, height,
                        sizes)));
        laid = Optional.of(now);
        return now.layout();
    }

    private static NetworkLayout layout(ShownModel shown, Optional<Integer> opened, double width, double height, Sizes sizes) {
        return opened.map(stage -> LayerLayout.of(shown.stages().get(stage), width, height, sizes)).orElseGet(() -> NetworkLayout.of(shown
                .model().network().input(), shown.stages(), width, height, sizes));
    }

    private void draw(Surface on, double width, double height) {
        painter(on, lit()).paint(layoutFor(width, height), model.openedProperty().get().isPresent(), width, height);
    }

    private NetworkPainter painter(Surface on, NetworkPainter.Lit lit) {
        return new NetworkPainter(on, model.lookProperty().get(), lit, appearance.paletteProperty().get(), appearance.sizesProperty().get(),
                appearance.texts());
    }

    private NetworkPainter.Lit lit() {
        return new NetworkPainter.Lit(model.hoveredProperty().get(), model.selectedProperty().get(), model.lit().map(model::receptiveField)
                .orElse(Map.of()));
    }

    /// Returns what is shown now as a picture of its own, nothing lit, for a file.
    public Drawing sheet() {
        return (on, width, height) -> {
            var shown = model.lookProperty().get().model();
            var opened = model.openedProperty().get();
            painter(on, new NetworkPainter.Lit(Optional.empty(), Optional.empty(), Map.of())).paint(layout(shown, opened, width, height,
                    appearance.sizesProperty().get()), opened.isPresent(), width, height);
        };
    }

    private Optional<Unit> unitAt(MouseEvent e) {
        return layoutFor(getWidth(), getHeight()).at(e.getX(), e.getY()).filter(s -> s.place().kind() == MapPlace.Kind.MAP && s.place()
                .stage() >= 0).map(s -> new Unit(s.place().stage(), s.place().channel(), s.row(), s.col()));
    }

    private Optional<Integer> headAt(MouseEvent e) {
        return layoutFor(getWidth(), getHeight()).headAt(e.getX(), e.getY(), appearance.sizesProperty().get());
    }

    private void point(MouseEvent e) {
        var unit = unitAt(e);
        model.hover(unit);
        setCursor(unit.isPresent() || headAt(e).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent e) {
        requestFocus();
        var head = headAt(e);
        var unit = unitAt(e);
        if (head.isPresent()) {
            model.open(model.openedProperty().get().isPresent() ? Optional.empty() : head);
            return;
        }
        boolean again = unit.isPresent() && unit.equals(model.selectedProperty().get());
        model.select(unit);
        if (again && e.getButton() == MouseButton.PRIMARY)
            walk.run();
    }

    /// Finds where a unit is drawn, in the coordinates of this view; used to aim at it.
    public Optional<Bounds> boundsOf(Unit unit) {
        return layoutFor(getWidth(), getHeight()).placeOf(unit).map(p -> new BoundingBox(p.x() + unit.col() * p.cellPx(), p.y() + unit.row()
                * p.cellPx(), p.cellPx(), p.cellPx()));
    }
}
