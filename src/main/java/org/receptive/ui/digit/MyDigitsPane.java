package org.receptive.ui.digit;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;
import org.receptive.ui.digit.MyDigitsViewModel.KeptDigit;

/// Keeps digits, shows them, and teaches the network.
final class MyDigitsPane {

    private static final int DIGITS = 10;
    private static final int PER_ROW = 5;

    private final MyDigitsViewModel model;
    private final DrawScreen.Surroundings around;
    private final Appearance appearance;

    @FXML
    private GridPane classes;
    @FXML
    private Label hint;
    @FXML
    private ListView<KeptDigit> digits;
    @FXML
    private Button delete;
    @FXML
    private Button undo;
    @FXML
    private VBox tuning;
    @FXML
    private Label message;

    MyDigitsPane(MyDigitsViewModel model, DrawScreen.Surroundings around) {
        this.model = model;
        this.around = around;
        appearance = around.appearance();
    }

    @FXML
    private void initialize() {
        for (int digit = 0; digit < DIGITS; digit++)
            classes.add(keepAs(digit), digit % PER_ROW, Math.floorDiv(digit, PER_ROW));
        digits.setCellFactory(_ -> new KeptDigitCell(appearance, around.fonts()));
        tuning.getChildren().add(around.fxml().load(TuningPane.class, () -> new TuningPane(model, around)).root());
        model.stateProperty().map(MyDigitsViewModel.State::digits).subscribe(kept -> {
            digits.getItems().setAll(kept);
            Visibility.show(hint, kept.isEmpty());
            Visibility.show(digits, !kept.isEmpty());
        });
        model.stateProperty().subscribe(_ -> show());
        appearance.textsProperty().subscribe(_ -> show());
    }

    private Button keepAs(int digit) {
        var button = appearance.explain(appearance.label(new Button(), "mydigit.save", digit), "mydigit.save.tip", digit);
        button.setId("mydigit-save-" + digit);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.save(digit));
        GridPane.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void show() {
        var now = model.stateProperty().get();
        delete.setDisable(now.selected() == MyDigitsViewModel.NONE);
        undo.setDisable(!now.canUndo());
        message.setText(now.message().map(appearance.texts()::get).orElse(""));
        Visibility.show(message, now.message().isPresent());
        show(now.selected());
    }

    private void show(int index) {
        if (index == MyDigitsViewModel.NONE)
            digits.getSelectionModel().clearSelection();
        else
            if (index != digits.getSelectionModel().getSelectedIndex()) {
                digits.getSelectionModel().select(index);
                digits.scrollTo(index);
            }
    }

    @FXML
    private void choose() {
        model.select(digits.getSelectionModel().getSelectedIndex());
    }

    @FXML
    private void press(KeyEvent e) {
        if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE)
            model.delete();
    }

    @FXML
    private void delete() {
        model.delete();
    }

    @FXML
    private void undo() {
        model.undo();
    }
}
