package org.receptive.ui.train;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.receptive.session.KeptRun.Unfinished;
import org.receptive.session.RunState;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Start, pause, step and stop, and how far the training is.
final class RunPane extends VBox {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final TrainViewModel model;
    private final Appearance appearance;
    private final Button start;
    private final Button pause;
    private final Button resume;
    private final Button step;
    private final Button stop;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label state = new Label();
    private final Label left = new Label();
    private final Label resumes = SetupPane.note(Optional.of("train-resumes"));

    RunPane(TrainViewModel model, Appearance appearance) {
        super(8);
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("run-pane");
        start = button("start", Optional.of(MaterialDesignP.PLAY), model::start);
        pause = button("pause", Optional.of(MaterialDesignP.PAUSE), model::pause);
        resume = button("resume", Optional.of(MaterialDesignP.PLAY_CIRCLE_OUTLINE), this::resume);
        step = button("step", Optional.empty(), model::stepBatch);
        stop = button("stop", Optional.empty(), model::stop);
        start.getStyleClass().add("accent");
        pause.getStyleClass().add("accent");
        var first = new HBox(8, start, pause, resume);
        var second = new HBox(8, step, stop);
        for (var button : new Button[] {start, pause, resume, step, stop}) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().addAll(first, second, progress());
        model.stateProperty().subscribe(s -> show());
        model.unfinishedProperty().subscribe(u -> show());
        model.progressProperty().subscribe(p -> show());
        appearance.textsProperty().subscribe(t -> show());
    }

    private Button button(String name, Optional<Ikon> icon, Runnable action) {
        var button = appearance.explain(appearance.label(new Button(), "training." + name), "training." + name + ".tip");
        icon.ifPresent(i -> button.setGraphic(new FontIcon(i)));
        button.setId("train-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void resume() {
        if (model.stateProperty().get().isLive())
            model.resume();
        else
            model.resumeLast();
    }

    private VBox progress() {
        bar.setId("train-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        state.setId("train-state");
        left.setMinWidth(Region.USE_PREF_SIZE);
        left.getStyleClass().add("muted");
        state.getStyleClass().add("muted");
        state.setMaxWidth(Double.MAX_VALUE);
        state.setWrapText(true);
        HBox.setHgrow(state, Priority.ALWAYS);
        var line = new HBox(8, state, left);
        line.getStyleClass().add("run-line");
        return new VBox(4, bar, line, resumes);
    }

    private void show() {
        var now = model.stateProperty().get();
        Visibility.show(start, !now.isLive());
        Visibility.show(pause, now.isLive() && now != RunState.PAUSED);
        Visibility.show(resume, now == RunState.PAUSED || (!now.isLive() && model.unfinishedProperty().get().isPresent()));
        resume.getStyleClass().remove("accent");
        if (now == RunState.PAUSED)
            resume.getStyleClass().add("accent");
        pause.setDisable(now == RunState.PREPARING);
        step.setDisable(now == RunState.PREPARING);
        stop.setDisable(!now.isLive());
        var progress = model.progressProperty().get();
        bar.setProgress(now == RunState.PREPARING ? ProgressBar.INDETERMINATE_PROGRESS : progress.map(TrainingProgress::fraction).orElse(
                0.0));
        state.setText(appearance.texts().get(sentence(now, progress)));
        left.setText(beside(now, progress));
        var later = now.isLive() ? OptionalLong.empty() : model.unfinishedProperty().get().map(Unfinished::iteration).orElse(OptionalLong
                .empty());
        // the line stays where there is nothing to say, so that nothing moves under the pointer
        resumes.setText(later.isPresent() ? appearance.texts().get("training.resumes", Numbers.grouped(later.getAsLong())) : " ");
    }

    private static boolean hasCounters(RunState now, Optional<TrainingProgress> progress) {
        return progress.isPresent() && now != RunState.PREPARING && now != RunState.FINISHED;
    }

    private static Message sentence(RunState now, Optional<TrainingProgress> progress) {
        if (!hasCounters(now, progress))
            return Message.of("training.state." + now.name());
        var p = progress.get();
        return Message.of("training.progress", p.epoch(), p.epochs(), Numbers.grouped(p.batch()), Numbers.grouped(p.batches()));
    }

    /// While it trains, the time left; otherwise what it is doing, unless that stands there already.
    private String beside(RunState now, Optional<TrainingProgress> progress) {
        if (!hasCounters(now, progress))
            return "";
        if (now != RunState.RUNNING)
            return appearance.texts().get("training.state." + now.name());
        var seconds = progress.get().secondsLeft();
        return seconds.isPresent() ? appearance.texts().get("training.left", duration(seconds.getAsDouble())) : "";
    }

    private String duration(double seconds) {
        long s = Math.max(1, Math.round(seconds));
        var texts = appearance.texts();
        if (s < 2 * MINUTE)
            return texts.get("training.seconds", s);
        return s < 2 * HOUR ? texts.get("training.minutes", (s + MINUTE / 2) / MINUTE) : texts.get("training.hours", (s + HOUR / 2) / HOUR);
    }
}
