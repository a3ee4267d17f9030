package org.receptive.ui.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.session.Experiment;
import org.receptive.session.RunRecord;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainingEnvironment;
import org.receptive.session.TrainingSession.Start;
import org.receptive.session.TrainingSetup;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.train.TrainingControl;

/// The trainings on screen, none to two: starts, pauses and stops them, and brings back those before. They run in the background; what is
/// seen of them changes in [#pulse] and in commands only.
public final class RunsViewModel {

    private final TrainingEnvironment environment;
    private final SetupViewModel setup;
    private final MessageViewModel message;
    private final Consumer<Optional<RunRecord>> turned;
    private final ShownRuns trainings;
    private final BooleanProperty logAxis = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Trainings> state;
    private int chosen;
    private boolean comparing;

    /// Shows no training yet.
    ///
    /// @param turned is told of which training kernels, evaluation and replay are from now on
    RunsViewModel(TrainingEnvironment environment, SetupViewModel setup, MessageViewModel message,
            Consumer<Optional<RunRecord>> turned) {
        this.environment = environment;
        this.setup = setup;
        this.message = message;
        this.turned = turned;
        trainings = new ShownRuns(environment);
        state = new ReadOnlyObjectWrapper<>(
                new Trainings(List.of(), 0, RunState.IDLE, Optional.empty(), false, environment.keptRun().unfinished(), false));
        setup.setupProperty().subscribe(this::follow);
    }

    // Properties

    /// What is known of the trainings on screen.
    public ReadOnlyObjectProperty<Trainings> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the axis of the loss is logarithmic.
    public BooleanProperty logAxisProperty() {
        return logAxis;
    }

    /// Returns the network of the run that is shown; before the first training, the one that the next start trains.
    public NetworkSpec shownNetwork() {
        return state.get().shown().map(RunView::setup).orElse(setup.setupProperty().get()).network();
    }

    private void publish() {
        trainings.news().ifPresent(message::say);
        if (trainings.dropFailed())
            turnTo(trainings.count() - 1);
        var before = state.get();
        var now = trainings.shownState();
        var unfinished = now == before.activity() || now.isLive() ? before.unfinished() : environment.keptRun().unfinished();
        state.set(new Trainings(trainings.views(), chosen, now, trainings.progress(), comparing, unfinished, trainings.hasBefore()));
    }

    private void turnTo(int run) {
        chosen = Math.max(0, run);
        turned.accept(trainings.record(run));
    }

    private boolean isBusy() {
        // the trainings are asked and not the state, which may be a frame old
        boolean busy = trainings.state().isLive();
        if (busy)
            message.report(Message.of("study.busy"));
        return busy;
    }

    /// Trainings at work take over a changed learning rate, if nothing else has changed.
    private void follow(TrainingSetup old, TrainingSetup next) {
        double rate = next.learningRate();
        if (rate == old.learningRate() || !next.equals(old.withLearningRate(rate)))
            return;
        if (trainings.isExperimenting())
            message.say(Notice.advice("study.experimentRate", rate));
        else
            trainings.live(training -> training.setLearningRate(rate));
    }

    // Commands

    /// Starts a training with the setup.
    public void start() {
        begin(Start.RUNNING);
    }

    private void begin(Start how) {
        if (isBusy())
            return;
        message.dismiss();
        setup.remember();
        trainings.start(setup.setupProperty().get(), how, comparing);
        showNewest();
    }

    private void showNewest() {
        turnTo(trainings.count() - 1);
        publish();
    }

    /// Pauses after the present batch.
    public void pause() {
        trainings.live(TrainingControl::pause);
    }

    /// Goes on after a pause, or with the last training that was stopped.
    public void resume() {
        if (trainings.state().isLive())
            trainings.live(TrainingControl::resume);
        else
            environment.keptRun().unfinished().ifPresentOrElse(kept -> {
                setup.change(_ -> kept.setup());
                begin(Start.FROM_CHECKPOINT);
            }, () -> message.report(Message.of("study.noRun")));
    }

    /// Trains on one batch and pauses; starts a paused training if there is none.
    public void stepBatch() {
        if (!trainings.state().isLive())
            begin(Start.PAUSED);
        trainings.live(TrainingControl::step);
    }

    /// Lets the trainings stand still for a moment, because someone needs the processors; they go on by themselves.
    public void makeWay(Duration moment) {
        trainings.live(training -> training.makeWay(moment));
    }

    /// Stops; the training can be resumed later.
    public void stop() {
        trainings.live(TrainingControl::cancel);
    }

    /// Runs a prepared experiment in place of what is on screen, and tells whether it began; the setup stays.
    public boolean run(Experiment experiment) {
        if (isBusy())
            return false;
        message.dismiss();
        comparing = false;
        trainings.start(experiment);
        logAxis.set(experiment.isLogarithmic());
        showNewest();
        return true;
    }

    /// Keeps the chosen training as the first of two: every start from now on runs beside it.
    public void keepForComparison() {
        if (trainings.count() == 0)
            message.report(Message.of("study.nothingToKeep"));
        else
            if (!isBusy()) {
                trainings.keep(chosen);
                comparing = true;
                chosen = 0;
                publish();
            }
    }

    /// Drops the training that was kept.
    public void dropComparison() {
        comparing = false;
        if (trainings.dropFirst())
            turnTo(0);
        publish();
    }

    /// Shows kernels, evaluation and replay of another run.
    public void choose(int run) {
        if (run < 0 || run >= trainings.count() || run == chosen)
            return;
        turnTo(run);
        publish();
    }

    /// Brings back what a start or an experiment took the place of; what is there now can be brought back in the same way. A resumed
    /// training takes the place of nothing: its first part is in it.
    public void exchange() {
        if (!trainings.hasBefore() || isBusy())
            return;
        message.dismiss();
        comparing = false;
        trainings.exchange();
        showNewest();
    }

    /// Takes the settings of the run that is shown for the next start.
    public void takeSetup() {
        state.get().shown().ifPresent(run -> setup.change(_ -> run.setup()));
    }

    /// Publishes what has changed since the last call.
    void pulse() {
        if (trainings.update())
            publish();
    }

    /// Waits until all trainings have ended, each time as long as is left.
    void awaitEnd(Supplier<Duration> left) {
        trainings.awaitEnd(left);
        publish();
    }
}
