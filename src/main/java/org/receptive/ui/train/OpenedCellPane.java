package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;

/// The digits of the opened cell as a lecture hall sees them: beside the matrix, as large as there is room, none to be scrolled to.
final class OpenedCellPane {

    private final ResultsViewModel results;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final IntConsumer chosen;
    @FXML
    private Label title;
    @FXML
    private PaintedView digits;

    /// Makes the controller.
    ///
    /// @param chosen is told the test digit that was clicked
    OpenedCellPane(ResultsViewModel results, Appearance appearance, PaintFonts fonts, IntConsumer chosen) {
        this.results = results;
        this.appearance = appearance;
        this.fonts = fonts;
        this.chosen = chosen;
    }

    @FXML
    private void initialize() {
        digits.show(appearance, fonts, (on, w, h, style) -> tiles(w, h, style).paint(on, w, style));
        digits.choose((x, y, w, h, style) -> tiles(w, h, style).at(x, y, w, style).stream().mapToObj(all()::get).findFirst(), digit -> {
            chosen.accept(digit.example());
            close();
        });
        var state = results.stateProperty();
        state.map(Results::opened).subscribe(_ -> digits.redraw());
        Spoken.show(title, Bindings.createObjectBinding(() -> state.get().opened().map(this::seen).map(Results.OpenedCell::title), state,
                digits.widthProperty(), digits.heightProperty(), appearance.sizesProperty(), appearance.textsProperty()), "", appearance);
    }

    private List<TestDigit> all() {
        return state().map(Results.OpenedCell::digits).orElse(List.of());
    }

    private Optional<Results.OpenedCell> state() {
        return results.stateProperty().get().opened();
    }

    private DigitTiles tiles(double width, double height, ChartStyle style) {
        return DigitTiles.filling(all().stream().map(d -> d.tile(style.texts())).toList(), width, height, style);
    }

    /// Returns the cell with those of its digits that there is room for.
    private Results.OpenedCell seen(Results.OpenedCell cell) {
        int shown = tiles(digits.getWidth(), digits.getHeight(), digits.style()).tiles().size();
        return new Results.OpenedCell(cell.actual(), cell.predicted(), cell.digits().subList(0, shown), cell.count());
    }

    @FXML
    private void close() {
        results.close();
    }
}
