package org.receptive.ui.train;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.draw.chart.CurveChart.Measured;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Visibility;

/// Loss and accuracy side by side, the division of their axes, and which of two trainings the rest of the screen is about. In a lecture
/// hall they stand below each other, and the confusion matrix can take their place.
final class ChartsPane {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    @FXML
    private VBox pane;
    @FXML
    private HBox head;
    @FXML
    private Label legend;
    @FXML
    private Choice<Boolean> chart;
    @FXML
    private Region between;
    @FXML
    private HBox runs;
    @FXML
    private ToggleButton first;
    @FXML
    private ToggleButton second;
    @FXML
    private ToggleButton log;
    @FXML
    private HBox beside;
    @FXML
    private VBox loss;
    @FXML
    private PaintedView losses;
    @FXML
    private VBox share;
    @FXML
    private PaintedView accuracies;
    @FXML
    private VBox stacked;
    @FXML
    private PaintedView matrix;

    ChartsPane(TrainViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        new CurveView(losses, Measured.LOSS, model, appearance, fonts);
        new CurveView(accuracies, Measured.ACCURACY, model, appearance, fonts);
        ConfusionView.filling(matrix, model.results(), appearance, fonts);
        log.selectedProperty().bindBidirectional(model.runs().logAxisProperty());
        chart.offer(List.of(new Choice.Option<>(false, "training.curves", "train-show-curves"),
                new Choice.Option<>(true, "training.matrix", "train-show-matrix")), model.results().matrixProperty()::set);
        model.results().matrixProperty().subscribe(_ -> arrange());
        appearance.presentingProperty().subscribe(_ -> arrange());
        var group = new ToggleGroup();
        group.getToggles().setAll(first, second);
        model.runs().stateProperty().subscribe(_ -> name());
        appearance.textsProperty().subscribe(_ -> name());
    }

    /// A hall has no side panes: there is height for one above the other, and the matrix is beside what has learned.
    private void arrange() {
        boolean presenting = appearance.presentingProperty().get();
        boolean showsMatrix = presenting && model.results().matrixProperty().get();
        chart.show(model.results().matrixProperty().get());
        Visibility.show(chart, presenting);
        Visibility.show(between, presenting);
        Visibility.show(log, !showsMatrix);
        Visibility.show(legend, !showsMatrix);
        Visibility.show(matrix, showsMatrix);
        Visibility.show(beside, !presenting);
        Visibility.show(stacked, presenting && !showsMatrix);
        Pane curves = presenting ? stacked : beside;
        if (!curves.getChildren().contains(loss))
            curves.getChildren().setAll(loss, share);
        head.getChildren().remove(legend);
        pane.getChildren().remove(legend);
        if (presenting)
            pane.getChildren().add(legend);
        else
            head.getChildren().addFirst(legend);
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
