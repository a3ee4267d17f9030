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
    private Runnable whenLeaving = () -> {};

    @FXML
    private StackPane backdrop;
    @FXML
    private Label words;
    @FXML
    private Button stay;
    @FXML
    private Button leave;

    CloseCard(Appearance appearance) {
        this.appearance = appearance;
    }

    @Override
    public void bind() {
        appearance.tip(stay, "close.stay");
        appearance.tip(leave, "close.leave");
    }

    /// Asks; `reason` says what would end, and `close` closes the window.
    void ask(Message reason, Runnable close) {
        words.textProperty().bind(appearance.textsProperty().map(texts -> texts.get(reason)));
        whenLeaving = close;
        backdrop.setVisible(true);
        stay.requestFocus();
    }

    @FXML
    private void leave() {
        close();
        whenLeaving.run();
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
