package org.receptive.ui.walk;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.receptive.draw.scene.SegmentLayout;
import org.receptive.draw.scene.SegmentPainter;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.ShiftedSurface;
import org.receptive.draw.surface.Surface;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The scrub bar of a walk of several stages: a press or a drag goes to the moment under the pointer. Of a single stage it is not there.
final class SegmentBar extends StackPane {

    /// The knob of the first and the last moment stands within.
    private static final double MARGIN = 8;

    private final WalkPlayer walk;
    private final Appearance appearance;
    private final SurfaceView surface;
    private Optional<SegmentLayout> laid = Optional.empty();

    SegmentBar(WalkPlayer walk, Appearance appearance, PaintFonts fonts) {
        this.walk = walk;
        this.appearance = appearance;
        surface = new SurfaceView(fonts, appearance, (on, width, height) -> draw(on));
        setId("segments");
        setCursor(Cursor.HAND);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(appearance.text("transport.scrub"));
        getChildren().add(surface);
        walk.placeProperty().subscribe((before, now) -> {
            if (!before.timeline().equals(now.timeline()))
                lay();
            else
                if (isVisible())
                    surface.redraw();
        });
        widthProperty().subscribe(w -> lay());
        appearance.sizesProperty().subscribe(s -> lay());
        appearance.paletteProperty().subscribe(p -> surface.redraw());
        appearance.textsProperty().subscribe(t -> surface.redraw());
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
    }

    private void lay() {
        var timeline = walk.placeProperty().get().timeline();
        boolean several = timeline.walk().stages().size() > 1;
        Visibility.show(this, several);
        if (!several) {
            laid = Optional.empty();
            return;
        }
        var sizes = appearance.sizesProperty().get();
        var layout = new SegmentLayout(timeline, Math.max(1, getWidth() - 2 * MARGIN), sizes);
        laid = Optional.of(layout);
        double height = SegmentPainter.height(layout, sizes);
        setMinHeight(height);
        setPrefHeight(height);
        surface.redraw();
    }

    private void draw(Surface on) {
        var palette = appearance.paletteProperty().get();
        on.fillRect(0, 0, getWidth(), getHeight(), palette.panel());
        laid.ifPresent(layout -> new SegmentPainter(new ShiftedSurface(on, MARGIN, 0), layout, palette,
                appearance.sizesProperty().get(), appearance.texts()).paint(index()));
    }

    private long index() {
        var place = walk.placeProperty().get();
        return place.view().indexIn(place.timeline());
    }

    private void seek(MouseEvent e) {
        laid.ifPresent(layout -> walk.player().seek((int) layout.indexAt(e.getX() - MARGIN)));
    }
}
