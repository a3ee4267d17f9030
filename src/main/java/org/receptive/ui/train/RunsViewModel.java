package org.receptive.ui.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
    private final ReadOnlyIntegerWrapper singleBatches = new ReadOnlyIntegerWrapper();
    private int chosen;
    private boolean comparing;
    /// How the person's own runs are shown, while a prepared experiment has its own axis.
    private boolean usualLog = true;
    /// The setup of the last start at the rate that its runs took over since: what differs from it was chosen for the next.
    private TrainingSetup begun;

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
                new Trainings(List.of(), 0, RunState.IDLE, Optional.empty(), false, environment.keptRun().unfinished(), false,
                        Optional.empty()));
        begun = setup.setupProperty().get();
        setup.setupProperty().subscribe(this::follow);
    }

    // Properties

    /// What is known of the trainings on screen.
    public ReadOnlyObjectProperty<Trainings> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many single batches were asked for, one after the other; 0 as soon as the training goes on by itself.
    ReadOnlyIntegerProperty singleBatchesProperty() {
        return singleBatches.getReadOnlyProperty();
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
        state.set(new Trainings(trainings.views(), chosen, now, trainings.progress(), comparing, unfinished, trainings.hasBefore(),
                trainings.experiment()));
        divide(before.experiment(), trainings.experiment());
    }

    /// The axis of an experiment is its own; without one it is again as it was before.
    private void divide(Optional<Experiment> before, Optional<Experiment> now) {
        if (now.equals(before))
            return;
        if (before.isEmpty())
            usualLog = logAxis.get();
        logAxis.set(now.map(Experiment::isLogarithmic).orElse(usualLog));
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
            if (trainings.state().isLive()) {
                trainings.live(training -> training.setLearningRate(rate));
                begun = begun.withLearningRate(rate);
            }
    }

    // Commands

    /// Starts a training with the setup.
    public void start() {
        singleBatches.set(0);
        begin(Start.RUNNING, setup.setupProperty().get());
    }

    private boolean begin(Start how, TrainingSetup what) {
        if (isBusy())
            return false;
        message.dismiss();
        setup.remember();
        begun = setup.setupProperty().get();
        trainings.start(what, how, comparing);
        showNewest();
        return true;
    }

    private void showNewest() {
        turnTo(trainings.count() - 1);
        publish();
    }

    /// Starts, pauses or goes on, whichever fits; what a training has come to is not taken away.
    public void startOrPause() {
        switch (trainings.state()) {
            case RUNNING -> pause();
            case PAUSED -> resume();
            case PREPARING -> {
                // It begins by itself as soon as the digits are there.
            }
            case IDLE -> start();
            case FINISHED, STOPPED, DIVERGED -> message.say(Notice.advice("study.ended"));
        }
    }

    /// Pauses after the present batch.
    public void pause() {
        trainings.live(TrainingControl::pause);
    }

    /// Goes on after a pause, or with the last training that was stopped. That keeps its own settings; a learning rate or number of epochs
    /// chosen since the last start is taken over, and everything else that was chosen waits in the pane for the next start.
    public void resume() {
        singleBatches.set(0);
        if (trainings.state().isLive())
            trainings.live(TrainingControl::resume);
        else
            environment.keptRun().unfinished().ifPresentOrElse(kept -> resume(kept.setup()),
                    () -> message.report(Message.of("study.noRun")));
    }

    private void resume(TrainingSetup kept) {
        var pane = setup.setupProperty().get();
        if (!pane.atPaceOf(kept).equals(kept)) {
            if (begin(Start.FROM_CHECKPOINT, kept))
                message.say(Notice.advice("study.resumedOther"));
            return;
        }
        double rate = pane.learningRate() == begun.learningRate() ? kept.learningRate() : pane.learningRate();
        int epochs = pane.epochs() == begun.epochs() ? kept.epochs() : pane.epochs();
        setup.change(_ -> kept.withLearningRate(rate).withEpochs(epochs));
        if (begin(Start.FROM_CHECKPOINT, setup.setupProperty().get()) && rate != pane.learningRate())
            message.say(Notice.advice("study.resumedRate", rate));
    }

    /// Trains on one batch and pauses; starts a paused training if there is none.
    public void stepBatch() {
        singleBatches.set(singleBatches.get() + 1);
        if (!trainings.state().isLive())
            begin(Start.PAUSED, setup.setupProperty().get());
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
