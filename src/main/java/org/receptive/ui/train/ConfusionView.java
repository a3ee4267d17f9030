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
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;

/// The confusion matrix of the shown evaluation. A click on a cell opens its digits, a second one closes them.
final class ConfusionView {

    private static final int CLASSES = 10;

    private final PaintedView picture;
    private final ResultsViewModel results;

    private ConfusionView(PaintedView picture, ResultsViewModel results, Appearance appearance, PaintFonts fonts) {
        this.picture = picture;
        this.results = results;
        picture.show(appearance, fonts, this::paint);
        picture.choose(this::at, cell -> results.toggle(cell.actual(), cell.predicted()));
        picture.setOnKeyPressed(this::move);
        results.stateProperty().subscribe(_ -> picture.redraw());
    }

    /// Shows the matrix as wide as a pane, and as high as that makes it.
    static void ofWidth(PaintedView picture, double width, ResultsViewModel results, Appearance appearance, PaintFonts fonts) {
        new ConfusionView(picture, results, appearance, fonts);
        appearance.sizesProperty().subscribe(_ -> picture.fix(width, ConfusionLayout.heightFor(CLASSES, width, picture.style())));
    }

    /// Shows the matrix as large as there is room.
    static void filling(PaintedView picture, ResultsViewModel results, Appearance appearance, PaintFonts fonts) {
        new ConfusionView(picture, results, appearance, fonts);
    }

    /// The arrow keys open the cell beside the opened one, Escape closes it.
    private void move(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> open(-1, 0);
            case DOWN -> open(1, 0);
            case LEFT -> open(0, -1);
            case RIGHT -> open(0, 1);
            case ESCAPE -> results.close();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void open(int down, int right) {
        var from = opened().orElse(new ConfusionTable.Cell(0, 0));
        results.open(Math.clamp(from.actual() + down, 0, CLASSES - 1), Math.clamp(from.predicted() + right, 0, CLASSES - 1));
    }

    private Optional<ConfusionMatrix> confusion() {
        return results.stateProperty().get().evaluation().map(e -> e.report().confusion());
    }

    private Optional<ConfusionTable.Cell> opened() {
        return results.stateProperty().get().opened().map(c -> new ConfusionTable.Cell(c.actual(), c.predicted()));
    }

    private static ConfusionLayout layout(double width, double height, ChartStyle style) {
        return new ConfusionLayout(CLASSES, width, height, style);
    }

    private Optional<ConfusionTable.Cell> at(double x, double y, double width, double height, ChartStyle style) {
        return confusion().flatMap(_ -> layout(width, height, style).cellAt(x, y));
    }

    private void paint(Surface on, double width, double height, ChartStyle style) {
        var table = confusion().map(c -> new ConfusionTable(c.classes(), c::at)).orElse(new ConfusionTable(CLASSES, (a, p) -> 0));
        var pointed = picture.pointed(this::at);
        new ConfusionPainter(on, table, layout(width, height, style), style)
                .paint(pointed, opened());
    }
}
