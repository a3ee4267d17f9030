package org.receptive.ui.shell;

import static org.receptive.ui.control.Keystroke.ctrl;
import static org.receptive.ui.control.Keystroke.shift;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.Keystroke;
import org.receptive.ui.train.TrainViewModel;
import org.receptive.ui.train.WeightViewModel;

/// What the Train screen can be told to do.
final class TrainCommands {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final Files files;

    /// What leads out of the screen.
    interface Files {

        void draw();

        void follow();

        void save();

        void export();
    }

    TrainCommands(TrainViewModel model, Appearance appearance, Files files) {
        this.model = model;
        this.appearance = appearance;
        this.files = files;
    }

    /// Returns the commands in the order of the list of keys.
    List<Command> table() {
        var runs = model.runs();
        var replay = model.replay();
        var trained = runs.stateProperty().map(state -> !state.runs().isEmpty());
        var weight = model.weight();
        var chosen = weight.stateProperty().map(WeightViewModel.State::canAsk);
        return List.of(Command.of("why", "keys.train.why", weight::ask, Keystroke.of(KeyCode.W), Keystroke.of(KeyCode.ENTER)).when(chosen),
                move("weightLeft", 0, -1, KeyCode.LEFT, chosen), move("weightRight", 0, 1, KeyCode.RIGHT, chosen),
                move("weightUp", -1, 0, KeyCode.UP, chosen), move("weightDown", 1, 0, KeyCode.DOWN, chosen),
                Command.of("start", "keys.train.start", runs::startOrPause, Keystroke.of(KeyCode.SPACE)),
                Command.of("new", "keys.train.new", runs::start, ctrl(KeyCode.N)),
                Command.of("batch", "keys.train.step", runs::stepBatch, Keystroke.of(KeyCode.S)),
                Command.of("back", "keys.train.replay", replay::seekBack, Keystroke.of(KeyCode.LEFT),
                        Keystroke.of(KeyCode.PAGE_UP)),
                Command.of("forward", "keys.train.replay", replay::seekForward, Keystroke.of(KeyCode.RIGHT),
                        Keystroke.of(KeyCode.PAGE_DOWN)),
                Command.of("first", "keys.train.first", replay::first, Keystroke.of(KeyCode.HOME)),
                Command.of("live", "keys.train.live", replay::live, Keystroke.of(KeyCode.END)),
                Command.of("axis", "keys.train.log", () -> runs.logAxisProperty().set(!runs.logAxisProperty().get()),
                        Keystroke.of(KeyCode.L)),
                Command.of("confusion", "keys.train.confusion", this::turnChart, Keystroke.of(KeyCode.C))
                        .when(appearance.presentingProperty()),
                Command.of("useInDraw", "keys.train.draw", files::draw, Keystroke.of(KeyCode.D)).when(trained),
                Command.of("onPad", "keys.train.pad", model.probe()::putOnPad, Keystroke.of(KeyCode.P)).when(trained),
                Command.of("followInDraw", "keys.train.follow", files::follow, Keystroke.of(KeyCode.F)),
                Command.of("save", "keys.train.save", files::save, ctrl(KeyCode.S)).when(trained),
                Command.of("export", "keys.train.export", files::export, ctrl(KeyCode.E)),
                Command.of("escape", "keys.train.escape", this::escape, Keystroke.of(KeyCode.ESCAPE)));
    }

    private Command move(String id, int rows, int cols, KeyCode key, ObservableValue<Boolean> chosen) {
        return Command.of(id, "keys.train.weight", () -> model.weight().move(rows, cols), shift(key)).when(chosen);
    }

    private void turnChart() {
        var matrix = model.results().matrixProperty();
        matrix.set(!matrix.get());
    }

    /// Gives up what is being computed; else closes the message and the opened cell; where there are none, leaves the hall.
    private void escape() {
        if (model.weight().stateProperty().get().progress().isPresent()) {
            model.weight().cancel();
            return;
        }
        boolean open = model.message().noticeProperty().get().isPresent() || model.results().stateProperty().get().opened().isPresent();
        model.message().dismiss();
        model.results().close();
        if (!open)
            appearance.presentingProperty().set(false);
    }
}
