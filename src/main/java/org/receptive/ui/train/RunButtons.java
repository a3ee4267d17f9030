package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import org.receptive.session.RunRecord.RunState;
import org.receptive.ui.control.Visibility;

/// Start, pause and resume, those of them that can be given now.
final class RunButtons {

    private static final String ACCENT = "accent";

    private final RunsViewModel runs;
    @FXML
    private Button start;
    @FXML
    private Button pause;
    @FXML
    private Button resume;

    RunButtons(RunsViewModel runs) {
        this.runs = runs;
    }

    @FXML
    private void initialize() {
        runs.stateProperty().map(Trainings::activity).subscribe(this::enable);
        runs.stateProperty().map(Trainings::canResume).subscribe(can -> Visibility.show(resume, can));
    }

    private void enable(RunState now) {
        Visibility.show(start, !now.isLive());
        Visibility.show(pause, now.isLive() && now != RunState.PAUSED);
        pause.setDisable(now == RunState.PREPARING);
        resume.getStyleClass().remove(ACCENT);
        if (now == RunState.PAUSED)
            resume.getStyleClass().add(ACCENT);
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
}
