package org.receptive.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;

/// Asks whether the window is to be closed while a network is in training.
final class CloseCard extends StackPane {

    private final Appearance appearance;
    private final Label words = new Label();
    private final Button stay;
    private Runnable close = () -> {};

    CloseCard(Appearance appearance) {
        this.appearance = appearance;
        setId("closeCard");
        getStyleClass().add("card-backdrop");
        setVisible(false);
        var title = appearance.label(new Label(), "close.title");
        title.getStyleClass().add("card-title");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        stay = appearance.label(new Button(), "close.stay");
        stay.setId("close-stay");
        stay.getStyleClass().add("accent");
        stay.setDefaultButton(true);
        stay.setOnAction(e -> setVisible(false));
        var leave = appearance.label(new Button(), "close.leave");
        leave.setId("close-leave");
        leave.setOnAction(e -> {
            setVisible(false);
            close.run();
        });
        var card = new VBox(14, title, words, new HBox(8, stay, leave));
        card.getStyleClass().add("floating-card");
        card.setMaxSize(420, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    /// Asks; `reason` says what would end, and `whenLeaving` closes the window.
    void ask(Message reason, Runnable whenLeaving) {
        words.setText(appearance.texts().get(reason));
        close = whenLeaving;
        setVisible(true);
        stay.requestFocus();
    }
}
