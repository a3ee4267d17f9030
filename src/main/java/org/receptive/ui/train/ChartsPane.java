package org.receptive.ui.train;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.draw.chart.CurveChart.Measured;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Loss and accuracy side by side, the division of their axes, and which of two trainings the rest of the screen is about.
final class ChartsPane extends VBox {

    private final TrainViewModel model;
    private final Appearance appearance;

    ChartsPane(TrainViewModel model, Appearance appearance, PaintFonts fonts) {
        super(2);
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("charts-pane");
        setMinHeight(0);
        var charts = new HBox(16, chart("training.loss", new CurveView(model, appearance, fonts, "train-curve", Measured.LOSS)), chart(
                "training.batchAccuracy", new CurveView(model, appearance, fonts, "train-accuracy-curve", Measured.ACCURACY)));
        charts.setMinHeight(0);
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(head(), charts);
    }

    private HBox head() {
        var legend = appearance.label(new Label(), "training.chart.legend");
        legend.getStyleClass().add("muted");
        legend.setMinWidth(0);
        var log = appearance.explain(appearance.label(new ToggleButton(), "training.log"), "training.log.tip");
        log.setId("train-log");
        log.getStyleClass().add("small");
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.selectedProperty().bindBidirectional(model.logAxisProperty());
        var accuracy = new Label();
        accuracy.setId("train-accuracy-presented");
        accuracy.getStyleClass().add("large-figure");
        accuracy.setMinWidth(Region.USE_PREF_SIZE);
        model.replay().evaluationProperty().subscribe(e -> accuracy.setText(e.map(shown -> Numbers.percent(shown.report().accuracy()))
                .orElse(
                        "")));
        // with the side panes folded away nothing else tells it
        appearance.presentingProperty().subscribe(p -> Visibility.show(accuracy, p));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(12, legend, space, accuracy, runs(), log);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// The names change with the trainings, so the two buttons are made once and named anew.
    private HBox runs() {
        var group = new ToggleGroup();
        var box = new HBox();
        box.setId("train-runs");
        box.getStyleClass().add("choice");
        var buttons = new ToggleButton[2];
        for (int i = 0; i < buttons.length; i++) {
            int run = i;
            buttons[i] = new ToggleButton();
            buttons[i].setId("train-run-" + i);
            buttons[i].setToggleGroup(group);
            buttons[i].setMinWidth(Region.USE_PREF_SIZE);
            buttons[i].getStyleClass().addAll("small", i == 0 ? "left-pill" : "right-pill", i == 0 ? "first-run" : "second-run");
            buttons[i].setOnAction(e -> {
                model.chooseRun(run);
                buttons[model.chosenRunProperty().get()].setSelected(true);
            });
            box.getChildren().add(buttons[i]);
        }
        Runnable show = () -> {
            var all = model.runsProperty().get();
            Visibility.show(box, all.size() == buttons.length);
            for (int i = 0; i < Math.min(buttons.length, all.size()); i++)
                buttons[i].setText(appearance.texts().get(all.get(i).label()));
            buttons[Math.clamp(model.chosenRunProperty().get(), 0, 1)].setSelected(true);
        };
        model.runsProperty().subscribe(r -> show.run());
        model.chosenRunProperty().subscribe(r -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return box;
    }

    private VBox chart(String key, CurveView view) {
        var title = appearance.label(new Label(), key);
        title.getStyleClass().add("section-head");
        title.setMinWidth(0);
        var box = new VBox(0, title, view.picture());
        box.setMinHeight(0);
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        VBox.setVgrow(view.picture(), Priority.ALWAYS);
        return box;
    }
}
