package org.receptive.ui.train;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.receptive.draw.chart.ClassBars;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// How well the shown network does on the test digits: accuracy, confusions, the digits of a cell, the surest mistakes.
final class ResultsPane {

    private static final double CONTENT_PX = 264;

    private final ResultsViewModel results;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final IntConsumer chosen;
    private final IntConsumer onPad;
    @FXML
    private Section head;
    @FXML
    private Label accuracy;
    @FXML
    private Label sentence;
    @FXML
    private PaintedView confusion;
    @FXML
    private VBox opened;
    @FXML
    private Label openedTitle;
    @FXML
    private PaintedView openedDigits;
    @FXML
    private Section mistakes;
    @FXML
    private PaintedView mistakenDigits;
    @FXML
    private Section classes;
    @FXML
    private PaintedView bars;

    /// Makes the controller.
    ///
    /// @param chosen is told the test digit that was clicked
    /// @param onPad is told the test digit that goes on the pad
    ResultsPane(ResultsViewModel results, Appearance appearance, PaintFonts fonts, IntConsumer chosen, IntConsumer onPad) {
        this.results = results;
        this.appearance = appearance;
        this.fonts = fonts;
        this.chosen = chosen;
        this.onPad = onPad;
    }

    @FXML
    private void initialize() {
        var state = results.stateProperty();
        var headline = results.headlineProperty();
        headline.subscribe(h -> accuracy.setText(h.figure()));
        head.headProperty().bind(Bindings.createStringBinding(() -> appearance.texts().get(headline.get().head()), headline,
                appearance.textsProperty()));
        head.headTipProperty().bind(Bindings.createStringBinding(
                () -> appearance.texts().get(Appearance.tipKey(headline.get().head().key())), headline, appearance.textsProperty()));
        Spoken.show(sentence, headline.map(Results.Headline::sentence), appearance);
        ConfusionView.ofWidth(confusion, CONTENT_PX, results, appearance, fonts);
        var ofCell = new DigitsView(openedDigits, CONTENT_PX, appearance, fonts, chosen, onPad);
        Spoken.show(openedTitle, state.map(s -> s.opened().map(Results.OpenedCell::title)), "", appearance);
        state.map(Results::opened).subscribe(cell -> {
            Visibility.show(opened, cell.isPresent());
            Visibility.show(openedDigits, cell.filter(c -> c.count() > 0).isPresent());
            ofCell.show(cell.map(Results.OpenedCell::digits).orElse(List.of()));
        });
        var mistaken = new DigitsView(mistakenDigits, CONTENT_PX, appearance, fonts, chosen, onPad);
        state.map(Results::listedMistakes).subscribe(digits -> {
            Visibility.show(mistakes, !digits.isEmpty());
            mistaken.show(digits);
        });
        showClasses(state.map(Results::classes));
    }

    private void showClasses(ObservableValue<List<OptionalDouble>> shares) {
        bars.show(appearance, fonts, (on, w, h, style) -> new ClassBars(shares.getValue()).paint(on, w, style));
        appearance.sizesProperty().subscribe(_ -> {
            double height = new ClassBars(shares.getValue()).height(bars.style());
            bars.setMinHeight(height);
            bars.setPrefHeight(height);
        });
        shares.subscribe(_ -> bars.redraw());
        results.stateProperty().map(s -> s.evaluation().isPresent()).subscribe(known -> Visibility.show(classes, known));
    }

    @FXML
    private void close() {
        results.close();
    }
}
