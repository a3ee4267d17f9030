package org.receptive.ui.shell;

import static org.receptive.ui.control.Keystroke.ctrl;
import static org.receptive.ui.control.Keystroke.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import org.receptive.draw.scene.SceneLayout;
import org.receptive.scene.PassEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.InPlaceEdit;
import org.receptive.ui.control.Keystroke;
import org.receptive.ui.walk.WalkScreen;
import org.receptive.ui.walk.WalkViewModel;

/// What the Step screen can be told to do.
final class WalkCommands {

    private final WalkViewModel model;
    private final WalkScreen screen;
    private final Appearance appearance;
    private final Actions actions;

    WalkCommands(WalkViewModel model, WalkScreen screen, Appearance appearance, Actions actions) {
        this.model = model;
        this.screen = screen;
        this.appearance = appearance;
        this.actions = actions;
    }

    /// Returns the commands in the order of the list of keys.
    List<Command> table() {
        var all = new ArrayList<>(player());
        all.addAll(looks());
        all.addAll(cells());
        all.addAll(new LayerCommands(model, screen, appearance).table());
        all.addAll(new SceneTour(model).table());
        all.addAll(List.of(
                move("moveLeft", 0, -1, KeyCode.LEFT), move("moveRight", 0, 1, KeyCode.RIGHT),
                move("moveUp", -1, 0, KeyCode.UP), move("moveDown", 1, 0, KeyCode.DOWN),
                Command.of("undo", "keys.edits", actions::undo, ctrl(KeyCode.Z)).when(model.edited().canUndoProperty()),
                Command.of("redo", "keys.edits", actions::redo, ctrl(KeyCode.Y), new Keystroke.Press(KeyCode.Z, true, true))
                        .when(model.edited()
                                .canRedoProperty()),
                Command.of("reset", "keys.edits", actions::reset, ctrl(KeyCode.R)).when(model.edited().canResetProperty()),
                caption("title", screen.head().title(), Keystroke.of(KeyCode.F2)),
                caption("note", screen.head().note(), shift(KeyCode.F2)),
                Command.of("scenes", "keys.scenes", actions::scenes, ctrl(KeyCode.K)),
                Command.of("open", "keys.files", actions::open, ctrl(KeyCode.O)),
                Command.of("save", "keys.files", actions::save, ctrl(KeyCode.S)).when(model.edited().activeProperty()),
                Command.of("image", "keys.image", actions::openImage, ctrl(KeyCode.I)).when(model.edited().activeProperty()),
                Command.of("export", "keys.files", actions::export, ctrl(KeyCode.E)),
                Command.of("escape", "keys.escape", this::escape, Keystroke.of(KeyCode.ESCAPE))));
        return List.copyOf(all);
    }

    private static Command caption(String id, InPlaceEdit text, Keystroke key) {
        return Command.of(id, "keys.captions", text::begin, key).when(text.allowed());
    }

    private List<Command> player() {
        var player = model.walk().player();
        return List.of(
                Command.of("play", "keys.play", player::toggle, Keystroke.of(KeyCode.SPACE)),
                Command.of("back", "keys.step", player::back, Keystroke.of(KeyCode.LEFT)),
                Command.of("forward", "keys.step", player::forward, Keystroke.of(KeyCode.RIGHT)),
                Command.of("rowBack", "keys.row", () -> player.row(-1), shift(KeyCode.LEFT)),
                Command.of("rowForward", "keys.row", () -> player.row(1), shift(KeyCode.RIGHT)),
                Command.of("first", "keys.ends", player::first, Keystroke.of(KeyCode.HOME)),
                Command.of("last", "keys.ends", player::last, Keystroke.of(KeyCode.END)),
                // on many keyboards + is a shifted =
                Command.of("faster", "keys.speed", player::faster, Keystroke.of(KeyCode.PLUS), Keystroke.of(KeyCode.ADD), Keystroke.of(
                        KeyCode.EQUALS), shift(KeyCode.EQUALS)),
                Command.of("slower", "keys.speed", player::slower, Keystroke.of(KeyCode.MINUS), Keystroke.of(KeyCode.SUBTRACT)));
    }

    private List<Command> looks() {
        return List.of(Command.of("grain", "keys.grain", () -> model.walk().setGrain(other(view().grain())), Keystroke.of(KeyCode.G)),
                Command.of("backward", "keys.passes", () -> model.editor().change(PassEdits::toggleBackward), Keystroke.of(KeyCode.R))
                        .when(model.edited().activeProperty()),
                Command.of("update", "keys.passes", () -> model.editor().change(PassEdits::toggleUpdate), Keystroke.of(KeyCode.U))
                        .when(model.edited().activeProperty()),
                Command.of("check", "keys.passes", model.gradient()::toggle, Keystroke.of(KeyCode.Q))
                        .when(model.gradient().stateProperty().map(Optional::isPresent)),
                again("nextIteration", model.iterations()::next, Keystroke.of(KeyCode.A)),
                again("severalIterations", model.iterations()::several, shift(KeyCode.A)),
                stage("stageBack", -1, KeyCode.PAGE_UP), stage("stageForward", 1, KeyCode.PAGE_DOWN),
                Command.of("stages", "keys.stage", screen.stages()::toggle, Keystroke.of(KeyCode.T)).when(screen.stages().isFolded()),
                Command.of("symbols", "keys.looks", () -> model.walk().setSymbols(!view().symbols()), Keystroke.of(KeyCode.F)),
                Command.of("allOutputs", "keys.looks",
                        () -> model.walk().setAllOutputs(!model.walk().placeProperty().get().showsAllOutputs()),
                        Keystroke.of(KeyCode.O)),
                Command.of("indices", "keys.looks", () -> model.walk().setIndices(!view().indices()), Keystroke.of(KeyCode.I)),
                Command.of("matrix", "keys.matrix", screen::toggleMatrix, Keystroke.of(KeyCode.W)),
                Command.of("operations", "keys.matrix", screen::toggleOperations, new Keystroke.Typed('/')));
    }

    private Command again(String id, Runnable action, Keystroke key) {
        return Command.of(id, "keys.iterations", action, key).when(model.edited().activeProperty().and(Bindings.createBooleanBinding(
                () -> model.edited().sceneProperty().get().passes() == Scene.Passes.ITERATION, model.edited().sceneProperty())));
    }

    private View view() {
        return model.walk().placeProperty().get().view();
    }

    private Command stage(String id, int by, KeyCode key) {
        var several = model.walk().placeProperty().map(p -> p.walk().stages().size() > 1);
        return Command.of(id, "keys.stage", () -> turn(by), Keystroke.of(key))
                .when(Bindings.createBooleanBinding(() -> several.getValue() || appearance.presentingProperty().get(), several,
                        appearance.presentingProperty()));
    }

    /// Goes a stage on or back; where there is only one, a step, since a clicker has no other keys.
    private void turn(int by) {
        if (model.walk().placeProperty().get().walk().stages().size() > 1)
            model.walk().goToStage(view().stage() + by);
        else
            if (by > 0)
                model.walk().player().forward();
            else
                model.walk().player().back();
    }

    private List<Command> cells() {
        var pointing = model.pointing();
        var all = new ArrayList<>(List.of(
                Command.of("cursorLeft", "keys.cursor", () -> pointing.moveCursor(0, -1), ctrl(KeyCode.LEFT)),
                Command.of("cursorRight", "keys.cursor", () -> pointing.moveCursor(0, 1), ctrl(KeyCode.RIGHT)),
                Command.of("cursorUp", "keys.cursor", () -> pointing.moveCursor(-1, 0), ctrl(KeyCode.UP)),
                Command.of("cursorDown", "keys.cursor", () -> pointing.moveCursor(1, 0), ctrl(KeyCode.DOWN)),
                Command.of("slice", "keys.slice", pointing::nextSlice, Keystroke.of(KeyCode.M))));
        // a digit opens the cell with that digit
        for (char digit = '0'; digit <= '9'; digit++) {
            var typed = Optional.of(String.valueOf(digit));
            all.add(onCursor("type" + digit, "keys.type", c -> screen.edit(c, typed), new Keystroke.Typed(digit)));
        }
        all.addAll(List.of(
                onCursor("type", "keys.type", c -> screen.edit(c, Optional.empty()), Keystroke.of(KeyCode.ENTER)),
                onCursor("brush", "keys.brush", this::paint, Keystroke.of(KeyCode.B)),
                raise("raise", "1", Keystroke.of(KeyCode.UP)), raise("lower", "-1", Keystroke.of(KeyCode.DOWN)),
                raise("raiseFinely", "0.1", shift(KeyCode.UP)), raise("lowerFinely", "-0.1", shift(KeyCode.DOWN)),
                onCursor("pin", "keys.pin", model.walk()::togglePin, Keystroke.of(KeyCode.P)),
                onCursor("clear", "keys.brush", c -> model.editor().type(c, "0"), Keystroke.of(KeyCode.DELETE),
                        Keystroke.of(KeyCode.BACK_SPACE))));
        return all;
    }

    private Command move(String id, int rows, int cols, KeyCode key) {
        return Command.of(id, "keys.shift", () -> model.shift().move(rows, cols), new Keystroke.Press(key, true, true))
                .when(model.edited().activeProperty());
    }

    private Command onCursor(String id, String textKey, Consumer<Cell> action, Keystroke... keys) {
        var cursor = model.pointing().cursorProperty();
        return Command.of(id, textKey, () -> cursor.get().ifPresent(action), keys).when(cursor.map(Optional::isPresent));
    }

    /// A bar that the keyboard is on gets higher or lower.
    private Command raise(String id, String by, Keystroke key) {
        var cursor = model.pointing().cursorProperty();
        var place = model.walk().placeProperty();
        var bars = Bindings.createBooleanBinding(() -> cursor.get().isPresent() && place.get().view().bars()
                && SceneLayout.canBeLanes(place.get().moment().operation()), cursor, place);
        return Command.of(id, "keys.raise", () -> cursor.get().ifPresent(c -> model.bars().raise(c, by)), key).when(bars);
    }

    private void paint(Cell cell) {
        model.brush().begin(cell);
        model.brush().end();
    }

    /// Leaves what was entered last first: the strip, the message, the pin, the hall, at last the unit of a network.
    private void escape() {
        if (screen.strip().hide() || screen.stages().close())
            return;
        if (model.editor().noticeProperty().get().isPresent())
            model.editor().dismiss();
        else
            if (view().pin().isPresent())
                model.walk().unpin();
            else
                if (appearance.presentingProperty().get())
                    appearance.presentingProperty().set(false);
                else
                    screen.trail().back();
    }

    private static Grain other(Grain grain) {
        return switch (grain) {
            case VALUE -> Grain.TERM;
            case TERM -> Grain.VALUE;
        };
    }
}
