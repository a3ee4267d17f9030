package org.receptive.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.receptive.draw.scene.StripLayout;
import org.receptive.draw.scene.StripLayout.Extent;
import org.receptive.draw.scene.StripLayout.Row;
import org.receptive.draw.scene.StripMaps;
import org.receptive.draw.scene.StripPainter;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.text.Texts;
import org.receptive.trace.Reach;
import org.receptive.trace.Walk;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The small maps of a walk of several stages: a press on a cell goes to the step that made it, one on a map to the first step of its
/// stage.
final class StageStrip extends StackPane {

    private final WalkPlayer walk;
    private final Pointing pointing;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final Runnable pressedBeside;
    private final SurfaceView surface;
    private Extent extent = Extent.WHOLE;
    private double room;
    private Optional<StripMaps> maps = Optional.empty();
    private Optional<StripLayout> laid = Optional.empty();

    /// Makes a strip that is not shown.
    ///
    /// @param pressedBeside is called at a press that is on no card
    StageStrip(WalkPlayer walk, Pointing pointing, Appearance appearance, PaintFonts fonts, Runnable pressedBeside) {
        this.walk = walk;
        this.pointing = pointing;
        this.appearance = appearance;
        this.fonts = fonts;
        this.pressedBeside = pressedBeside;
        surface = new SurfaceView(fonts, appearance, (on, width, height) -> draw(on));
        accessibleTextProperty().bind(appearance.text("strip"));
        getChildren().add(surface);
        Visibility.show(this, false);
        walk.placeProperty().subscribe((before, now) -> {
            if (!before.walk().equals(now.walk()) || before.view().stage() != now.view().stage())
                lay();
            else
                if (isVisible())
                    surface.redraw();
        });
        appearance.sizesProperty().subscribe(s -> lay());
        appearance.textsProperty().subscribe(t -> lay());
        appearance.paletteProperty().subscribe(p -> surface.redraw());
        setOnMouseClicked(this::go);
        setOnMouseMoved(e -> {
            setCursor(goal(e).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            pointing.hover(laid.flatMap(layout -> layout.cellAt(e.getX(), e.getY(), walk.placeProperty().get().moment())));
        });
        setOnMouseExited(e -> pointing.hover(Optional.empty()));
        pointing.litProperty().subscribe(l -> surface.redraw());
    }

    /// Shows so much of the strip at a width, or nothing.
    void show(Optional<Extent> wanted, double width) {
        boolean changed = isVisible() != wanted.isPresent() || wanted.filter(w -> w != extent).isPresent() || room != width;
        extent = wanted.orElse(extent);
        room = width;
        Visibility.show(this, wanted.isPresent());
        if (changed)
            lay();
    }

    private void lay() {
        laid = isVisible() && room > 0 ? Optional.of(layout(extent, room)) : Optional.empty();
        laid.ifPresent(layout -> {
            setMinHeight(layout.height());
            setPrefHeight(layout.height());
            setMaxHeight(layout.height());
        });
        surface.redraw();
    }

    private StripLayout layout(Extent much, double width) {
        var place = walk.placeProperty().get();
        var texts = appearance.texts();
        var words = new StripLayout.Words(titles(place.walk(), texts), Map.of(Row.VALUES, texts.get("strip.values"), Row.GRADIENTS,
                texts.get("strip.gradients"), Row.UPDATED, texts.get("strip.updated")), texts.get("strip.more"),
                appearance.sizesProperty().get(), fonts::width);
        if (maps.filter(m -> m.areOf(place.walk())).isEmpty())
            maps = Optional.of(new StripMaps(place.walk()));
        return new StripLayout(maps.orElseThrow(), place.view().stage(), much, width, words);
    }

    /// Returns how high so much of the strip would be.
    double height(Extent much, double width) {
        return layout(much, width).height();
    }

    private static List<String> titles(Walk walk, Texts texts) {
        var titles = new ArrayList<String>();
        titles.add(texts.get("strip.input"));
        for (var stage : walk.stages())
            if (stage.output().isGradient())
                break;
            else
                titles.add(texts.get(StageRows.title(stage)));
        return titles;
    }

    private void draw(Surface on) {
        var palette = appearance.paletteProperty().get();
        on.fillRect(0, 0, getWidth(), getHeight(), palette.panel());
        laid.ifPresent(layout -> {
            var place = walk.placeProperty().get();
            var lit = pointing.litProperty().get().reach();
            // where one points at a cell, only its own lines are drawn
            var stood = lit.equals(Reach.NOTHING) ? Reach.before(place.walk(), place.moment().step().target()) : Reach.NOTHING;
            new StripPainter(on, layout, palette).paint(place.moment(), stood, lit);
        });
    }

    private Optional<StripLayout.Goal> goal(MouseEvent e) {
        return laid.flatMap(layout -> layout.goalAt(e.getX(), e.getY(), walk.placeProperty().get().moment()));
    }

    private void go(MouseEvent e) {
        goal(e).ifPresentOrElse(goal -> walk.goTo(goal.stage(), goal.step()), pressedBeside);
    }
}
