package org.receptive.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.io.TrainedModel;
import org.receptive.study.DataChoice;
import org.receptive.study.Experiment;
import org.receptive.study.RunState;
import org.receptive.study.TrainingSetup;
import org.receptive.study.Workplace;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// The Train screen without a scene graph: what is shown as read-only properties, what can be done as commands.
///
/// Trainings run in the background. Whoever owns the screen calls [#pulse] once a frame; only then, and in commands, properties change.
public final class TrainViewModel implements AutoCloseable {

    private final Workplace place;
    private final ReplayViewModel replay = new ReplayViewModel();
    private final ReadOnlyObjectWrapper<TrainingSetup> setup = new ReadOnlyObjectWrapper<>(TrainingSetup.FIRST);
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
    private final ReadOnlyObjectWrapper<List<RunView>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosenRun = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<TrainingProgress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DownloadProgress>> download = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper unfinishedRun = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty logAxis = new SimpleBooleanProperty(true);

    /// Opens the screen with the setup that was used last.
    public TrainViewModel(Workplace place) {
        this.place = place;
    }

    /// What is shown of one iteration, and the commands that move it.
    public ReplayViewModel replay() {
        return replay;
    }

    /// What the next start trains; while a training runs, changes wait for the next one, except the learning rate's.
    public ReadOnlyObjectProperty<TrainingSetup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /// What the newest training is doing; of two that run together, the one that is still running.
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The trainings on screen, none to two; the newest is the last.
    public ReadOnlyObjectProperty<List<RunView>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /// Which of the runs kernels, evaluation and replay are about.
    public ReadOnlyIntegerProperty chosenRunProperty() {
        return chosenRun.getReadOnlyProperty();
    }

    /// How far the training is, while there is one.
    public ReadOnlyObjectProperty<Optional<TrainingProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why something did not go as wished, or how it ended.
    public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// How much of MNIST was fetched, while it is being fetched.
    public ReadOnlyObjectProperty<Optional<DownloadProgress>> downloadProperty() {
        return download.getReadOnlyProperty();
    }

    /// Whether a training is kept for comparison with the next.
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /// Whether there is a training that can go on.
    public ReadOnlyBooleanProperty unfinishedRunProperty() {
        return unfinishedRun.getReadOnlyProperty();
    }

    /// Whether the axis of the loss is logarithmic.
    public BooleanProperty logAxisProperty() {
        return logAxis;
    }

    /// Returns the prepared experiments on the chosen data.
    public List<Experiment> experiments() {
        return Experiment.all(setup.get().data());
    }

    /// Publishes what has changed since the last call.
    public void pulse() {
        if (place.threads() < 1)
            message.set(Optional.empty());
    }

    /// Changes the setup; an impossible one becomes a message.
    public void changeSetup(UnaryOperator<TrainingSetup> change) {
        try {
            setup.set(change.apply(setup.get()));
        } catch (ReadableException e) {
            message.set(Optional.of(e.problem()));
        }
    }

    /// Changes the learning rate, of the trainings that are running too.
    public void setLearningRate(double rate) {
        changeSetup(s -> s.withLearningRate(rate));
    }

    /// Starts a training with the setup.
    public void start() {
        state.set(RunState.PREPARING);
    }

    /// Pauses after the present batch.
    public void pause() {
        state.set(RunState.PAUSED);
    }

    /// Goes on after a pause.
    public void resume() {
        state.set(RunState.RUNNING);
    }

    /// Trains on one batch and pauses; starts a paused training if there is none.
    public void stepBatch() {
        state.set(RunState.PAUSED);
    }

    /// Stops; the training can be resumed later.
    public void stop() {
        state.set(RunState.STOPPED);
    }

    /// Goes on with the last training that was stopped.
    public void resumeLast() {
        state.set(RunState.PREPARING);
    }

    /// Runs a prepared experiment.
    public void runExperiment(Experiment experiment) {
        setup.set(experiment.setups().getFirst());
    }

    /// Keeps the present training as the first of two: the next start runs beside it.
    public void keepForComparison() {
        comparing.set(true);
    }

    /// Drops the training that was kept.
    public void dropComparison() {
        comparing.set(false);
    }

    /// Shows kernels, evaluation and replay of another run.
    public void chooseRun(int run) {
        chosenRun.set(run);
    }

    /// Fetches MNIST.
    public void download() {
        download.set(Optional.of(new DownloadProgress("", 0, 0)));
    }

    /// Stops fetching; what has arrived is kept.
    public void cancelDownload() {
        download.set(Optional.empty());
    }

    /// Takes generated digits instead of files.
    public void useGenerated() {
        changeSetup(s -> s.withData(new DataChoice.Generated()));
    }

    /// Writes the network of the shown iteration to a file.
    public void saveModel(Path file) {
        message.set(Optional.of(Message.of("file.saved", file)));
    }

    /// Returns the network of the shown iteration.
    public Optional<TrainedModel> trainedModel() {
        return Optional.empty();
    }

    /// Takes the message away.
    public void dismissMessage() {
        message.set(Optional.empty());
    }

    /// Stops everything; what was trained is kept. Returns when all threads have ended.
    @Override
    public void close() {
        state.set(RunState.STOPPED);
    }
}
