package org.receptive.ui.digit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.receptive.draw.network.Highlight;
import org.receptive.draw.network.LayerLayout;
import org.receptive.draw.network.MapPlace;
import org.receptive.draw.network.NetworkContent;
import org.receptive.draw.network.NetworkLayout;
import org.receptive.draw.network.NetworkPainter;
import org.receptive.draw.network.StageTitles;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Unit;
import org.receptive.session.Inspection;
import org.receptive.session.ShownModel;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.FocusFrame;

/// The picture of all maps, and what the pointer does on it: pointing frames what a unit reads, a click chooses it, a second click walks
/// into it, a click on a layer's head gives the layer the picture for itself.
public final class NetworkView extends StackPane {

    private final InspectionViewModel model;
    private final Pictures pictures;
    private final Consumer<Unit> walk;
    private final NetworkTips tips;
    private Optional<Laid> laid = Optional.empty();

    /// A layout with what it was made for, so that it is made once and not for every frame.
    private record Laid(ShownModel model, Optional<Integer> enlarged, double width, double height, Sizes sizes, NetworkLayout layout) {

        static Laid of(ShownModel model, Optional<Integer> enlarged, double width, double height, Sizes sizes) {
            var layout = enlarged.map(stage -> LayerLayout.of(model.stages().get(stage), width, height, sizes))
                    .orElseGet(() -> NetworkLayout.of(model.trained().network().input(), model.stages(), width, height, sizes));
            return new Laid(model, enlarged, width, height, sizes, layout);
        }

        boolean isFor(ShownModel other, Optional<Integer> stage, double w, double h, Sizes newSizes) {
            return model.equals(other) && enlarged.equals(stage) && width == w && height == h && sizes.equals(newSizes);
        }
    }

    /// Makes the view.
    ///
    /// @param walk opens a unit's arithmetic
    NetworkView(InspectionViewModel model, Pictures pictures, Consumer<Unit> walk) {
        this.model = model;
        this.pictures = pictures;
        this.walk = walk;
        var surface = new SurfaceView();
        setId("network");
        setMinSize(200, 200);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tips = new NetworkTips(pictures.appearance());
        getChildren().addAll(surface, tips, new FocusFrame());
        pictures.show(surface, model.stateProperty(),
                (now, style) -> (on, width, height) -> new NetworkPainter(layoutFor(width, height), now.enlarged().isPresent(),
                        content(now.inspection()), new Highlight(now.hovered(), now.selected(), now.receptiveField(),
                                model.path().units()),
                        style)
                        .drawOn(on, width, height));
        model.stateProperty().map(InspectionViewModel.State::selected).subscribe(_ -> speak());
        pictures.style().subscribe(_ -> speak());
        // before the pointer is told what it is over
        addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, _ -> explain());
        addEventFilter(MouseEvent.MOUSE_MOVED, _ -> explain());
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> model.hover(Optional.empty()));
        setOnMousePressed(this::press);
    }

    private static NetworkContent content(Inspection inspection) {
        var model = inspection.model();
        return new NetworkContent(model.trained().network().input(), model.stages(), model.trained().parameters(), inspection.activations(),
                inspection.preprocessing().digit(), inspection.content().isEmpty(), model.usual());
    }

    private void speak() {
        var texts = pictures.style().getValue().texts();
        var now = model.stateProperty().get();
        setAccessibleText(now.selected()
                .map(unit -> StageTitles.unit(now.stages().get(unit.stage()), unit, texts) + " = "
                        + Numbers.single(now.inspection().value(unit)))
                .orElseGet(() -> texts.get("draw.hint")));
    }

    private NetworkLayout layoutFor(double width, double height) {
        var enlarged = model.stateProperty().get().enlarged();
        var sizes = pictures.style().getValue().sizes();
        var now = laid.filter(l -> l.isFor(model.model(), enlarged, width, height, sizes))
                .orElseGet(() -> Laid.of(model.model(), enlarged, width, height, sizes));
        laid = Optional.of(now);
        return now.layout();
    }

    /// Returns what is shown now as a picture of its own, nothing highlighted, for a file.
    public Drawing sheet() {
        var now = model.stateProperty().get();
        var style = pictures.style().getValue();
        return (on, width, height) -> new NetworkPainter(Laid.of(model.model(), now.enlarged(), width, height, style.sizes()).layout(),
                now.enlarged().isPresent(), content(now.inspection()), Highlight.NONE, style).drawOn(on, width, height);
    }

    private Optional<Unit> unitAt(MouseEvent e) {
        return layoutFor(getWidth(), getHeight()).at(e.getX(), e.getY())
                .filter(spot -> spot.place().kind() == MapPlace.Kind.MAP && spot.place().stage() >= 0)
                .map(spot -> new Unit(spot.place().stage(), spot.place().channel(), spot.row(), spot.col()));
    }

    private Optional<Integer> headAt(MouseEvent e) {
        return layoutFor(getWidth(), getHeight()).headAt(e.getX(), e.getY(), pictures.style().getValue().sizes());
    }

    private void explain() {
        tips.lieOver(layoutFor(getWidth(), getHeight()), model.model());
    }

    private void point(MouseEvent e) {
        var unit = unitAt(e);
        model.hover(unit);
        setCursor(unit.isPresent() || headAt(e).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent e) {
        requestFocus();
        var now = model.stateProperty().get();
        var head = headAt(e);
        if (head.isPresent()) {
            model.enlarge(now.enlarged().isPresent() ? Optional.empty() : head);
            return;
        }
        var unit = unitAt(e);
        model.select(unit);
        if (unit.equals(now.selected()) && e.getButton() == MouseButton.PRIMARY)
            unit.ifPresent(walk);
    }

    /// Opens the chosen unit's arithmetic.
    public void walk() {
        model.stateProperty().get().selected().ifPresent(walk);
    }

    /// Finds where a unit is drawn, in the coordinates of this view; used to aim at it.
    public Optional<Bounds> boundsOf(Unit unit) {
        return layoutFor(getWidth(), getHeight()).placeOf(unit).map(p -> new BoundingBox(p.x() + unit.col() * p.cellPx(),
                p.y() + unit.row() * p.cellPx(), p.cellPx(), p.cellPx()));
    }
}
