package org.receptive.ui.digit;

import java.util.Arrays;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.receptive.session.TuningScope;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Visibility;

/// Teaches the network the digits that were kept, and shows what changed.
final class TuningPane {

    private final MyDigitsViewModel digits;
    private final TuningViewModel model;
    private final DrawScreen.Surroundings around;

    @FXML
    private Choice<TuningScope> scopes;
    @FXML
    private Label scope;
    @FXML
    private Button tune;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button cancel;
    @FXML
    private GridPane result;
    @FXML
    private HBox uses;

    TuningPane(MyDigitsViewModel digits, DrawScreen.Surroundings around) {
        this.digits = digits;
        this.model = digits.tuning();
        this.around = around;
    }

    @FXML
    private void initialize() {
        scopes.offer(
                Arrays.stream(TuningScope.values())
                        .map(s -> new Choice.Option<>(s, "mydigit.scope." + s.id() + ".short", "mydigit-scope-" + s.id())).toList(),
                model::choose);
        progress.progressProperty().bind(model.progressProperty());
        model.runningProperty().subscribe(running -> {
            Visibility.show(progress, running);
            Visibility.show(cancel, running);
        });
        tune.disableProperty()
                .bind(model.runningProperty().flatMap(running -> digits.stateProperty().map(now -> running || now.digits().isEmpty())));
        model.stateProperty().subscribe(_ -> show());
        around.appearance().textsProperty().subscribe(_ -> show());
    }

    private void show() {
        var now = model.stateProperty().get();
        scopes.show(now.scope());
        scope.setText(around.appearance().texts().get("mydigit.scope." + now.scope().id() + ".tip"));
        new TuningTable(result, around.appearance()).show(now.result());
        Visibility.show(result, now.result().isPresent());
        Visibility.show(uses, now.result().isPresent());
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void use() {
        model.use();
    }

    @FXML
    private void save() {
        around.modelFile().get().ifPresent(model::save);
    }
}
