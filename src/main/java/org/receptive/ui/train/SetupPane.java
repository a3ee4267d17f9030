package org.receptive.ui.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.model.Models;
import org.receptive.session.ActivationChoice;
import org.receptive.session.ChoiceNames;
import org.receptive.session.NormalisationChoice;
import org.receptive.session.OptimizerChoice;
import org.receptive.session.ScheduleChoice;
import org.receptive.session.TrainingSetup;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.NumberField;
import org.receptive.ui.control.NumberScale;
import org.receptive.ui.control.NumberScale.Named;
import org.receptive.ui.control.Picker;
import org.receptive.ui.control.Section;

/// Everything that decides the next training: network, data, and how it learns.
final class SetupPane extends VBox {

    private final TrainViewModel model;
    private final Appearance appearance;

    SetupPane(TrainViewModel model, Appearance appearance, TrainDialogs dialogs) {
        super(16);
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("inspector-content");
        getChildren().addAll(new ExperimentSection(model, appearance), network(), new DataSection(model, appearance, dialogs,
                preparation()),
                learning(), regularisation());
    }

    private Section network() {
        var models = Models.all().stream().map(m -> new Picker.Option<>(m.id(), Message.of("training.name", m.network().name()))).toList();
        var network = picker("train-model", models, s -> Message.of("training.name", Models.require(s.model()).network().name()),
                id -> s -> s
                        .withModel(id));
        var activation = picker("train-activation", named(ActivationChoice.values(), "activation"), s -> ChoiceNames.of("activation", s
                .activation()),
                choice -> s -> s.withActivation(choice));
        return new Section(appearance, "training.network", network, row("activation", activation));
    }

    /// What is done to the digits before the network reads them.
    private List<Node> preparation() {
        // all networks here read pictures
        var choices = Arrays.stream(NormalisationChoice.values()).filter(NormalisationChoice::givesPictures).toArray(
                NormalisationChoice[]::new);
        var normalisation = picker("train-normalisation", named(choices, "normalisation"), s -> ChoiceNames.of("normalisation", s
                .normalisation()), choice -> s -> s.withNormalisation(choice));
        var augmentation = appearance.explain(appearance.label(new CheckBox(), "training.augmentation"), "training.augmentation.tip");
        augmentation.setId("train-augmentation");
        augmentation.setOnAction(e -> model.changeSetup(s -> s.withAugmentation(augmentation.isSelected())));
        model.setupProperty().subscribe(s -> augmentation.setSelected(s.augmentation()));
        return List.of(row("normalisation", normalisation), augmentation, row("examples", number("train-examples", "examples",
                Named.THOUSANDS, TrainingSetup::examples, v -> s -> s.withExamples((int) v))));
    }

    private Section learning() {
        var optimizer = picker("train-optimizer", named(OptimizerChoice.values(), "optimizer"), s -> ChoiceNames.of("optimizer", s
                .optimizer()),
                choice -> s -> s.learningBy(choice));
        var schedule = picker("train-schedule", named(ScheduleChoice.values(), "schedule"), s -> ChoiceNames.of("schedule", s.schedule()),
                choice -> s -> s.withSchedule(choice));
        var seedNote = appearance.label(new Label(), "training.sameSeed");
        seedNote.getStyleClass().addAll("muted", "note");
        seedNote.setWrapText(true);
        seedNote.setMinHeight(Region.USE_PREF_SIZE);
        return new Section(appearance, "training.learning", row("optimizer", optimizer), row("rate", rate()), row("schedule", schedule),
                row("batch", number("train-batch", "batch", Named.DOUBLED, TrainingSetup::batchSize, v -> s -> s.withBatchSize((int) v))),
                row("epochs", number("train-epochs", "epochs", Named.WHOLE, TrainingSetup::epochs, v -> s -> s.withEpochs((int) v))),
                row("seed", number("train-seed", "seed", Named.WHOLE, s -> (double) s.seed(), v -> s -> s.withSeed((long) v))), seedNote);
    }

    private Section regularisation() {
        return new Section(appearance, "training.regularisation",
                row("dropout", number("train-dropout", "dropout", Named.TENTHS, TrainingSetup::dropout, v -> s -> s.withDropout(v))),
                row("weightDecay", number("train-weight-decay", "weightDecay", Named.ONE_TWO_FIVE, TrainingSetup::weightDecay, v -> s -> s
                        .withWeightDecay(v))));
    }

    /// The learning rate reaches a training that runs.
    private NumberField rate() {
        var field = new NumberField(Named.ONE_TWO_FIVE, model::setLearningRate, this::report);
        return shown(field, "train-rate", "rate", TrainingSetup::learningRate);
    }

    private NumberField number(String id, String key, NumberScale scale, ToDoubleFunction<TrainingSetup> read,
            DoubleFunction<UnaryOperator<TrainingSetup>> change) {
        return shown(new NumberField(scale, v -> model.changeSetup(change.apply(v)), this::report), id, key, read);
    }

    private NumberField shown(NumberField field, String id, String key, ToDoubleFunction<TrainingSetup> read) {
        field.field().setId(id);
        field.field().getStyleClass().add("number-field");
        appearance.explain(field.field(), "training." + key + ".tip");
        model.setupProperty().subscribe(s -> field.show(read.applyAsDouble(s)));
        // a refused number must not stay in the field
        model.messageProperty().subscribe(m -> field.show(read.applyAsDouble(model.setupProperty().get())));
        return field;
    }

    private void report(Message problem) {
        model.report(problem);
    }

    private HBox row(String key, Node control) {
        return Section.row(appearance, "training." + key, control);
    }

    private <T> Picker<T> picker(String id, List<Picker.Option<T>> options, Function<TrainingSetup, Message> shown,
            Function<T, UnaryOperator<TrainingSetup>> change) {
        var picker = new Picker<>(appearance, id, options, choice -> model.changeSetup(change.apply(choice)));
        model.setupProperty().subscribe(s -> picker.show(shown.apply(s)));
        return picker;
    }

    private static <E extends Enum<E>> List<Picker.Option<E>> named(E[] values, String group) {
        return new ArrayList<>(Arrays.stream(values).map(v -> new Picker.Option<>(v, ChoiceNames.of(group, v))).toList());
    }

    /// Returns a label of several words that breaks rather than be cut.
    static Label note(Optional<String> id) {
        var note = new Label();
        id.ifPresent(note::setId);
        note.getStyleClass().addAll("muted", "note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }
}
