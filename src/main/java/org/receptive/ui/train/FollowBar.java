package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.receptive.session.RunRecord.RunState;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;
import org.receptive.ui.fxml.Fxml;

/// A training as another screen shows it that follows it: it is started and paused, and its replay moves what is seen.
public final class FollowBar {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final Fxml fxml;
    @FXML
    private Button start;
    @FXML
    private Button pause;
    @FXML
    private Button resume;
    @FXML
    private Button step;
    @FXML
    private Label sentence;
    @FXML
    private StackPane replaySlot;

    /// Shows a training.
    public FollowBar(TrainViewModel model, Appearance appearance, Fxml fxml) {
        this.model = model;
        this.appearance = appearance;
        this.fxml = fxml;
    }

    @FXML
    private void initialize() {
        var state = model.runs().stateProperty();
        replaySlot.getChildren().add(fxml.load(ReplayBar.class, () -> new ReplayBar(model.replay(), model.runs(), appearance)).root());
        Spoken.show(sentence, state.map(Trainings::sentence), appearance);
        state.map(Trainings::activity).subscribe(this::enable);
        state.map(Trainings::canResume).subscribe(can -> Visibility.show(resume, can));
    }

    private void enable(RunState now) {
        Visibility.show(start, !now.isLive());
        Visibility.show(pause, now.isLive() && now != RunState.PAUSED);
        pause.setDisable(now == RunState.PREPARING);
        step.setDisable(now == RunState.PREPARING);
    }

    @FXML
    private void start() {
        model.runs().start();
    }

    @FXML
    private void pause() {
        model.runs().pause();
    }

    @FXML
    private void resume() {
        model.runs().resume();
    }

    @FXML
    private void step() {
        model.runs().stepBatch();
    }
}
