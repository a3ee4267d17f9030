package org.receptive.ui.train;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;

/// Prepared experiments, and a training kept beside the next one.
final class ExperimentSection extends VBox {

    private final TrainViewModel model;
    private final Appearance appearance;
    private Optional<Message> note = Optional.empty();

    ExperimentSection(TrainViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        var text = SetupPane.note(Optional.of("train-experiment-note"));
        Runnable show = () -> {
            text.setText(appearance.texts().get(note.orElse(Message.of("training.experiments.note"))));
        };
        appearance.textsProperty().subscribe(t -> show.run());
        getChildren().add(new Section(appearance, "training.experiments", menu(show), text, compare()));
    }

    private MenuButton menu(Runnable show) {
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
                        show.run();
                    }
                });
                menu.getItems().add(item);
            }
        });
        // without an item a menu never shows
        menu.getItems().add(new MenuItem());
        return menu;
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
