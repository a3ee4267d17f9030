package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.walk.ConvolveScreen;
import org.receptive.ui.walk.ConvolveViewModel;

/// The Convolve screen in the window.
final class ConvolvePage implements Page {

    private static final int FIXED_ITEMS = 3;

    private final ConvolveViewModel model;
    private final Appearance appearance;
    private final ConvolveScreen screen;
    private final Actions actions;
    private final ConvolveKeys keys;
    private final List<Node> bar;

    ConvolvePage(ConvolveViewModel model, Appearance appearance, ConvolveScreen screen, Actions actions) {
        this.model = model;
        this.appearance = appearance;
        this.screen = screen;
        this.actions = actions;
        keys = new ConvolveKeys(model, screen, appearance, actions);
        var controls = new BarControls(appearance);
        bar = List.of(controls.icon("undo", MaterialDesignU.UNDO, actions::undo, model.canUndoProperty().not()), controls.icon("redo",
                MaterialDesignR.REDO, actions::redo, model.canRedoProperty().not()), scenes(controls), controls.button("export",
                        actions::export));
    }

    private MenuButton scenes(BarControls controls) {
        var menu = controls.menu("scenes", "bar.scenes");
        menu.getItems().addAll(controls.item("bar.open", actions::open), controls.item("bar.save", actions::save), new SeparatorMenuItem());
        menu.setOnShowing(e -> listExamples(menu));
        return menu;
    }

    /// Reads the titles when they are first asked for: the window opens before twenty files are read.
    private void listExamples(MenuButton menu) {
        if (menu.getItems().size() > FIXED_ITEMS)
            return;
        for (var entry : SceneCatalogue.entries()) {
            var title = entry.title();
            var item = new MenuItem();
            item.textProperty().bind(appearance.textsProperty().map(t -> title.in(t.language())));
            item.setOnAction(e -> actions.openExample(entry));
            menu.getItems().add(item);
        }
    }

    @Override
    public Node content() {
        return screen;
    }

    @Override
    public List<Node> actions() {
        return bar;
    }

    @Override
    public ObservableValue<String> document() {
        return Bindings.createStringBinding(() -> model.documentProperty().get().title().in(appearance.texts().language()), model
                .documentProperty(), appearance.textsProperty());
    }

    @Override
    public boolean pressed(KeyEvent e, boolean typing, Optional<Node> owner) {
        return keys.pressed(e, typing, owner);
    }

    @Override
    public boolean typed(KeyEvent e) {
        return keys.typed(e);
    }

    @Override
    public void pulse(double seconds) {
        model.advance(seconds);
    }

    @Override
    public void focus() {
        screen.maps().requestFocus();
    }

    @Override
    public void open(Path file) {
        actions.openFile(file);
    }
}
