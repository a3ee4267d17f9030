package org.receptive.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.ui.control.Appearance;

/// The list of keys, on a card above the window.
final class HelpCard extends StackPane {

    private record Key(String keys, String text) {}

    private static final List<Key> CONVOLVE = List.of(new Key("Space", "keys.play"), new Key("← →", "keys.step"), new Key("Shift ← →",
            "keys.row"),
            new Key("Home End", "keys.ends"), new Key("+ −", "keys.speed"), new Key("G", "keys.grain"), new Key("F", "keys.symbols"),
            new Key("Ctrl ← → ↑ ↓", "keys.cursor"), new Key("M", "keys.slice"), new Key("0 … 9, Enter", "keys.type"), new Key("B",
                    "keys.brush"),
            new Key("P", "keys.pin"), new Key("Delete", "keys.clear"), new Key("Ctrl Z, Ctrl Y", "keys.undo"), new Key("Ctrl O, Ctrl S",
                    "keys.files"),
            new Key("Ctrl E", "keys.export"), new Key("Esc", "keys.escape"));

    private static final List<Key> TRAIN = List.of(new Key("Space", "keys.train.start"), new Key("S", "keys.train.step"), new Key("← →",
            "keys.train.replay"), new Key("Home", "keys.train.first"), new Key("End", "keys.train.live"), new Key("L", "keys.train.log"),
            new Key("Ctrl S", "keys.train.save"), new Key("Ctrl E", "keys.train.export"), new Key("Esc", "keys.train.escape"));

    private static final List<Key> DRAW = List.of(new Key("← → ↑ ↓", "keys.draw.move"), new Key("Page ↑ ↓", "keys.draw.map"), new Key(
            "Shift ← →", "keys.draw.layer"), new Key("Enter", "keys.draw.walk"), new Key("Delete", "keys.draw.clear"), new Key(
                    "Ctrl Z, Ctrl Y", "keys.undo"), new Key("Ctrl O", "keys.draw.open"), new Key("Ctrl E", "keys.draw.export"), new Key(
                            "Esc",
                            "keys.draw.escape"));

    private static final List<Key> EVERYWHERE = List.of(new Key("Ctrl 1 2 3", "keys.screens"), new Key("F11", "keys.present"), new Key("F1",
            "keys.help"));

    private final Appearance appearance;
    private final GridPane grid = new GridPane(24, 6);

    HelpCard(Appearance appearance) {
        this.appearance = appearance;
        setId("help");
        getStyleClass().add("card-backdrop");
        setVisible(false);
        list(ScreenName.CONVOLVE);
        var title = appearance.label(new Label(), "keys.title");
        title.getStyleClass().add("card-title");
        var close = appearance.label(new Button(), "card.close");
        close.setOnAction(e -> setVisible(false));
        var calm = appearance.label(new CheckBox(), "keys.reducedMotion");
        calm.setId("reducedMotion");
        calm.selectedProperty().bindBidirectional(appearance.reducedMotionProperty());
        var card = new VBox(14, title, grid, calm, close);
        card.getStyleClass().add("floating-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this)
                setVisible(false);
        });
    }

    /// Shows the keys of a screen.
    void open(ScreenName screen) {
        list(screen);
        setVisible(true);
    }

    private void list(ScreenName screen) {
        grid.getChildren().clear();
        var own = switch (screen) {
            case CONVOLVE -> CONVOLVE;
            case TRAIN -> TRAIN;
            case DRAW -> DRAW;
        };
        int row = 0;
        for (var keys : List.of(own, EVERYWHERE))
            for (var one : keys) {
                var key = new Label(one.keys());
                key.getStyleClass().add("key");
                grid.addRow(row++, key, appearance.label(new Label(), one.text()));
            }
    }
}
