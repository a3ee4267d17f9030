package org.receptive.ui.train;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.receptive.model.Models;
import org.receptive.session.OptimizerChoice;
import org.receptive.session.ScheduleChoice;
import org.receptive.session.SetupWords;
import org.receptive.session.TrainingSetup;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.NumberField;
import org.receptive.ui.control.Picker;

/// Everything that decides the next training: network, data, and how it learns.
final class SetupPane {

    private final SetupFields fields;
    private final Node experimentSection;
    private final Node dataSection;
    private final RunsViewModel runs;
    private final Appearance appearance;
    @FXML
    private VBox experiments;
    @FXML
    private VBox data;
    @FXML
    private Picker<String> network;
    @FXML
    private Picker<ActivationChoice> activation;
    @FXML
    private Picker<OptimizerChoice> optimizer;
    @FXML
    private Picker<ScheduleChoice> schedule;
    @FXML
    private NumberField rate;
    @FXML
    private Label pace;
    @FXML
    private NumberField batch;
    @FXML
    private NumberField epochs;
    @FXML
    private NumberField seed;
    @FXML
    private NumberField dropout;
    @FXML
    private NumberField weightDecay;

    SetupPane(SetupFields fields, Node experimentSection, Node dataSection, RunsViewModel runs, Appearance appearance) {
        this.fields = fields;
        this.experimentSection = experimentSection;
        this.dataSection = dataSection;
        this.runs = runs;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        experiments.getChildren().add(experimentSection);
        data.getChildren().add(dataSection);
        fields.bind(network,
                Models.all().stream().map(m -> new Picker.Option<>(m.id(), name(m.id()), "training.network." + m.id())).toList(),
                s -> name(s.model()),
                id -> s -> s.withModel(id));
        fields.bind(activation, SetupFields.options(ActivationChoice.values(), ActivationChoice::title), SetupWords::activation,
                choice -> s -> s.withActivation(choice));
        fields.bind(optimizer, SetupFields.options(OptimizerChoice.values(), OptimizerChoice::title), s -> s.optimizer().title(),
                choice -> s -> s.learningBy(choice));
        fields.bind(schedule, SetupFields.options(ScheduleChoice.values(), ScheduleChoice::title), s -> s.schedule().title(),
                choice -> s -> s.withSchedule(choice));
        var setup = fields.setup().setupProperty();
        var state = runs.stateProperty();
        Spoken.show(pace,
                Bindings.createObjectBinding(() -> state.get().rateInForce().orElseGet(() -> SetupWords.pace(setup.get())), state, setup),
                appearance);
        fields.bind(rate, TrainingSetup::learningRate, v -> s -> s.withLearningRate(v));
        fields.bind(batch, TrainingSetup::batchSize, v -> s -> s.withBatchSize((int) v));
        fields.bind(epochs, TrainingSetup::epochs, v -> s -> s.withEpochs((int) v));
        fields.bind(seed, s -> (double) s.seed(), v -> s -> s.withSeed((long) v));
        fields.bind(dropout, TrainingSetup::dropout, v -> s -> s.withDropout(v));
        fields.bind(weightDecay, TrainingSetup::weightDecay, v -> s -> s.withWeightDecay(v));
    }

    private static Message name(String model) {
        return Message.of("training.name", Models.require(model).network().name());
    }
}
