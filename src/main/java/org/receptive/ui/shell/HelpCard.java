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

    private static final List<Key> KEYS = List.of(new Key("Space", "keys.play"), new Key("← →", "keys.step"), new Key("Shift ← →",
            "keys.row"),
            new Key("Home End", "keys.ends"), new Key("+ −", "keys.speed"), new Key("G", "keys.grain"), new Key("F", "keys.symbols"),
            new Key("Ctrl ← → ↑ ↓", "keys.cursor"), new Key("M", "keys.slice"), new Key("0 … 9, Enter", "keys.type"), new Key("B",
                    "keys.brush"),
            new Key("P", "keys.pin"), new Key("Delete", "keys.clear"), new Key("Ctrl Z, Ctrl Y", "keys.undo"), new Key("Ctrl O, Ctrl S",
                    "keys.files"),
            new Key("Ctrl E", "keys.export"), new Key("F11", "keys.present"), new Key("F1", "keys.help"), new Key("Esc", "keys.escape"));

    HelpCard(Appearance appearance) {
        setId("help");
        getStyleClass().add("card-backdrop");
        setVisible(false);
        var grid = new GridPane(24, 6);
        for (int i = 0; i < KEYS.size(); i++) {
            var key = new Label(KEYS.get(i).keys());
            key.getStyleClass().add("key");
            grid.addRow(i, key, appearance.label(new Label(), KEYS.get(i).text()));
        }
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
}
