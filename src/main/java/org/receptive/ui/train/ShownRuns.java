package org.receptive.ui.train;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.session.Experiment;
import org.receptive.session.RunRecord;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.SetupDifference;
import org.receptive.session.TrainingEnvironment;
import org.receptive.session.TrainingSession;
import org.receptive.session.TrainingSession.Start;
import org.receptive.session.TrainingSetup;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.train.TrainingControl;

/// The trainings on screen, none to two, the newest last; and those whose place they took, which can be brought back.
final class ShownRuns {

    private static final Message KEPT = Message.of("study.run.kept");

    private final TrainingEnvironment environment;
    private List<ShownRun> shown = List.of();
    private List<ShownRun> before = List.of();
    private Optional<Displaced> displaced = Optional.empty();
    /// Those of which what is shown, and what can be brought back, are the trainings.
    private Optional<Experiment> experiment = Optional.empty();
    private Optional<Experiment> experimentBefore = Optional.empty();
    /// The training that was started last, and the one whose checkpoint was kept last before that.
    private Optional<RunRecord> newest = Optional.empty();
    private Optional<RunRecord> lastKept = Optional.empty();

    /// What stood here before a start that has no digits yet: if it cannot begin, everything is as it was.
    ///
    /// @param shown what stood on screen
    /// @param before what could be brought back
    /// @param experiment of what stood on screen
    /// @param experimentBefore of what could be brought back
    private record Displaced(List<ShownRun> shown, List<ShownRun> before, Optional<Experiment> experiment,
            Optional<Experiment> experimentBefore) {}

    ShownRuns(TrainingEnvironment environment) {
        this.environment = environment;
    }

    int count() {
        return shown.size();
    }

    /// Starts a training, beside the first one if that is kept.
    void start(TrainingSetup setup, Start how, boolean besideFirst) {
        var kept = shown.stream().limit(besideFirst ? 1 : 0).findFirst();
        if (newest.filter(record -> record.keptIteration() > 0).isPresent())
            lastKept = newest;
        var session = session(setup, how);
        newest = Optional.of(session.record());
        var label = kept.flatMap(run -> SetupDifference.of(setup, run.session().setup())).orElse(Message.of("study.run.new"));
        var first = kept.map(run -> run.named(SetupDifference.of(run.session().setup(), setup).orElse(KEPT)));
        replace(Stream.concat(first.stream(), Stream.of(new ShownRun(session, label))).toList(), Optional.empty());
    }

    private TrainingSession session(TrainingSetup setup, Start how) {
        return switch (how) {
            case RUNNING, PAUSED ->
                TrainingSession.start(setup, environment, environment.threads(), Optional.of(environment.keptRun()), how);
            case FROM_CHECKPOINT -> TrainingSession.resume(setup, environment, environment.threads(), environment.keptRun(), lastKept);
        };
    }

    /// Starts the trainings of an experiment, each on its share of the threads. Their checkpoints are not kept: they can be run again.
    void start(Experiment chosen) {
        var setups = chosen.setups();
        int threads = Math.max(1, environment.threads() / setups.size());
        replace(IntStream.range(0, setups.size())
                .mapToObj(i -> new ShownRun(TrainingSession.start(setups.get(i), environment, threads, Optional.empty(), Start.RUNNING),
                        chosen.label(i)))
                .toList(), Optional.of(chosen));
    }

    private void replace(List<ShownRun> started, Optional<Experiment> of) {
        displaced = Optional.of(new Displaced(shown, before, experiment, experimentBefore));
        shown = started;
        before = List.of();
        experiment = of;
        experimentBefore = Optional.empty();
    }

    /// Returns the prepared experiment whose trainings are shown, if they are of one.
    Optional<Experiment> experiment() {
        return experiment;
    }

    /// Tells whether a prepared experiment is at work, whose trainings differ in one thing and shall not be changed.
    boolean isExperimenting() {
        return experiment.isPresent() && state().isLive();
    }

    /// Takes new views, and tells whether there are some.
    boolean update() {
        boolean changed = false;
        for (var run : shown)
            changed |= run.update();
        if (shown.stream().allMatch(ShownRun::hasBegun)) {
            displaced.ifPresent(former -> {
                boolean isGone = former.shown().stream().anyMatch(this::isGone);
                before = isGone ? former.shown() : former.before();
                experimentBefore = isGone ? former.experiment() : former.experimentBefore();
            });
            displaced = Optional.empty();
        }
        return changed;
    }

    /// What was kept for comparison is on screen, and the first part of a training is in the second.
    private boolean isGone(ShownRun run) {
        var part = shown.getLast().session().record().isContinued() ? lastKept : Optional.<RunRecord>empty();
        return !sessions(shown).contains(run.session()) && !part.equals(Optional.of(run.session().record()));
    }

    /// Tells whether there is something to bring back.
    boolean hasBefore() {
        return !before.isEmpty();
    }

    /// Exchanges what is on screen and what stood here before.
    void exchange() {
        var now = shown;
        shown = before;
        before = now;
        var of = experiment;
        experiment = experimentBefore;
        experimentBefore = of;
    }

    List<RunView> views() {
        return shown.stream().map(ShownRun::view).toList();
    }

    /// Returns the record of a run, if there is such a run.
    Optional<RunRecord> record(int run) {
        return run >= 0 && run < shown.size() ? Optional.of(shown.get(run).session().record()) : Optional.empty();
    }

    /// Returns what people should know, if some of it was not yet told.
    Optional<Notice> news() {
        // every run is asked, so that each remembers what was told
        var news = shown.stream().map(ShownRun::news).flatMap(Optional::stream).toList();
        if (news.isEmpty() || experiment.isEmpty())
            return news.isEmpty() ? Optional.empty() : Optional.of(news.getLast());
        // two trainings end side by side, and what is said of one must not hide what is said of the other
        return shown.stream().map(this::note).flatMap(Optional::stream).reduce(ShownRuns::both);
    }

    private Optional<Notice> note(ShownRun run) {
        var note = run.session().record().note();
        return shown.size() < 2
                ? note
                : note.map(said -> new Notice(Message.of("study.ofRun", run.view().label(), said.words()), said.tone()));
    }

    /// Says two things in the tone of the graver one.
    private static Notice both(Notice one, Notice other) {
        return new Notice(Message.of("study.notes", one.words(), other.words()),
                one.tone().compareTo(other.tone()) > 0 ? one.tone() : other.tone());
    }

    /// Removes runs that could not begin, and tells whether there were some. If none of the new ones began, those before are back.
    boolean dropFailed() {
        var failed = shown.stream().filter(ShownRun::hasFailed).toList();
        if (failed.isEmpty())
            return false;
        var left = shown.stream().filter(run -> !failed.contains(run)).toList();
        var former = displaced.filter(old -> sessions(old.shown()).containsAll(sessions(left)));
        shown = former.map(Displaced::shown).orElse(left);
        former.ifPresent(old -> {
            before = old.before();
            experiment = old.experiment();
            experimentBefore = old.experimentBefore();
            displaced = Optional.empty();
        });
        return true;
    }

    private static List<TrainingSession> sessions(List<ShownRun> runs) {
        return runs.stream().map(ShownRun::session).toList();
    }

    /// Keeps one run under the name of the kept one, and no other.
    void keep(int run) {
        shown = List.of(shown.get(run).named(KEPT));
        experiment = Optional.empty();
    }

    /// Removes the first of two.
    boolean dropFirst() {
        if (shown.size() < 2 || shown.getFirst().state().isLive())
            return false;
        shown = shown.subList(1, shown.size());
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
        var states = shown.stream().map(state).toList();
        return Stream.of(RunState.RUNNING, RunState.PREPARING, RunState.PAUSED).filter(states::contains).findFirst()
                .orElseGet(() -> states.isEmpty() ? RunState.IDLE : states.getLast());
    }

    /// Returns how far the newest is, or of two that are at work the one that is less far.
    Optional<RunView.Progress> progress() {
        var live = shown.stream().filter(run -> run.state().isLive()).map(ShownRun::progress).flatMap(Optional::stream)
                .min(Comparator.comparingDouble(RunView.Progress::fraction));
        return live.or(() -> shown.isEmpty() ? Optional.empty() : shown.getLast().progress());
    }

    /// Does something with the controls of all trainings at work.
    void live(Consumer<TrainingControl> command) {
        shown.stream().filter(run -> run.state().isLive()).forEach(run -> command.accept(run.session().control()));
    }

    /// Waits until the threads of all trainings have ended, each time as long as is left.
    void awaitEnd(Supplier<Duration> left) {
        shown.forEach(run -> run.session().awaitEnd(left.get()));
        update();
    }
}
