package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.receptive.session.Experiment;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Tip;

/// Prepared experiments, and a training kept beside the next one.
final class ExperimentSection {

    private static final Message NOTE = Message.of("training.experiments.note");

    private final SetupViewModel setup;
    private final RunsViewModel runs;
    private final Appearance appearance;
    @FXML
    private MenuButton menu;
    @FXML
    private Label note;
    @FXML
    private Button compare;
    @FXML
    private Button before;
    @FXML
    private Button takeSetup;

    ExperimentSection(SetupViewModel setup, RunsViewModel runs, Appearance appearance) {
        this.setup = setup;
        this.runs = runs;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        // the experiments depend on the chosen data
        menu.setOnShowing(e -> menu.getItems().setAll(setup.experiments().stream().map(this::item).toList()));
        // without an item a menu never shows
        menu.getItems().add(new MenuItem());
        Spoken.show(note, runs.stateProperty().map(state -> state.experiment().map(Experiment::note).orElse(NOTE)), appearance);
        runs.stateProperty().map(Trainings::comparing)
                .subscribe(comparing -> appearance.label(compare, comparing ? "training.compare.drop" : "training.compare.keep"));
        runs.stateProperty().subscribe(_ -> enable());
        setup.setupProperty().subscribe(_ -> enable());
    }

    /// Greyed and not taken away: what stands below must not move under the pointer.
    private void enable() {
        var state = runs.stateProperty().get();
        compare.setDisable(state.runs().isEmpty());
        before.setDisable(!state.hasBefore() || state.isLive());
        // after an experiment, or when a run was brought back, the pane may show other settings than those of the run
        takeSetup.setDisable(state.isLive() || !state.differFrom(setup.setupProperty().get()));
    }

    private MenuItem item(Experiment experiment) {
        var item = new MenuItem(appearance.texts().get(experiment.title()));
        item.setId("train-experiment-" + experiment.id());
        Tip.explain(item, appearance.text(experiment.note().key()));
        item.setOnAction(e -> runs.run(experiment));
        return item;
    }

    @FXML
    private void toggleComparison() {
        if (runs.stateProperty().get().comparing())
            runs.dropComparison();
        else
            runs.keepForComparison();
    }

    @FXML
    private void exchange() {
        runs.exchange();
    }

    @FXML
    private void takeSetup() {
        runs.takeSetup();
    }
}
