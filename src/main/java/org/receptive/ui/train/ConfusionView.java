package org.receptive.ui.train;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.ConfusionLayout;
import org.receptive.draw.chart.ConfusionPainter;
import org.receptive.draw.chart.ConfusionTable;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.train.ConfusionMatrix;
import org.receptive.ui.control.Appearance;

/// The confusion matrix of the shown evaluation. A click on a cell opens its digits, a second one closes them.
final class ConfusionView {

    private static final int CLASSES = 10;

    private final TrainViewModel model;
    private final PaintedView picture;

    ConfusionView(TrainViewModel model, Appearance appearance, PaintFonts fonts, double width) {
        this.model = model;
        this.picture = new PaintedView(appearance, fonts, "train-confusion", "training.confusion", this::paint);
        Runnable size = () -> {
            double height = ConfusionLayout.heightFor(CLASSES, width, picture.look());
            picture.setMinHeight(height);
            picture.setPrefHeight(height);
            picture.setMaxHeight(height);
            picture.setMaxWidth(width);
        };
        appearance.sizesProperty().subscribe(s -> size.run());
        model.replay().evaluationProperty().subscribe(e -> picture.redraw());
        model.replay().openedCellProperty().subscribe(c -> picture.redraw());
        picture.setOnMouseClicked(e -> layout(picture.getWidth(), picture.getHeight(), picture.look()).cellAt(e.getX(), e.getY()).ifPresent(
                this::open));
        picture.setFocusTraversable(true);
        picture.getStyleClass().add(Appearance.OWN_KEYS);
        picture.getStyleClass().add("focusable-picture");
        picture.setOnKeyPressed(this::move);
    }

    /// The arrow keys open the cell beside the opened one, Escape closes it.
    private void move(KeyEvent e) {
        var cell = opened().orElse(new ConfusionTable.Cell(0, 0));
        switch (e.getCode()) {
            case UP -> open(cell, -1, 0);
            case DOWN -> open(cell, 1, 0);
            case LEFT -> open(cell, 0, -1);
            case RIGHT -> open(cell, 0, 1);
            case ESCAPE -> model.replay().closeCell();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void open(ConfusionTable.Cell from, int down, int right) {
        if (model.replay().evaluationProperty().get().isPresent())
            model.replay().openCell(Math.clamp(from.actual() + down, 0, CLASSES - 1), Math.clamp(from.predicted() + right, 0, CLASSES - 1));
    }

    PaintedView picture() {
        return picture;
    }

    private static ConfusionLayout layout(double width, double height, ChartStyle look) {
        return new ConfusionLayout(CLASSES, width, height, look);
    }

    private Optional<ConfusionTable.Cell> opened() {
        return model.replay().openedCellProperty().get().map(c -> new ConfusionTable.Cell(c.actual(), c.predicted()));
    }

    private void open(ConfusionTable.Cell cell) {
        if (model.replay().evaluationProperty().get().isEmpty())
            return;
        if (opened().equals(Optional.of(cell)))
            model.replay().closeCell();
        else
            model.replay().openCell(cell.actual(), cell.predicted());
    }

    private void paint(Surface on, double width, double height, ChartStyle look) {
        var confusion = model.replay().evaluationProperty().get().map(e -> e.report().confusion());
        var table = confusion.map(ConfusionView::table).orElse(new ConfusionTable(CLASSES, (a, p) -> 0));
        var layout = layout(width, height, look);
        var pointed = confusion.isEmpty() ? Optional.<ConfusionTable.Cell>empty() : picture.pointer().flatMap(p -> layout.cellAt(p.getX(), p
                .getY()));
        new ConfusionPainter(on, table, layout, look).paint(pointed, opened());
    }

    private static ConfusionTable table(ConfusionMatrix confusion) {
        return new ConfusionTable(confusion.classes(), confusion::at);
    }
}
