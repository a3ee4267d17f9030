package org.receptive.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;

/// The list of keys, on a card above the window.
final class HelpCard implements Card {

    private final Appearance appearance;

    @FXML
    private StackPane backdrop;
    @FXML
    private GridPane grid;
    @FXML
    private CheckBox reducedMotion;
    @FXML
    private Button close;

    HelpCard(Appearance appearance) {
        this.appearance = appearance;
    }

    @Override
    public void bind() {
        appearance.tip(reducedMotion, "keys.reducedMotion");
        appearance.tip(close, "card.close");
        reducedMotion.selectedProperty().bindBidirectional(appearance.reducedMotionProperty());
    }

    /// Lists the keys of these commands, in two columns, so that the list fits into the smallest window.
    void open(List<Command> commands) {
        grid.getChildren().clear();
        var rows = KeyNames.rows(commands);
        int half = Math.ceilDiv(rows.size(), 2);
        rows.forEach((words, keys) -> {
            int index = grid.getChildren().size() / 2;
            var key = new Label();
            key.textProperty().bind(appearance.textsProperty().map(texts -> KeyNames.of(keys, texts)));
            key.getStyleClass().add("key");
            var what = appearance.label(new Label(), words);
            key.setMinWidth(Region.USE_PREF_SIZE);
            what.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(key, 2 * (index / half), index % half);
            grid.add(what, 2 * (index / half) + 1, index % half);
        });
        backdrop.setVisible(true);
    }

    @FXML
    private void clickBeside(MouseEvent e) {
        if (e.getTarget().equals(backdrop))
            close();
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
