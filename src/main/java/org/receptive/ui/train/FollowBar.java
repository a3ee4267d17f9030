package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.receptive.session.RunRecord.RunState;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.fxml.Fxml;

/// A training as another screen shows it that follows it: it is started and paused, and its replay moves what is seen.
public final class FollowBar {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final Fxml fxml;
    @FXML
    private StackPane buttonSlot;
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
        buttonSlot.getChildren().add(fxml.load(RunButtons.class, () -> new RunButtons(model.runs())).root());
        replaySlot.getChildren().add(fxml.load(ReplayBar.class, () -> new ReplayBar(model.replay(), model.runs(), appearance)).root());
        Spoken.show(sentence, state.map(Trainings::sentence), appearance);
        state.map(Trainings::activity).subscribe(now -> step.setDisable(now == RunState.PREPARING));
    }

    @FXML
    private void step() {
        model.runs().stepBatch();
    }
}
