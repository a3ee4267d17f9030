package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.receptive.io.TrainedModel;

/// The Train screen in the window.
final class TrainPage implements Page {

    private final Pane pane = new Pane();

    Optional<TrainedModel> trained() {
        return Optional.empty();
    }

    @Override
    public Node content() {
        return pane;
    }

    @Override
    public List<Node> actions() {
        return List.of();
    }

    @Override
    public ObservableValue<String> document() {
        return new SimpleStringProperty("");
    }

    @Override
    public boolean pressed(KeyEvent e, boolean typing, Optional<Node> owner) {
        return false;
    }

    @Override
    public void pulse(double seconds) {
        // nothing moves yet
    }

    @Override
    public void focus() {
        pane.requestFocus();
    }

    @Override
    public void open(Path file) {
        // no file is a training
    }
}
