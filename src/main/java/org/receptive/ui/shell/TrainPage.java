package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.session.RunRecord.RunState;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.train.TrainScreen;
import org.receptive.ui.train.TrainViewModel;

/// The Train screen in the window.
public final class TrainPage implements Page {

    /// A little less than the thirtieth part of a second, so that every second frame of sixty shows a new picture.
    private static final double SECONDS_PER_PICTURE = 0.03;
    private static final double SECONDS_WHEN_HIDDEN = 1;

    private final TrainViewModel model;
    private final Appearance appearance;
    private final TrainScreen screen;
    private final FileDialogs dialogs;
    private final Navigation crossings;
    private final List<Node> bar;
    private double sincePublished;

    TrainPage(TrainViewModel model, Appearance appearance, TrainScreen screen, FileDialogs dialogs, Navigation crossings) {
        this.model = model;
        this.appearance = appearance;
        this.screen = screen;
        this.dialogs = dialogs;
        this.crossings = crossings;
        var controls = new BarControls(appearance);
        var draw = controls.button("train-draw", "train.draw", this::draw);
        var save = controls.button("train-save", "train.save", this::save);
        model.runs().stateProperty().map(state -> state.runs().isEmpty()).subscribe(none -> List.of(draw, save).forEach(b -> b.setDisable(
                none)));
        bar = List.of(draw, save);
    }

    Optional<TrainedModel> trained() {
        return model.replay().trainedModel();
    }

    /// Returns the view model.
    public TrainViewModel model() {
        return model;
    }

    private void draw() {
        model.replay().trainedModel().ifPresent(crossings::draw);
    }

    private void save() {
        dialogs.save(Kind.MODEL, model.setup().setupProperty().get().model() + ".safetensors").ifPresent(model.replay()::save);
    }

    @Override
    public Node content() {
        return screen.root();
    }

    @Override
    public List<Node> actions() {
        return bar;
    }

    @Override
    public ObservableValue<String> document() {
        return Bindings.createStringBinding(() -> Models.find(model.setup().setupProperty().get().model()).map(m -> m.network().name()).orElse(""),
                model.setup().setupProperty());
    }

    @Override
    public boolean pressed(KeyEvent e, boolean typing, Optional<Node> owner) {
        if (e.isShortcutDown())
            return withControl(e.getCode());
        if (typing || owner.filter(ComboBoxBase.class::isInstance).isPresent())
            return false;
        return switch (e.getCode()) {
            case SPACE -> run(this::startOrPause);
            case ENTER -> owner.filter(ButtonBase.class::isInstance).map(b -> run(((ButtonBase) b)::fire)).orElse(false);
            case S -> run(model.runs()::stepBatch);
            case L -> run(this::changeAxis);
            case LEFT -> run(model.replay()::seekBack);
            case RIGHT -> run(model.replay()::seekForward);
            case HOME -> run(model.replay()::first);
            case END -> run(model.replay()::live);
            case ESCAPE -> run(this::escape);
            default -> false;
        };
    }

    private boolean withControl(KeyCode code) {
        return switch (code) {
            case S -> run(this::save);
            case E -> run(screen::export);
            default -> false;
        };
    }

    private void startOrPause() {
        switch (activity()) {
            case RUNNING -> model.runs().pause();
            case PAUSED -> model.runs().resume();
            case PREPARING -> {
                // It begins by itself as soon as the digits are there.
            }
            case IDLE, FINISHED, STOPPED, DIVERGED -> model.runs().start();
        }
    }

    private RunState activity() {
        return model.runs().stateProperty().get().activity();
    }

    private void changeAxis() {
        model.runs().logAxisProperty().set(!model.runs().logAxisProperty().get());
    }

    private void escape() {
        if (appearance.presentingProperty().get())
            appearance.presentingProperty().set(false);
        model.results().close();
        model.message().dismiss();
    }

    private static boolean run(Runnable command) {
        command.run();
        return true;
    }

    /// While a network trains, thirty pictures a second are enough, and one where nobody looks: every further one would take time from the
    /// training.
    @Override
    public void pulse(double seconds) {
        sincePublished += seconds;
        double wait = screen.root().getScene() == null ? SECONDS_WHEN_HIDDEN : SECONDS_PER_PICTURE;
        if (activity() == RunState.RUNNING && sincePublished < wait)
            return;
        sincePublished = 0;
        model.pulse();
    }

    @Override
    public void focus() {
        screen.root().requestFocus();
    }

    @Override
    public void open(Path file) {
        // The screen opens no files: a dropped folder or picture is for the others.
    }

    @Override
    public Optional<Message> work() {
        return activity().isLive() ? Optional.of(Message.of("close.words")) : Optional.empty();
    }

    @Override
    public void close() {
        model.close();
    }
}
