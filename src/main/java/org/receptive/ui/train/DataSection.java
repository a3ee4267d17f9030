package org.receptive.ui.train;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.receptive.session.DataChoice;
import org.receptive.session.Download;
import org.receptive.session.NormalisationChoice;
import org.receptive.session.SetupWords;
import org.receptive.session.TrainingSetup;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.NumberField;
import org.receptive.ui.control.Picker;
import org.receptive.ui.control.Visibility;

/// Which digits are learned from, how many there are, how MNIST is fetched, and what is done to them before the network reads them.
final class DataSection {

    private final DataViewModel model;
    private final SetupFields fields;
    private final Appearance appearance;
    private final TrainDialogs dialogs;
    @FXML
    private MenuButton choice;
    @FXML
    private Label counts;
    @FXML
    private Button fetch;
    @FXML
    private VBox fetching;
    @FXML
    private ProgressBar fetched;
    @FXML
    private Label fetchedText;
    @FXML
    private Picker<NormalisationChoice> normalisation;
    @FXML
    private Label input;
    @FXML
    private CheckBox augmentation;
    @FXML
    private NumberField examples;

    DataSection(DataViewModel model, SetupFields fields, Appearance appearance, TrainDialogs dialogs) {
        this.model = model;
        this.fields = fields;
        this.appearance = appearance;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        for (var item : choice.getItems())
            appearance.tip(item, item.getId().replace("train-data-", "training.data."));
        Spoken.show(choice, model.stateProperty().map(DataViewModel.State::choice).map(DataChoice::title), appearance);
        Spoken.show(counts, model.stateProperty().map(DataViewModel.State::counts), appearance);
        ObservableValue<Optional<Download.Progress>> progress = model.stateProperty().map(DataViewModel.State::fetching);
        Spoken.show(fetchedText, progress.map(p -> p.map(Download.Progress::words)), "", appearance);
        model.stateProperty().subscribe(s -> Visibility.show(fetch, s.missing() && s.fetching().isEmpty()));
        progress.subscribe(p -> {
            Visibility.show(fetching, p.isPresent());
            fetched.setProgress(
                    p.filter(d -> d.totalBytes() > 0).map(Download.Progress::fraction).orElse(ProgressBar.INDETERMINATE_PROGRESS));
        });
        // all networks here read pictures
        var choices = Arrays.stream(NormalisationChoice.values()).filter(NormalisationChoice::givesPictures)
                .toArray(NormalisationChoice[]::new);
        fields.bind(normalisation, SetupFields.options(choices, NormalisationChoice::title), s -> s.normalisation().title(),
                chosen -> s -> s.withNormalisation(chosen));
        Spoken.show(input, fields.setup().setupProperty().map(SetupWords::input), appearance);
        fields.setup().setupProperty().subscribe(s -> augmentation.setSelected(s.augmentation()));
        fields.bind(examples, TrainingSetup::examples, v -> s -> s.withExamples((int) v));
    }

    @FXML
    private void useMnist() {
        model.useMnist();
    }

    @FXML
    private void useGenerated() {
        model.useGenerated();
    }

    @FXML
    private void useFolder() {
        dialogs.dataFolder().ifPresent(model::useFolder);
    }

    @FXML
    private void useDrawings() {
        dialogs.drawings().ifPresent(model::useDrawings);
    }

    @FXML
    private void fetch() {
        model.fetch();
    }

    @FXML
    private void cancel() {
        model.cancelFetching();
    }

    @FXML
    private void augment() {
        fields.setup().change(s -> s.withAugmentation(augmentation.isSelected()));
    }
}
