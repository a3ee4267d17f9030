package org.receptive.ui.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.receptive.session.Experiment;
import org.receptive.session.RunRecord;
import org.receptive.session.RunState;
import org.receptive.session.SetupDifference;
import org.receptive.session.TrainingEnvironment;
import org.receptive.session.TrainingSession;
import org.receptive.session.TrainingSession.Start;
import org.receptive.session.TrainingSetup;
import org.receptive.text.Message;
import org.receptive.train.TrainingControl;

/// The trainings on screen, none to two, the newest last.
final class RunsOnScreen {

    private static final Message KEPT = Message.of("study.run.kept");

    private final TrainingEnvironment place;
    private final List<ShownRun> runs = new ArrayList<>();
    /// What stood here before the last start, until that one has its digits.
    private List<ShownRun> former = List.of();
    /// What stood here before; it can be brought back.
    private List<ShownRun> before = List.of();
    /// What could be brought back before the last start, until that one has its digits.
    private List<ShownRun> beforeThat = List.of();
    private boolean experimenting;
    /// The training that was started last, and the one whose checkpoint was kept last before that.
    private Optional<RunRecord> newest = Optional.empty();
    private Optional<RunRecord> lastKept = Optional.empty();

    RunsOnScreen(TrainingEnvironment place) {
        this.place = place;
    }

    int count() {
        return runs.size();
    }

    /// Starts a training, beside the first one if that is kept.
    void start(TrainingSetup setup, Start how, boolean besideFirst) {
        var kept = besideFirst && !runs.isEmpty() ? Optional.of(runs.getFirst()) : Optional.<ShownRun>empty();
        makeRoom(false);
        kept.ifPresent(run -> runs.add(run.named(SetupDifference.of(run.session().setup(), setup).orElse(KEPT))));
        if (newest.filter(record -> record.keptIteration() > 0).isPresent())
            lastKept = newest;
        var session = session(setup, how);
        newest = Optional.of(session.record());
        runs.add(new ShownRun(session, kept.flatMap(run -> SetupDifference.of(setup, run.session().setup())).orElse(Message.of(
                "study.run.new"))));
    }

    private TrainingSession session(TrainingSetup setup, Start how) {
        return switch (how) {
            case RUNNING, PAUSED -> TrainingSession.start(setup, place, place.threads(), Optional.of(place.keptRun()), how);
            case FROM_CHECKPOINT -> TrainingSession.resume(setup, place, place.threads(), place.keptRun(), lastKept);
        };
    }

    /// Starts the trainings of an experiment, each on its share of the threads. Their checkpoints are not kept: they can be run again.
    void start(Experiment experiment) {
        makeRoom(true);
        int threads = Math.max(1, place.threads() / experiment.setups().size());
        for (int i = 0; i < experiment.setups().size(); i++)
            runs.add(new ShownRun(TrainingSession.start(experiment.setups().get(i), place, threads, Optional.empty(), Start.RUNNING),
                    experiment.label(i)));
    }

    private void makeRoom(boolean forExperiment) {
        former = List.copyOf(runs);
        beforeThat = before;
        before = List.of();
        runs.clear();
        experimenting = forExperiment;
    }

    /// Tells whether a prepared experiment is at work, whose trainings differ in one thing and shall not be changed.
    boolean isExperimenting() {
        return experimenting && state().isLive();
    }

    /// Takes new views, and tells whether there are some.
    boolean update() {
        boolean changed = false;
        for (var run : runs)
            changed |= run.update();
        if (!former.isEmpty() && runs.stream().allMatch(ShownRun::hasBegun)) {
            before = former.stream().anyMatch(this::isGone) ? former : beforeThat;
            former = List.of();
            beforeThat = List.of();
        }
        return changed;
    }

    /// What was kept for comparison is on screen, and the first part of a training is in the second.
    private boolean isGone(ShownRun run) {
        var part = runs.getLast().session().record().isContinued() ? lastKept : Optional.<RunRecord>empty();
        return !sessions(runs).contains(run.session()) && !part.equals(Optional.of(run.session().record()));
    }

    /// Tells whether there is something to bring back.
    boolean hasBefore() {
        return !before.isEmpty();
    }

    /// Exchanges what is on screen and what stood here before.
    void exchange() {
        var now = List.copyOf(runs);
        runs.clear();
        runs.addAll(before);
        before = now;
        experimenting = false;
    }

    List<RunView> views() {
        return runs.stream().map(ShownRun::view).toList();
    }

    /// Returns the record of a run, if there is such a run.
    Optional<RunRecord> record(int run) {
        return run >= 0 && run < runs.size() ? Optional.of(runs.get(run).session().record()) : Optional.empty();
    }

    /// Returns what somebody should know, if some of it was not yet told.
    Optional<Message> news() {
        // every run is asked, so that each remembers what was told
        var anew = runs.stream().map(ShownRun::news).flatMap(Optional::stream).toList();
        if (anew.isEmpty() || !experimenting)
            return anew.isEmpty() ? Optional.empty() : Optional.of(anew.getLast());
        // two trainings end side by side, and what is said of one must not hide what is said of the other
        return runs.stream().map(this::note).flatMap(Optional::stream).reduce((one, other) -> Message
                .of(
                        "study.notes", one, other));
    }

    private Optional<Message> note(ShownRun run) {
        var note = run.session().record().note();
        return runs.size() < 2 ? note : note.map(words -> Message.of("study.ofRun", run.view().label(), words));
    }

    /// Removes runs that could not begin, and tells whether there were some. If none of the new ones began, those before are back.
    boolean dropFailed() {
        if (!runs.removeIf(ShownRun::hasFailed))
            return false;
        if (sessions(former).containsAll(sessions(runs))) {
            runs.clear();
            runs.addAll(former);
            before = beforeThat;
            former = List.of();
            beforeThat = List.of();
        }
        return true;
    }

    private static List<TrainingSession> sessions(List<ShownRun> runs) {
        return runs.stream().map(ShownRun::session).toList();
    }

    /// Keeps one run under the name of the kept one, and no other.
    void keep(int run) {
        var kept = runs.get(run).named(KEPT);
        runs.clear();
        runs.add(kept);
    }

    /// Removes the first of two.
    boolean dropFirst() {
        if (runs.size() < 2 || runs.getFirst().state().isLive())
            return false;
        runs.removeFirst();
        return true;
    }

    /// Returns what the newest is doing at this moment, or the one that is still at work.
    RunState state() {
        return most(ShownRun::state);
    }

    /// Returns the same as of the views.
    RunState shownState() {
        return most(run -> run.view().state());
    }

    private RunState most(Function<ShownRun, RunState> state) {
        var states = runs.stream().map(state).toList();
        return Stream.of(RunState.RUNNING, RunState.PREPARING, RunState.PAUSED).filter(states::contains).findFirst().orElseGet(() -> states
                .isEmpty() ? RunState.IDLE : states.getLast());
    }

    /// Returns how far the newest is, or of two that are at work the one that is less far.
    Optional<TrainingProgress> progress() {
        var live = runs.stream().filter(run -> run.state().isLive()).map(ShownRun::progress).flatMap(Optional::stream).min(Comparator
                .comparingDouble(TrainingProgress::fraction));
        return live.or(() -> runs.isEmpty() ? Optional.empty() : runs.getLast().progress());
    }

    /// Does something with the controls of all trainings at work.
    void live(Consumer<TrainingControl> wish) {
        runs.stream().filter(run -> run.state().isLive()).forEach(run -> wish.accept(run.session().control()));
    }

    /// Waits until the threads of all trainings have ended, each time as long as is left.
    void end(Supplier<Duration> left) {
        runs.forEach(run -> run.session().awaitEnd(left.get()));
        update();
    }
}
