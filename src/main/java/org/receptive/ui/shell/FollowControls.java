package org.receptive.ui.shell;

import static org.receptive.ui.control.Keystroke.ctrl;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.receptive.io.network.TrainedModel;
import org.receptive.text.Notice;
import org.receptive.train.ParameterHistory.Snapshot;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.Keystroke;
import org.receptive.ui.digit.FollowViewModel;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.train.FollowBar;
import org.receptive.ui.train.TrainViewModel;

/// What the Draw screen has of the training that it follows: the switch, its keys, and the bar below the maps.
final class FollowControls {

    private final FollowViewModel follow;
    private final Navigation navigation;
    private Optional<Node> bar = Optional.empty();

    /// Follows nothing yet.
    ///
    /// @param below takes the bar while a training is followed, and nothing otherwise
    /// @param say tells what the training says
    FollowControls(FollowViewModel follow, Navigation navigation, Appearance appearance, Fxml fxml, Consumer<Optional<Node>> below,
            Consumer<Notice> say) {
        this.follow = follow;
        this.navigation = navigation;
        follow.followingProperty().subscribe(on -> {
            // the Train screen is made when it is wanted for the first time
            if (on && bar.isEmpty()) {
                bar = Optional.of(fxml.load(FollowBar.class, () -> new FollowBar(training(), appearance, fxml)).root());
                // what the training says is said here too: its own screen is not seen
                training().message().noticeProperty().subscribe((_, notice) -> notice.filter(_ -> follow.followingProperty().get())
                        .ifPresent(say));
            }
            if (bar.isPresent())
                navigation.training().watch(on);
            below.accept(bar.filter(_ -> on));
        });
    }

    private TrainViewModel training() {
        return navigation.training().model();
    }

    /// Returns the switch.
    ToggleButton toggle(BarControls controls) {
        var toggle = controls.toggle("draw-follow", "draw.follow");
        follow.followingProperty().subscribe(toggle::setSelected);
        toggle.setOnAction(_ -> turn());
        return toggle;
    }

    /// Returns what can be done with a training that is followed.
    List<Command> commands() {
        var on = follow.followingProperty();
        return List.of(Command.of("follow", "keys.draw.follow", this::turn, Keystroke.of(KeyCode.F)),
                Command.of("start", "keys.draw.start", () -> training().runs().startOrPause(), Keystroke.of(KeyCode.SPACE)).when(on),
                Command.of("batch", "keys.train.step", () -> training().runs().stepBatch(), Keystroke.of(KeyCode.S)).when(on),
                Command.of("replayBack", "keys.train.replay", () -> training().replay().seekBack(), ctrl(KeyCode.LEFT)).when(on),
                Command.of("replayForward", "keys.train.replay", () -> training().replay().seekForward(), ctrl(KeyCode.RIGHT)).when(on),
                Command.of("replayFirst", "keys.train.first", () -> training().replay().first(), Keystroke.of(KeyCode.HOME)).when(on),
                Command.of("live", "keys.train.live", () -> training().replay().live(), Keystroke.of(KeyCode.END)).when(on));
    }

    private void turn() {
        if (follow.followingProperty().get())
            follow.end();
        else
            begin();
    }

    /// Follows the training.
    void begin() {
        follow.begin(new FollowViewModel.Training() {
            @Override
            public Optional<Snapshot> snapshot() {
                return training().replay().stateProperty().get().snapshot();
            }

            @Override
            public Optional<TrainedModel> network() {
                return training().replay().trainedModel();
            }
        });
    }
}
