package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.receptive.session.RunRecord.RunState;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Start, pause, step and stop, and how far the training is.
final class RunPane {

    private static final String ACCENT = "accent";

    private final RunsViewModel runs;
    private final Appearance appearance;
    @FXML
    private Button start;
    @FXML
    private Button pause;
    @FXML
    private Button resume;
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

    RunPane(RunsViewModel runs, Appearance appearance) {
        this.runs = runs;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        Spoken.show(sentence, runs.stateProperty().map(Trainings::sentence), appearance);
        Spoken.show(beside, runs.stateProperty().map(Trainings::beside), "", appearance);
        // the line stays where there is nothing to say, so that nothing moves under the pointer
        Spoken.show(resumes, runs.stateProperty().map(Trainings::resumes), " ", appearance);
        runs.stateProperty().map(Trainings::activity).subscribe(this::enable);
        runs.stateProperty().subscribe(this::show);
    }

    private void enable(RunState now) {
        Visibility.show(start, !now.isLive());
        Visibility.show(pause, now.isLive() && now != RunState.PAUSED);
        pause.setDisable(now == RunState.PREPARING);
        step.setDisable(now == RunState.PREPARING);
        stop.setDisable(!now.isLive());
        resume.getStyleClass().remove(ACCENT);
        if (now == RunState.PAUSED)
            resume.getStyleClass().add(ACCENT);
    }

    private void show(Trainings state) {
        Visibility.show(resume, state.canResume());
        progress.setProgress(state.activity() == RunState.PREPARING
                ? ProgressBar.INDETERMINATE_PROGRESS
                : state.progress().map(RunView.Progress::fraction).orElse(0.0));
    }

    @FXML
    private void start() {
        runs.start();
    }

    @FXML
    private void pause() {
        runs.pause();
    }

    @FXML
    private void resume() {
        runs.resume();
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
