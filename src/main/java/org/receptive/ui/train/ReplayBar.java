package org.receptive.ui.train;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;

/// Moves the whole screen to any recorded iteration, or lets it follow the training.
final class ReplayBar extends HBox {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final Slider slider = new Slider();
    private boolean showing;

    ReplayBar(TrainViewModel model, Appearance appearance) {
        super(8);
        this.model = model;
        this.appearance = appearance;
        setId("train-replay-bar");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        var name = appearance.label(new Label(), "training.replay");
        name.getStyleClass().add("replay-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var replay = model.replay();
        getChildren().addAll(name, button("first", MaterialDesignS.SKIP_BACKWARD, replay::first), button("back",
                MaterialDesignS.STEP_BACKWARD,
                replay::seekBack), button("forward", MaterialDesignS.STEP_FORWARD, replay::seekForward), scrub(), counter(), live());
        replay.recordedProperty().subscribe(r -> setDisable(r.isEmpty()));
    }

    private Button button(String name, Ikon icon, Runnable action) {
        var button = appearance.explain(new Button(null, new FontIcon(icon)), "training.replay." + name);
        button.setId("train-" + name);
        button.getStyleClass().add("button-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Slider scrub() {
        slider.setId("train-replay");
        slider.setSkin(new ProgressSliderSkin(slider));
        appearance.explain(slider, "training.replay.slider");
        slider.setMinWidth(48);
        HBox.setHgrow(slider, Priority.ALWAYS);
        var replay = model.replay();
        replay.recordedProperty().subscribe(r -> show());
        replay.shownIterationProperty().subscribe(i -> show());
        slider.valueProperty().subscribe(v -> {
            if (!showing && !replay.recordedProperty().get().isEmpty())
                replay.seek(Math.round(v.doubleValue()));
        });
        return slider;
    }

    /// Moves the slider without its movement counting as a wish.
    private void show() {
        if (slider.isPressed())
            return;
        var recorded = model.replay().recordedProperty().get();
        long last = recorded.isEmpty() ? 1 : Math.max(1, recorded.getLast());
        showing = true;
        slider.setMax((double) last);
        slider.setBlockIncrement(Math.max(1, last / 100.0));
        slider.setValue((double) model.replay().shownIterationProperty().get());
        showing = false;
    }

    private Label counter() {
        var counter = new Label();
        counter.setId("train-iteration");
        counter.getStyleClass().add("counter");
        counter.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show = () -> {
            long end = model.shownRun().map(RunView::plannedIterations).orElse(0L);
            long now = model.replay().shownIterationProperty().get();
            counter.setText(appearance.texts().get("training.iteration", Numbers.grouped(now), end == 0 ? "–" : Numbers.grouped(Math.max(
                    end, now))));
        };
        model.runsProperty().subscribe(r -> show.run());
        model.replay().shownIterationProperty().subscribe(i -> show.run());
        model.chosenRunProperty().subscribe(r -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return counter;
    }

    private ToggleButton live() {
        var live = appearance.explain(appearance.label(new ToggleButton(), "training.live"), "training.live.tip");
        live.setId("train-live");
        live.setMinWidth(Region.USE_PREF_SIZE);
        live.setOnAction(e -> {
            model.replay().live();
            live.setSelected(model.replay().followingProperty().get());
        });
        model.replay().followingProperty().subscribe(live::setSelected);
        return live;
    }
}
