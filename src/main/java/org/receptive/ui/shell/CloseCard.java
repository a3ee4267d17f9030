package org.receptive.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;

/// Asks whether the window is to be closed while a network is in training.
final class CloseCard implements Card {

    private final Appearance appearance;
    private Runnable leave = () -> {};

    @FXML
    private StackPane backdrop;
    @FXML
    private Label words;
    @FXML
    private Button stay;

    CloseCard(Appearance appearance) {
        this.appearance = appearance;
    }

    /// Asks; `reason` says what would end, and `whenLeaving` closes the window.
    void ask(Message reason, Runnable whenLeaving) {
        words.textProperty().bind(appearance.textsProperty().map(texts -> texts.get(reason)));
        leave = whenLeaving;
        backdrop.setVisible(true);
        stay.requestFocus();
    }

    @FXML
    private void leave() {
        close();
        leave.run();
    }

    @FXML
    @Override
    public void close() {
        backdrop.setVisible(false);
    }

    @Override
    public boolean isOpen() {
        return backdrop.isVisible();
    }
}
