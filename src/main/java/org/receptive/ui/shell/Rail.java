package org.receptive.ui.shell;

import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;

/// The screens that exist.
final class Rail {

    private final Consumer<ScreenName> choose;

    @FXML
    private ToggleButton step;
    @FXML
    private ToggleButton train;
    @FXML
    private ToggleButton draw;

    Rail(Consumer<ScreenName> choose) {
        this.choose = choose;
    }

    @FXML
    private void initialize() {
        buttons().forEach((name, button) -> button.setOnAction(e -> choose.accept(name)));
    }

    /// Marks the screen that is shown. It is left by choosing another one, never by choosing none.
    void show(ScreenName screen) {
        buttons().forEach((name, button) -> button.setSelected(name == screen));
    }

    private Map<ScreenName, ToggleButton> buttons() {
        return Map.of(ScreenName.STEP, step, ScreenName.TRAIN, train, ScreenName.DRAW, draw);
    }
}
