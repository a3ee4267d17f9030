package org.receptive.ui.train;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.receptive.ui.control.Appearance;

/// Moves the whole screen to any recorded iteration, or lets it follow the training.
final class ReplayBar {

    private final ReplayViewModel replay;
    private final RunsViewModel runs;
    private final Appearance appearance;
    private boolean showing;
    @FXML
    private HBox bar;
    @FXML
    private Slider slider;
    @FXML
    private Label counter;
    @FXML
    private ToggleButton live;

    ReplayBar(ReplayViewModel replay, RunsViewModel runs, Appearance appearance) {
        this.replay = replay;
        this.runs = runs;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        slider.setSkin(new ProgressSliderSkin(slider));
        var state = replay.stateProperty();
        state.map(s -> s.snapshots().isEmpty()).subscribe(bar::setDisable);
        state.map(ReplayViewModel.State::following).subscribe(live::setSelected);
        state.subscribe(this::show);
        runs.stateProperty().subscribe(_ -> show(state.get()));
        // a bar that is made while there is a training already moves nothing by being made
        slider.valueProperty().subscribe((_, v) -> {
            if (!showing && !state.get().snapshots().isEmpty())
                replay.seek(Math.round(v.doubleValue()));
        });
        Spoken.show(counter, Bindings.createObjectBinding(() -> runs.stateProperty().get().counter(state.get().iteration()), state,
                runs.stateProperty()), appearance);
    }

    /// Moves the slider without its movement counting as a command. Its end is that of the training, as in the curves and in the counter:
    /// the knob stands where the training is.
    private void show(ReplayViewModel.State state) {
        if (slider.isPressed())
            return;
        long planned = runs.stateProperty().get().shown().map(RunView::plannedIterations).orElse(0L);
        long last = Math.max(Math.max(1, planned), state.last().orElse(1));
        showing = true;
        slider.setMax((double) last);
        slider.setBlockIncrement(Math.max(1, last / 100.0));
        slider.setValue((double) state.iteration());
        showing = false;
    }

    @FXML
    private void first() {
        replay.first();
    }

    @FXML
    private void back() {
        replay.seekBack();
    }

    @FXML
    private void forward() {
        replay.seekForward();
    }

    @FXML
    private void follow() {
        replay.live();
        live.setSelected(replay.stateProperty().get().following());
    }
}
