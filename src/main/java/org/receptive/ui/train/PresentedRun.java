package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.session.RunRecord.RunState;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// What a lecture hall is told of the training, whose side panes it does not see: what it is doing, how far it is, and how good.
final class PresentedRun {

    private final TrainViewModel model;
    private final Appearance appearance;
    @FXML
    private Label activity;
    @FXML
    private FontIcon icon;
    @FXML
    private Label counters;
    @FXML
    private Label what;
    @FXML
    private Label accuracy;

    /// What marks a state: its colour and its icon.
    private enum RunMark {
        WAITING("run-waiting", "mdi2c-clock-outline"), RUNNING("run-running", "mdi2p-play"), PAUSED("run-paused", "mdi2p-pause"), FINISHED(
                "run-finished", "mdi2c-check-bold"),
        FAILED("run-failed", "mdi2a-alert");

        private final String style;
        private final String icon;

        RunMark(String style, String icon) {
            this.style = style;
            this.icon = icon;
        }

        static RunMark of(RunState state) {
            return switch (state) {
                case IDLE, PREPARING -> WAITING;
                case RUNNING -> RUNNING;
                case PAUSED, STOPPED -> PAUSED;
                case FINISHED -> FINISHED;
                case DIVERGED -> FAILED;
            };
        }
    }

    PresentedRun(TrainViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        var state = model.runs().stateProperty();
        Spoken.show(activity, state.map(Trainings::activitySentence), appearance);
        Spoken.show(counters, state.map(Trainings::counters), "", appearance);
        state.map(Trainings::activity).map(RunMark::of).subscribe(this::mark);
        var headline = model.results().headlineProperty();
        Spoken.show(what, headline.map(Results.Headline::head), appearance);
        headline.map(Results.Headline::figure).subscribe(accuracy::setText);
        headline.map(h -> h.accuracy().isPresent()).subscribe(known -> {
            Visibility.show(what, known);
            Visibility.show(accuracy, known);
        });
    }

    private void mark(RunMark now) {
        for (var mark : RunMark.values())
            activity.getStyleClass().remove(mark.style);
        activity.getStyleClass().add(now.style);
        icon.setIconLiteral(now.icon);
    }
}
