package org.receptive.ui.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.DataChoice;
import org.receptive.session.Experiment;
import org.receptive.session.KeptRun.Unfinished;
import org.receptive.session.RunState;
import org.receptive.session.TrainingEnvironment;
import org.receptive.session.TrainingSession.Start;
import org.receptive.session.TrainingSetup;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.train.TrainingControl;

/// The Train screen without a scene graph: what is shown as read-only properties, what can be done as commands.
///
/// Trainings run in the background. Whoever owns the screen calls [#pulse] once a frame; only then, and in commands, properties change.
public final class TrainViewModel implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TrainingEnvironment place;
    private final RunsOnScreen trainings;
    private final ReplayViewModel replay = new ReplayViewModel();
    private final ReadOnlyObjectWrapper<TrainingSetup> setup;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
    private final ReadOnlyObjectWrapper<List<RunView>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosenRun = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<TrainingProgress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Unfinished>> unfinished = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper hasBefore = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty logAxis = new SimpleBooleanProperty(true);
    private final DownloadViewModel download;

    /// Opens the screen with the setup that was used last.
    public TrainViewModel(TrainingEnvironment place) {
        this.place = place;
        trainings = new RunsOnScreen(place);
        setup = new ReadOnlyObjectWrapper<>(place.lastSetup());
        unfinished.set(place.keptRun().unfinished());
        download = new DownloadViewModel(place, this::dismissMessage, this::downloaded);
    }

    // Properties

    /// Fetches MNIST.
    public DownloadViewModel download() {
        return download;
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

    /// How far the training is, while there is one; of two, the one that is less far.
    public ReadOnlyObjectProperty<Optional<TrainingProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why something did not go as wished, or how it ended.
    public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether a training is kept for comparison with the next.
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /// The training that can go on, if there is one.
    public ReadOnlyObjectProperty<Optional<Unfinished>> unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    /// Whether what stood on screen before can be brought back.
    public ReadOnlyBooleanProperty hasBeforeProperty() {
        return hasBefore.getReadOnlyProperty();
    }

    /// Returns the network of the run that is shown; before the first training, the one that the next start trains.
    public NetworkSpec shownNetwork() {
        return shownRun().map(RunView::setup).orElse(setup.get()).network();
    }

    /// Returns the run that is shown, if there is one.
    public Optional<RunView> shownRun() {
        var all = runs.get();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.clamp(chosenRun.get(), 0, all.size() - 1)));
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
        if (trainings.update())
            publish();
        replay.pulse();
        download.pulse();
    }

    private void publish() {
        trainings.news().ifPresent(this::say);
        if (trainings.dropFailed())
            turnTo(trainings.count() - 1);
        runs.set(trainings.views());
        progress.set(trainings.progress());
        var now = trainings.shownState();
        if (now != state.get()) {
            state.set(now);
            if (!now.isLive())
                unfinished.set(place.keptRun().unfinished());
        }
        hasBefore.set(trainings.hasBefore());
    }

    /// Says why something could not be done.
    public void report(Message problem) {
        say(problem);
    }

    private void say(Message words) {
        message.set(Optional.of(words));
    }

    private boolean isBusy() {
        // the trainings are asked and not the property, which may be a frame old
        boolean busy = trainings.state().isLive();
        if (busy)
            say(Message.of("study.busy"));
        return busy;
    }

    // Commands

    /// Changes the setup; an impossible one becomes a message. If only the learning rate changes, running trainings follow.
    public void changeSetup(UnaryOperator<TrainingSetup> change) {
        try {
            var old = setup.get();
            var next = change.apply(old);
            setup.set(next);
            message.set(Optional.empty());
            double rate = next.learningRate();
            if (rate != old.learningRate() && next.equals(old.withLearningRate(rate)))
                changeRunningRate(rate);
        } catch (ReadableException e) {
            say(e.problem());
        }
    }

    private void changeRunningRate(double rate) {
        if (trainings.isExperimenting())
            say(Message.of("study.experimentRate", rate));
        else
            trainings.live(session -> session.setLearningRate(rate));
    }

    /// Changes the learning rate, of the training that is running too; an experiment keeps its own.
    public void setLearningRate(double rate) {
        changeSetup(s -> s.withLearningRate(rate));
    }

    /// Starts a training with the setup.
    public void start() {
        begin(Start.RUNNING);
    }

    private void begin(Start how) {
        if (isBusy())
            return;
        message.set(Optional.empty());
        remember();
        trainings.start(setup.get(), how, comparing.get());
        turnTo(trainings.count() - 1);
        publish();
    }

    private void remember() {
        try {
            place.remember(setup.get());
        } catch (ReadableException e) {
            say(e.problem());
        }
    }

    private void turnTo(int run) {
        chosenRun.set(Math.max(0, run));
        replay.attach(trainings.record(run));
    }

    /// Pauses after the present batch.
    public void pause() {
        trainings.live(TrainingControl::pause);
    }

    /// Goes on after a pause.
    public void resume() {
        trainings.live(TrainingControl::resume);
    }

    /// Trains on one batch and pauses; starts a paused training if there is none.
    public void stepBatch() {
        if (!trainings.state().isLive())
            begin(Start.PAUSED);
        trainings.live(TrainingControl::step);
    }

    /// Stops; the training can be resumed later.
    public void stop() {
        trainings.live(TrainingControl::cancel);
    }

    /// Goes on with the last training that was stopped.
    public void resumeLast() {
        if (isBusy())
            return;
        var kept = place.keptRun().unfinished();
        if (kept.isEmpty())
            say(Message.of("study.noRun"));
        else {
            setup.set(kept.get().setup());
            begin(Start.FROM_CHECKPOINT);
        }
    }

    /// Runs a prepared experiment in place of what is on screen, and tells whether it began; the setup stays.
    public boolean runExperiment(Experiment experiment) {
        if (isBusy())
            return false;
        message.set(Optional.empty());
        comparing.set(false);
        trainings.start(experiment);
        logAxis.set(experiment.isLogarithmic());
        turnTo(trainings.count() - 1);
        publish();
        return true;
    }

    /// Keeps the chosen training as the first of two: every start from now on runs beside it.
    public void keepForComparison() {
        if (trainings.count() == 0) {
            say(Message.of("study.nothingToKeep"));
            return;
        }
        if (isBusy())
            return;
        trainings.keep(chosenRun.get());
        comparing.set(true);
        chosenRun.set(0);
        publish();
    }

    /// Drops the training that was kept.
    public void dropComparison() {
        comparing.set(false);
        if (trainings.dropFirst()) {
            turnTo(0);
            publish();
        }
    }

    /// Shows kernels, evaluation and replay of another run.
    public void chooseRun(int run) {
        if (run >= 0 && run < trainings.count() && run != chosenRun.get())
            turnTo(run);
    }

    /// Brings back what a start or an experiment took the place of; what is there now can be brought back in the same way. A resumed
    /// training takes the place of nothing: its first part is in it.
    public void exchange() {
        if (!trainings.hasBefore() || isBusy())
            return;
        message.set(Optional.empty());
        comparing.set(false);
        trainings.exchange();
        turnTo(trainings.count() - 1);
        publish();
    }

    /// Takes the settings of the run that is shown for the next start.
    public void takeSetup() {
        shownRun().ifPresent(run -> changeSetup(_ -> run.setup()));
    }

    private void downloaded(DownloadViewModel.Ended end) {
        if (end.complete())
            changeSetup(s -> s.withData(new DataChoice.Mnist()));
        say(end.words());
    }

    /// Takes generated digits instead of files.
    public void useGenerated() {
        changeSetup(s -> s.withData(new DataChoice.Generated()));
    }

    /// Writes the network of the shown iteration to a file.
    public void saveModel(Path file) {
        try {
            var model = trainedModel().orElseThrow(() -> ReadableException.of("study.nothingToSave"));
            model.toFile(modelState()).write(file);
            say(Message.of("file.saved", file));
        } catch (ReadableException e) {
            say(e.problem());
        }
    }

    private Map<String, String> modelState() {
        var run = runs.get().get(chosenRun.get());
        long iteration = replay.shownIterationProperty().get();
        var accuracy = run.evaluations().stream().filter(point -> point.iteration() == iteration).findFirst().map(point -> String.format(
                Locale.ROOT, "%.4f", point.report().accuracy())).orElse("");
        return Map.of("iteration", String.valueOf(iteration), "seed", String.valueOf(run.setup().seed()), "test_accuracy", accuracy);
    }

    /// Returns the network of the shown iteration.
    public Optional<TrainedModel> trainedModel() {
        return replay.trainedModel();
    }

    /// Takes the message away.
    public void dismissMessage() {
        message.set(Optional.empty());
    }

    /// Stops everything; what was trained is kept. Returns when all threads have ended, but after three seconds in any case: they do not
    /// hold up the end of the program.
    @Override
    public void close() {
        trainings.live(TrainingControl::cancel);
        download.interrupt();
        replay.cancel();
        remember();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Supplier<Duration> left = () -> Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        trainings.end(left);
        download.end(left.get());
        replay.end(left);
        publish();
    }
}
