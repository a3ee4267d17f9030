package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.session.DataChoice;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;

/// Which digits are learned from, how many there are, and how MNIST is fetched.
final class DataSection extends VBox {

    private static final int MNIST_TRAINING = 60_000;
    private static final int MNIST_TEST = 10_000;
    private static final int BYTES_PER_MB = 1_000_000;

    private final TrainViewModel model;
    private final Appearance appearance;
    private final TrainDialogs dialogs;

    DataSection(TrainViewModel model, Appearance appearance, TrainDialogs dialogs, List<Node> preparation) {
        this.model = model;
        this.appearance = appearance;
        this.dialogs = dialogs;
        var section = new Section(appearance, "training.data", choice(), counts(), fetch(), fetching());
        section.getChildren().addAll(preparation);
        getChildren().add(section);
    }

    private MenuButton choice() {
        var menu = new MenuButton();
        menu.setId("train-data");
        menu.getStyleClass().add("picker");
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.getItems().addAll(item("mnist", () -> take(new DataChoice.Mnist())), item("generated", model::useGenerated), item("folder",
                () -> dialogs.dataFolder().ifPresent(f -> take(new DataChoice.Folder(f)))), item("drawings", () -> dialogs.drawings()
                        .ifPresent(f -> take(new DataChoice.MyDigits(f)))));
        Runnable show = () -> menu.setText(appearance.texts().get(model.setupProperty().get().data().title()));
        model.setupProperty().subscribe(s -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return menu;
    }

    private MenuItem item(String name, Runnable action) {
        var item = new MenuItem();
        item.setId("train-data-" + name);
        item.textProperty().bind(appearance.text("training.data." + name));
        item.setOnAction(e -> action.run());
        return item;
    }

    private void take(DataChoice data) {
        model.changeSetup(s -> s.withData(data));
    }

    private Label counts() {
        var label = SetupPane.note(Optional.of("train-counts"));
        Runnable show = () -> label.setText(appearance.texts().get(counts(model.setupProperty().get().data())));
        model.setupProperty().subscribe(s -> show.run());
        model.download().progressProperty().subscribe(d -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return label;
    }

    private Message counts(DataChoice data) {
        return switch (data) {
            case DataChoice.Mnist _ -> model.download().hasMnist()
                    ? Message.of("training.counts", Numbers.grouped(MNIST_TRAINING), Numbers.grouped(MNIST_TEST))
                    : Message.of("training.counts.missing");
            case DataChoice.Generated _ -> Message.of("training.counts", Numbers.grouped(GeneratedImages.TRAINING_COUNT), Numbers.grouped(
                    GeneratedImages.TEST_COUNT));
            case DataChoice.Folder _ -> Message.of("training.counts.folder");
            case DataChoice.MyDigits _ -> Message.of("training.counts.drawings");
        };
    }

    private Button fetch() {
        var fetch = appearance.explain(appearance.label(new Button(), "training.fetch"), "training.fetch.tip");
        fetch.setId("train-download");
        fetch.setMaxWidth(Double.MAX_VALUE);
        fetch.setOnAction(e -> model.download().start());
        Runnable show = () -> {
            boolean shown = model.setupProperty().get().data() instanceof DataChoice.Mnist && !model.download().hasMnist() && model
                    .download().progressProperty()
                    .get().isEmpty();
            fetch.setVisible(shown);
            fetch.setManaged(shown);
        };
        model.setupProperty().subscribe(s -> show.run());
        model.download().progressProperty().subscribe(d -> show.run());
        return fetch;
    }

    private VBox fetching() {
        var bar = new ProgressBar();
        bar.setId("train-download-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var cancel = appearance.label(new Button(), "training.fetch.cancel");
        cancel.setId("train-download-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> model.download().cancel());
        var row = new HBox(8, bar, cancel);
        row.getStyleClass().add("center-row");
        var text = SetupPane.note(Optional.empty());
        var box = new VBox(4, row, text);
        Runnable show = () -> {
            var download = model.download().progressProperty().get();
            box.setVisible(download.isPresent());
            box.setManaged(download.isPresent());
            download.ifPresent(d -> {
                bar.setProgress(d.totalBytes() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : d.fraction());
                text.setText(appearance.texts().get("training.fetching", d.file(), megabytes(d.doneBytes()), megabytes(d.totalBytes())));
            });
        };
        model.download().progressProperty().subscribe(d -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return box;
    }

    private static String megabytes(long bytes) {
        return Numbers.display(Math.rint(bytes * 10.0 / BYTES_PER_MB) / 10);
    }
}
