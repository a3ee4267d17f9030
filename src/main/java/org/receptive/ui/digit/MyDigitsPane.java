package org.receptive.ui.digit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.session.TuningScope;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// Keeps digits, shows them, and teaches the network.
public final class MyDigitsPane extends VBox {

    private static final int DIGITS = 10;
    private static final int PER_ROW = 5;

    private final MyDigitsViewModel model;
    private final Appearance appearance;

    /// Makes the pane.
    ///
    /// @param chooseFile asks for the file of a tuned network; empty if the user thinks otherwise
    public MyDigitsPane(MyDigitsViewModel model, Appearance appearance, PaintFonts fonts, Supplier<Optional<Path>> chooseFile) {
        super(18);
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("inspector-content");
        getChildren().addAll(new Section(appearance, "mydigit.section.keep", keep()),
                new Section(appearance, "mydigit.section.list", hint(), list(fonts), listButtons()),
                new Section(appearance, "mydigit.section.tune", scopes(), scopeText(), tuneRow(), new TuningTable(model, appearance),
                        resultButtons(chooseFile)),
                message());
    }

    private GridPane keep() {
        var grid = new GridPane(6, 6);
        for (int digit = 0; digit < DIGITS; digit++) {
            int label = digit;
            var button = appearance.explain(appearance.label(new Button(), "mydigit.save", digit), "mydigit.save.tip", digit);
            button.setId("mydigit-save-" + digit);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(e -> model.save(label));
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.add(button, digit % PER_ROW, digit / PER_ROW);
        }
        return grid;
    }

    private Label hint() {
        var hint = wrapped(appearance.label(new Label(), "mydigit.none"), "muted");
        model.digitsProperty().subscribe(digits -> Visibility.show(hint, digits.isEmpty()));
        return hint;
    }

    private ListView<KeptDigit> list(PaintFonts fonts) {
        var list = appearance.explain(new ListView<KeptDigit>(), "mydigit.list");
        list.setId("mydigit-list");
        list.getStyleClass().add(Appearance.OWN_KEYS);
        list.setOrientation(Orientation.HORIZONTAL);
        list.setPrefHeight(KeptDigitCell.HEIGHT + 18);
        list.setMinHeight(KeptDigitCell.HEIGHT + 18);
        list.setCellFactory(_ -> new KeptDigitCell(appearance, fonts));
        model.digitsProperty().subscribe(digits -> {
            list.getItems().setAll(digits);
            Visibility.show(list, !digits.isEmpty());
            show(list, model.selectedProperty().get());
        });
        model.selectedProperty().subscribe(index -> show(list, index.intValue()));
        list.setOnMouseClicked(e -> model.select(list.getSelectionModel().getSelectedIndex()));
        list.setOnKeyReleased(e -> model.select(list.getSelectionModel().getSelectedIndex()));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE)
                model.delete();
        });
        return list;
    }

    private static void show(ListView<KeptDigit> list, int index) {
        if (index == MyDigitsViewModel.NONE)
            list.getSelectionModel().clearSelection();
        else
            if (index != list.getSelectionModel().getSelectedIndex()) {
                list.getSelectionModel().select(index);
                list.scrollTo(index);
            }
    }

    private HBox listButtons() {
        var delete = button("mydigit.delete", "mydigit-delete", model::delete);
        appearance.explain(delete, "mydigit.delete.tip");
        delete.disableProperty().bind(Bindings.equal(model.selectedProperty(), MyDigitsViewModel.NONE));
        var undo = button("mydigit.undo", "mydigit-undo", model::undo);
        appearance.explain(undo, "mydigit.undo.tip");
        undo.disableProperty().bind(model.undoableProperty().not());
        return new HBox(8, delete, undo);
    }

    private Choice<TuningScope> scopes() {
        var choice = new Choice<>(appearance, Arrays.stream(TuningScope.values()).map(scope -> new Choice.Option<>(scope,
                "mydigit.scope." + scope.id() + ".short", "mydigit-scope-" + scope.id())).toList(), model.scopeProperty()::set);
        model.scopeProperty().subscribe(choice::show);
        return choice;
    }

    private Label scopeText() {
        var text = wrapped(new Label(), "muted");
        text.textProperty().bind(Bindings.createStringBinding(() -> appearance.texts().get("mydigit.scope." + model.scopeProperty().get()
                .id()
                + ".tip"), appearance.textsProperty(), model.scopeProperty()));
        return text;
    }

    private HBox tuneRow() {
        var tune = button("mydigit.tune", "mydigit-tune", model::tune);
        tune.getStyleClass().add("accent");
        tune.disableProperty().bind(model.runningProperty().or(Bindings.createBooleanBinding(() -> model.digitsProperty().get().isEmpty(),
                model.digitsProperty())));
        var bar = new ProgressBar();
        bar.setId("mydigit-progress");
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var cancel = button("mydigit.cancel", "mydigit-cancel", model::cancel);
        model.runningProperty().subscribe(running -> {
            Visibility.show(bar, running);
            Visibility.show(cancel, running);
        });
        var row = new HBox(8, tune, bar, cancel);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private HBox resultButtons(Supplier<Optional<Path>> chooseFile) {
        var use = button("mydigit.use", "mydigit-use", model::use);
        use.getStyleClass().add("accent");
        var save = button("mydigit.saveModel", "mydigit-save-model", () -> chooseFile.get().ifPresent(model::saveModel));
        var row = new HBox(8, use, save);
        model.resultProperty().subscribe(result -> Visibility.show(row, result.isPresent()));
        return row;
    }

    private Label message() {
        var label = wrapped(new Label(), "muted");
        label.setId("mydigit-message");
        label.textProperty().bind(Bindings.createStringBinding(() -> model.messageProperty().get().map(appearance.texts()::get).orElse(""),
                appearance.textsProperty(), model.messageProperty()));
        model.messageProperty().subscribe(message -> Visibility.show(label, message.isPresent()));
        return label;
    }

    private Button button(String key, String id, Runnable action) {
        var button = appearance.label(new Button(), key);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Label wrapped(Label label, String style) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
