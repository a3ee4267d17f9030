package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.InPlaceEdit;
import org.receptive.ui.fxml.Fxml.LoadedPane;
import org.receptive.ui.walk.WalkScreen;
import org.receptive.ui.walk.WalkViewModel;

/// The Step screen in the window.
final class WalkPage implements Page {

    private final WalkViewModel model;
    private final Appearance appearance;
    private final LoadedPane<WalkScreen> screen;
    private final Actions actions;
    private final List<Command> commands;
    private final List<Node> bar;

    WalkPage(WalkViewModel model, Appearance appearance, LoadedPane<WalkScreen> screen, Actions actions) {
        this.model = model;
        this.appearance = appearance;
        this.screen = screen;
        this.actions = actions;
        commands = new WalkCommands(model, screen.controller(), appearance, actions).table();
        var controls = new BarControls(appearance);
        bar = List.of(controls.button(Command.find(commands, "reset"), "reset", "bar.reset"),
                controls.icon(Command.find(commands, "undo"), "undo", "bar.undo", MaterialDesignU.UNDO),
                controls.icon(Command.find(commands, "redo"), "redo", "bar.redo", MaterialDesignR.REDO),
                controls.button(Command.find(commands, "scenes"), "scenes", "bar.scenes"),
                controls.button(Command.find(commands, "export"), "export", "bar.export"));
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
    public List<Command> commands() {
        return commands;
    }

    @Override
    public ObservableValue<String> document() {
        return Bindings.createStringBinding(() -> model.headProperty().get().title().in(appearance.texts().language()),
                model.headProperty(), appearance.textsProperty());
    }

    @Override
    public Optional<InPlaceEdit> title() {
        return Optional.of(screen.controller().head().title());
    }

    @Override
    public void pulse(double seconds) {
        screen.controller().advance(seconds);
    }

    @Override
    public void focus() {
        screen.controller().maps().requestFocus();
    }

    @Override
    public void open(Path file) {
        actions.openFile(file);
    }
}
