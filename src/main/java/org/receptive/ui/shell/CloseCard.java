package org.receptive.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.ui.control.Appearance;

/// Asks whether the window is to be closed while a network is in training.
final class CloseCard extends StackPane {

    private Runnable close = () -> {};

    CloseCard(Appearance appearance) {
        setId("closeCard");
        getStyleClass().add("card-backdrop");
        setVisible(false);
        var title = appearance.label(new Label(), "close.title");
        title.getStyleClass().add("card-title");
        var words = appearance.label(new Label(), "close.words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var stay = appearance.label(new Button(), "close.stay");
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

    /// Asks; `whenLeaving` closes the window.
    void ask(Runnable whenLeaving) {
        close = whenLeaving;
        setVisible(true);
    }
}
