package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import org.receptive.session.RunRecord.RunState;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.fxml.Fxml;

/// Start, pause, step and stop, and how far the training is.
final class RunPane {

    private final RunsViewModel runs;
    private final Appearance appearance;
    private final Fxml fxml;
    @FXML
    private StackPane buttonSlot;
    @FXML
    private Button step;
    @FXML
    private Button stop;
    @FXML
    private ProgressBar progress;
    @FXML
    private Label sentence;
    @FXML
    private Label beside;
    @FXML
    private Label resumes;

    RunPane(RunsViewModel runs, Appearance appearance, Fxml fxml) {
        this.runs = runs;
        this.appearance = appearance;
        this.fxml = fxml;
    }

    @FXML
    private void initialize() {
        buttonSlot.getChildren().add(fxml.load(RunButtons.class, () -> new RunButtons(runs)).root());
        Spoken.show(sentence, runs.stateProperty().map(Trainings::sentence), appearance);
        Spoken.show(beside, runs.stateProperty().map(Trainings::beside), "", appearance);
        // the line stays where there is nothing to say, so that nothing moves under the pointer
        Spoken.show(resumes, runs.stateProperty().map(Trainings::resumes), " ", appearance);
        runs.stateProperty().map(Trainings::activity).subscribe(this::enable);
        runs.stateProperty().subscribe(this::show);
    }

    private void enable(RunState now) {
        step.setDisable(now == RunState.PREPARING);
        stop.setDisable(!now.isLive());
    }

    private void show(Trainings state) {
        progress.setProgress(state.activity() == RunState.PREPARING
                ? ProgressBar.INDETERMINATE_PROGRESS
                : state.progress().map(RunView.Progress::fraction).orElse(0.0));
    }

    @FXML
    private void step() {
        runs.stepBatch();
    }

    @FXML
    private void stop() {
        runs.stop();
    }
}
