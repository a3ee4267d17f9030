package org.receptive.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.session.RunRecord.RunState;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.train.TrainScreen;
import org.receptive.ui.train.TrainViewModel;

/// The Train screen in the window.
public final class TrainPage implements Page {

    /// A little less than the thirtieth part of a second, so that every second frame of sixty shows a new picture.
    private static final double SECONDS_PER_PICTURE = 0.03;
    private static final double SECONDS_WHEN_HIDDEN = 1;

    private final TrainViewModel model;
    private final TrainScreen screen;
    private final List<Command> commands;
    private final List<Node> bar;
    private double sincePublished;
    private boolean watched;

    TrainPage(TrainViewModel model, Appearance appearance, TrainScreen screen, FileDialogs dialogs, Navigation navigation) {
        this.model = model;
        this.screen = screen;
        commands = new TrainCommands(model, appearance, new TrainCommands.Files() {
            @Override
            public void draw() {
                model.replay().trainedModel().ifPresent(navigation::draw);
            }

            @Override
            public void follow() {
                navigation.follow();
            }

            @Override
            public void save() {
                dialogs.save(Kind.MODEL, model.setup().setupProperty().get().model() + "." + TrainedModel.ENDING)
                        .ifPresent(model.replay()::save);
            }

            @Override
            public void export() {
                screen.export();
            }
        }).table();
        var controls = new BarControls(appearance);
        bar = List.of(controls.button(Command.find(commands, "followInDraw"), "train-follow", "train.follow"),
                controls.button(Command.find(commands, "useInDraw"), "train-draw", "train.draw"),
                controls.button(Command.find(commands, "save"), "train-save", "train.save"));
    }

    Optional<TrainedModel> trained() {
        return model.replay().trainedModel();
    }

    /// Is told whether another screen shows how it goes.
    void watch(boolean now) {
        watched = now;
    }

    /// Returns the view model.
    public TrainViewModel model() {
        return model;
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
        return Bindings.createStringBinding(
                () -> Models.find(model.setup().setupProperty().get().model()).map(m -> m.network().name()).orElse(""),
                model.setup().setupProperty());
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    /// While a network trains, thirty pictures a second are enough, and one where no one looks: every further one would take time from the
    /// training.
    @Override
    public void pulse(double seconds) {
        sincePublished += seconds;
        double wait = watched || screen.root().getScene() != null ? SECONDS_PER_PICTURE : SECONDS_WHEN_HIDDEN;
        if (model.runs().stateProperty().get().activity() == RunState.RUNNING && sincePublished < wait)
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
    public void makeWay(Duration moment) {
        model.runs().makeWay(moment);
    }

    @Override
    public Optional<Message> work() {
        return model.runs().stateProperty().get().isLive() ? Optional.of(Message.of("close.words")) : Optional.empty();
    }

    @Override
    public void close() {
        model.close();
    }
}
