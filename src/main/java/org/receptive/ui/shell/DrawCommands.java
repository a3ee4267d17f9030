package org.receptive.ui.shell;

import static org.receptive.ui.control.Keystroke.ctrl;
import static org.receptive.ui.control.Keystroke.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.Keystroke;
import org.receptive.ui.digit.DrawViewModels;
import org.receptive.ui.digit.InspectionViewModel;
import org.receptive.ui.digit.NetworkView;
import org.receptive.ui.digit.PadViewModel;

/// What the Draw screen can be told to do.
final class DrawCommands {

    private final PadViewModel pad;
    private final InspectionViewModel network;
    private final NetworkView view;
    private final Appearance appearance;
    private final Runnable path;
    private final Runnable open;
    private final Runnable export;

    DrawCommands(DrawViewModels models, NetworkView view, Appearance appearance, Runnable path, Runnable open,
            Runnable export) {
        pad = models.pad();
        network = models.network();
        this.view = view;
        this.appearance = appearance;
        this.path = path;
        this.open = open;
        this.export = export;
    }

    /// Returns the commands in the order of the list of keys.
    List<Command> table() {
        var all = new ArrayList<>(List.of(move("left", 0, -1, KeyCode.LEFT), move("right", 0, 1, KeyCode.RIGHT),
                move("up", -1, 0, KeyCode.UP), move("down", 1, 0, KeyCode.DOWN),
                Command.of("mapBack", "keys.draw.map", () -> network.moveSelection(-1, 0, 0), Keystroke.of(KeyCode.PAGE_UP),
                        shift(KeyCode.UP)),
                Command.of("mapForward", "keys.draw.map", () -> network.moveSelection(1, 0, 0), Keystroke.of(KeyCode.PAGE_DOWN),
                        shift(KeyCode.DOWN)),
                Command.of("layerBack", "keys.draw.layer", () -> network.moveToStage(-1), shift(KeyCode.LEFT)),
                Command.of("layerForward", "keys.draw.layer", () -> network.moveToStage(1), shift(KeyCode.RIGHT)),
                Command.of("walk", "keys.draw.walk", view::walk, Keystroke.of(KeyCode.ENTER)),
                Command.of("wholePath", "keys.draw.path", path, shift(KeyCode.ENTER)),
                Command.of("strongestPath", "keys.draw.strongest", network::togglePath, Keystroke.of(KeyCode.P))));
        all.addAll(List.of(
                Command.of("clear", "keys.draw.clear", pad::clear, Keystroke.of(KeyCode.DELETE), Keystroke.of(KeyCode.BACK_SPACE)),
                Command.of("undo", "keys.undo", pad::undo, ctrl(KeyCode.Z)).when(pad.canUndoProperty()),
                Command.of("redo", "keys.undo", pad::redo, ctrl(KeyCode.Y), new Keystroke.Press(KeyCode.Z, true, true))
                        .when(pad.canRedoProperty()),
                Command.of("open", "keys.draw.open", open, ctrl(KeyCode.O)),
                Command.of("export", "keys.draw.export", export, ctrl(KeyCode.E)),
                Command.of("escape", "keys.draw.escape", this::escape, Keystroke.of(KeyCode.ESCAPE))));
        return List.copyOf(all);
    }

    /// The arrows move the chosen unit within its map, but a slider that has the focus.
    private Command move(String id, int rows, int cols, KeyCode key) {
        ObservableValue<Boolean> free = view.sceneProperty().flatMap(Scene::focusOwnerProperty).map(o -> !(o instanceof Slider))
                .orElse(true);
        return Command.of(id, "keys.draw.move", () -> network.moveSelection(0, rows, cols), Keystroke.of(key)).when(free);
    }

    /// Leaves what was entered last first: the message, the enlarged layer, the hall, then the chosen unit.
    private void escape() {
        network.hover(Optional.empty());
        if (network.noticeProperty().get().isPresent())
            network.dismiss();
        else
            if (network.stateProperty().get().enlarged().isPresent())
                network.enlarge(Optional.empty());
            else
                if (appearance.presentingProperty().get())
                    appearance.presentingProperty().set(false);
                else
                    network.select(Optional.empty());
    }
}
