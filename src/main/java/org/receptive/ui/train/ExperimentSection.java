package org.receptive.ui.train;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;

/// Prepared experiments, and a training kept beside the next one.
final class ExperimentSection extends VBox {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final Label text = SetupPane.note(Optional.of("train-experiment-note"));
    private Optional<Message> note = Optional.empty();

    ExperimentSection(TrainViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        appearance.textsProperty().subscribe(t -> show());
        getChildren().add(new Section(appearance, "training.experiments", menu(), text, compare(), new HBox(8, before(), takeSetup())));
    }

    private void show() {
        text.setText(appearance.texts().get(note.orElse(Message.of("training.experiments.note"))));
    }

    private MenuButton menu() {
        var menu = appearance.label(new MenuButton(), "training.experiments.choose");
        menu.setId("train-experiments");
        menu.getStyleClass().add("picker");
        menu.setMaxWidth(Double.MAX_VALUE);
        // the experiments depend on the chosen data
        menu.setOnShowing(e -> {
            menu.getItems().clear();
            for (var experiment : model.experiments()) {
                var item = new MenuItem(appearance.texts().get(experiment.title()));
                item.setId("train-experiment-" + experiment.id());
                item.setOnAction(a -> {
                    if (model.runExperiment(experiment)) {
                        note = Optional.of(experiment.note());
                        show();
                    }
                });
                menu.getItems().add(item);
            }
        });
        // without an item a menu never shows
        menu.getItems().add(new MenuItem());
        return menu;
    }

    private Button before() {
        var button = appearance.explain(appearance.label(new Button(), "training.before"), "training.before.tip");
        button.setId("train-before");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> {
            model.exchange();
            note = Optional.empty();
            show();
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.hasBeforeProperty().get() || model.stateProperty().get()
                .isLive(), model.hasBeforeProperty(), model.stateProperty()));
        return button;
    }

    /// After an experiment, or when a run was brought back, the pane may show other settings than those of the run.
    private Button takeSetup() {
        var button = appearance.explain(appearance.label(new Button(), "training.takeSetup"), "training.takeSetup.tip");
        button.setId("train-take-setup");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> model.takeSetup());
        HBox.setHgrow(button, Priority.ALWAYS);
        // greyed and not taken away: what stands below must not move under the pointer
        Runnable show = () -> button.setDisable(model.stateProperty().get().isLive() || model.shownRun().filter(run -> !run.setup()
                .equals(model.setupProperty().get())).isEmpty());
        model.stateProperty().subscribe(s -> show.run());
        model.setupProperty().subscribe(s -> show.run());
        model.chosenRunProperty().subscribe(r -> show.run());
        model.runsProperty().subscribe(r -> show.run());
        return button;
    }

    private Button compare() {
        var button = new Button();
        button.setId("train-compare");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> {
            if (model.comparingProperty().get())
                model.dropComparison();
            else
                model.keepForComparison();
        });
        appearance.explain(button, "training.compare.tip");
        model.comparingProperty().subscribe(c -> appearance.label(button, c ? "training.compare.drop" : "training.compare.keep"));
        model.runsProperty().subscribe(r -> button.setDisable(r.isEmpty()));
        return button;
    }
}
