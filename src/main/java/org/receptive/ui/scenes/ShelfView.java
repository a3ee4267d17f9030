package org.receptive.ui.scenes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.receptive.scene.Caption;
import org.receptive.ui.control.Appearance;

/// Shows the rows of scenes as tiles, as many beside each other as its width holds.
public final class ShelfView extends VBox {

    private static final double GAP = 12;
    /// Room for a heading above a tile.
    private static final double HEADING = 40;
    private static final int MOST_COLUMNS = 6;
    /// A tile is at least so many times as wide as its text is high.
    private static final double LEAST_WIDTH_EM = 13;

    private final Map<ShelvedScene, SceneTile> tiles = new HashMap<>();
    private Optional<Parts> parts = Optional.empty();
    private double widthPx;
    private int columns = 1;

    /// What it is made of.
    private record Parts(ScenesViewModel model, Appearance appearance, Thumbnails thumbnails, Consumer<ShelvedScene> open) {}

    /// Makes an empty shelf.
    public ShelfView() {
        super(16);
        getStyleClass().add("shelf");
    }

    /// Shows what the model says.
    ///
    /// @param open what happens with a scene that is pressed
    public void show(ScenesViewModel model, Appearance appearance, Thumbnails thumbnails, Consumer<ShelvedScene> open) {
        parts = Optional.of(new Parts(model, appearance, thumbnails, open));
        model.shelfProperty().subscribe((before, now) -> {
            if (!before.rows().equals(now.rows()))
                build();
            choose(now);
        });
        appearance.paletteProperty().subscribe(_ -> paint());
        widthProperty().subscribe(_ -> fit());
        appearance.sizesProperty().subscribe(_ -> fit());
    }

    /// Scrolls the pane that shows this view until the chosen tile and its heading are seen.
    public void reveal(ScrollPane pane) {
        double seen = pane.getViewportBounds().getHeight();
        double hidden = getHeight() - seen;
        parts.flatMap(p -> p.model().shelfProperty().get().chosen()).map(tiles::get).filter(tile -> hidden > 0).ifPresent(tile -> {
            var bounds = sceneToLocal(tile.localToScene(tile.getBoundsInLocal()));
            double top = Math.max(bounds.getMaxY() + GAP - seen, Math.min(pane.getVvalue() * hidden, bounds.getMinY() - HEADING));
            pane.setVvalue(Math.clamp(top / hidden, 0, 1));
        });
    }

    private void fit() {
        var look = parts.orElseThrow();
        double least = LEAST_WIDTH_EM * look.appearance().sizesProperty().get().body();
        double inner = getWidth() - getInsets().getLeft() - getInsets().getRight();
        int fitting = (int) Math.clamp(Math.floor((inner + GAP) / (least + GAP)), 1, MOST_COLUMNS);
        double width = Math.floor((inner - GAP * (fitting - 1)) / fitting);
        if (inner <= 0 || (width == widthPx && fitting == columns))
            return;
        widthPx = width;
        columns = fitting;
        tiles.values().forEach(tile -> tile.setWidthPx(widthPx));
        look.model().setColumns(columns);
        paint();
    }

    private void build() {
        var look = parts.orElseThrow();
        var shelf = look.model().shelfProperty().get();
        tiles.keySet().retainAll(look.model().collectionProperty().get().groups().stream().flatMap(g -> g.scenes().stream()).toList());
        getChildren().setAll(shelf.rows().stream().map(this::row).toList());
        if (shelf.rows().isEmpty() && !look.model().queryProperty().get().isBlank())
            getChildren().add(none(look));
        if (widthPx > 0)
            paint();
    }

    private static Label none(Parts look) {
        var query = look.model().queryProperty();
        var texts = look.appearance().textsProperty();
        var label = new Label();
        label.setId("scenesNone");
        label.getStyleClass().add("invitation");
        label.setWrapText(true);
        label.textProperty().bind(Bindings.createStringBinding(() -> texts.get().get(
                query.get().strip().codePointCount(0, query.get().strip().length()) == 1 ? "scenes.none.one" : "scenes.none",
                query.get().strip()), query, texts));
        return label;
    }

    private HBox row(Shelf.Row row) {
        var box = new HBox(GAP);
        for (var part : row.parts()) {
            var scenes = new HBox(GAP);
            part.scenes().forEach(scene -> scenes.getChildren().add(tile(scene)));
            VBox.setVgrow(scenes, Priority.ALWAYS);
            // a part without heading stands level with those that have one
            box.getChildren().add(new VBox(6, part.heading().map(this::heading).orElseGet(Label::new), scenes));
        }
        return box;
    }

    private Label heading(Caption caption) {
        var label = new Label();
        label.textProperty().bind(parts.orElseThrow().appearance().languageProperty().map(caption::in));
        label.getStyleClass().add("shelf-heading");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private SceneTile tile(ShelvedScene scene) {
        return tiles.computeIfAbsent(scene, s -> {
            var look = parts.orElseThrow();
            var made = new SceneTile(s, look.appearance(), look.open());
            if (widthPx > 0)
                made.setWidthPx(widthPx);
            return made;
        });
    }

    private void paint() {
        var look = parts.orElseThrow();
        var window = Optional.ofNullable(getScene()).map(Scene::getWindow);
        if (widthPx <= 0 || window.isEmpty())
            return;
        double renderScale = window.get().getRenderScaleX();
        var palette = look.appearance().paletteProperty().get();
        for (var scene : look.model().shelfProperty().get().scenes())
            tile(scene).paint(look.thumbnails(), palette, renderScale);
    }

    private void choose(Shelf shelf) {
        tiles.forEach((scene, tile) -> tile.setChosen(shelf.chosen().equals(Optional.of(scene))));
    }
}
