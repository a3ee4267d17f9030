package org.receptive.ui.train;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.receptive.draw.chart.CurveChart.Measured;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Loss and accuracy side by side, the division of their axes, and which of two trainings the rest of the screen is about.
final class ChartsPane {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    @FXML
    private Label accuracy;
    @FXML
    private HBox runs;
    @FXML
    private ToggleButton first;
    @FXML
    private ToggleButton second;
    @FXML
    private ToggleButton log;
    @FXML
    private PaintedView losses;
    @FXML
    private PaintedView accuracies;

    ChartsPane(TrainViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        new CurveView(losses, Measured.LOSS, model, appearance, fonts);
        new CurveView(accuracies, Measured.ACCURACY, model, appearance, fonts);
        log.selectedProperty().bindBidirectional(model.runs().logAxisProperty());
        Spoken.show(accuracy, model.results().headlineProperty().map(Results.Headline::large), "", appearance);
        // with the side panes folded away nothing else tells it
        appearance.presentingProperty().subscribe(presenting -> Visibility.show(accuracy, presenting));
        var group = new ToggleGroup();
        group.getToggles().setAll(first, second);
        model.runs().stateProperty().subscribe(_ -> name());
        appearance.textsProperty().subscribe(_ -> name());
    }

    /// The names change with the trainings, so the two buttons are named again.
    private void name() {
        var state = model.runs().stateProperty().get();
        var buttons = List.of(first, second);
        Visibility.show(runs, state.runs().size() == buttons.size());
        for (int i = 0; i < Math.min(buttons.size(), state.runs().size()); i++)
            buttons.get(i).setText(appearance.texts().get(state.runs().get(i).label()));
        select();
    }

    private void select() {
        (model.runs().stateProperty().get().chosen() == 0 ? first : second).setSelected(true);
    }

    @FXML
    private void chooseFirst() {
        model.runs().choose(0);
        select();
    }

    @FXML
    private void chooseSecond() {
        model.runs().choose(1);
        select();
    }
}
