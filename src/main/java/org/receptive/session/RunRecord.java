package org.receptive.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.train.Checkpoint;
import org.receptive.train.Divergence;
import org.receptive.train.EpochReport;
import org.receptive.train.EvaluationReport;
import org.receptive.train.ParameterHistory;

/// Everything that is known of a training so far. Its thread writes; any other reads without locks, and what it read never changes.
public final class RunRecord {

    private final AtomicLong version = new AtomicLong();
    private final AtomicBoolean latestWanted = new AtomicBoolean();
    private volatile RunState state = RunState.PREPARING;
    private volatile Optional<PreparedTraining> prepared = Optional.empty();
    private volatile Optional<ParameterHistory> history = Optional.empty();
    private volatile Optional<ParameterHistory.Snapshot> latest = Optional.empty();
    private volatile Curve curve = new Curve(0);
    private volatile int batchesPerEpoch;
    private volatile List<EvaluationPoint> evaluations = List.of();
    private volatile List<EpochReport> epochs = List.of();
    private volatile List<RateChange> rateChanges = List.of();
    private volatile ReplayStarts starts;
    private volatile Optional<Divergence> divergence = Optional.empty();
    private volatile Optional<Notice> note = Optional.empty();
    private volatile long busyNanos;
    private volatile long keptIteration;
    private volatile boolean continued;

    /// @param startBytes the memory for the states from which iterations can be computed again
    RunRecord(long startBytes) {
        starts = ReplayStarts.none(startBytes);
    }

    /// Returns a number that rises with every change except of the curve and the latest weights.
    public long version() {
        return version.get();
    }

    /// Returns what the training is doing.
    public RunState state() {
        return state;
    }

    /// Returns setup and digits, as soon as they are read.
    public Optional<PreparedTraining> prepared() {
        return prepared;
    }

    /// Returns the recorded weights, as soon as training begins.
    public Optional<ParameterHistory> history() {
        return history;
    }

    /// Returns the weights that were asked for last with [#wantLatest], or recorded last, whichever are newer; after a divergence, those
    /// that are back.
    public Optional<ParameterHistory.Snapshot> latest() {
        var asked = latest;
        if (divergence.isPresent())
            return asked;
        var recorded = history.map(ParameterHistory::snapshots).filter(list -> !list.isEmpty()).map(List::getLast);
        return asked.isPresent() && (recorded.isEmpty() || recorded.get().iteration() < asked.get().iteration()) ? asked : recorded;
    }

    /// Asks for a copy of the weights after the present batch.
    public void wantLatest() {
        latestWanted.set(true);
    }

    /// Returns loss and accuracy of every batch.
    public Curve curve() {
        return curve;
    }

    /// Returns how many batches an epoch has; 0 as long as that is unknown.
    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /// Returns how well the network did on the test digits, before training and after each epoch.
    public List<EvaluationPoint> evaluations() {
        return evaluations;
    }

    /// Returns a report for every epoch that has ended.
    public List<EpochReport> epochs() {
        return epochs;
    }

    /// Returns the learning rates that were changed by hand.
    public List<RateChange> rateChanges() {
        return rateChanges;
    }

    /// Returns the learning rate that the batch after an iteration would have had, before the schedule.
    double rateUntil(long iteration) {
        return rateChanges.stream().filter(change -> change.iteration() <= iteration).reduce((_, later) -> later).map(RateChange::rate)
                .orElseGet(() -> starts.parts().getFirst().plan().learningRate());
    }

    /// Returns why the training stopped before its end, if it did.
    public Optional<Divergence> divergence() {
        return divergence;
    }

    /// Returns the last thing that people should know: how it ended, or what could not be kept.
    public Optional<Notice> note() {
        return note;
    }

    /// Returns how long the training has worked, without pauses.
    public long busyNanos() {
        return busyNanos;
    }

    /// Returns the iteration of this training's last checkpoint; 0 if none was kept.
    public long keptIteration() {
        return keptIteration;
    }

    /// Tells whether this record begins with that of an earlier part of the same training.
    public boolean isContinued() {
        return continued;
    }

    void begin(PreparedTraining made, ParameterHistory begun, long iteration, int batches, List<EpochReport> before) {
        if (curve.iteration(curve.size() - 1) != iteration)
            curve = new Curve(iteration);
        batchesPerEpoch = batches;
        epochs = List.copyOf(before);
        history = Optional.of(begun);
        prepared = Optional.of(made);
        changed();
    }

    /// Takes down what the training follows from an iteration on; the checkpoint with which it goes on there is [#kept].
    void follows(ReplayStarts.Part part) {
        starts = starts.with(part);
    }

    void kept(Checkpoint checkpoint) {
        keptIteration = checkpoint.position().iteration();
        canStartFrom(checkpoint);
    }

    /// Takes down a state from which iterations can be computed again.
    void canStartFrom(Checkpoint checkpoint) {
        starts = starts.with(checkpoint);
    }

    /// Returns from where its iterations can be computed again.
    ReplayStarts starts() {
        return starts;
    }

    /// Takes over what an earlier part of the same training has recorded up to an iteration.
    void continueFrom(RunRecord earlier, long iteration) {
        curve = Curve.continuing(earlier.curve, iteration);
        evaluations = earlier.evaluations.stream().filter(point -> point.iteration() <= iteration).toList();
        rateChanges = earlier.rateChanges.stream().filter(change -> change.iteration() <= iteration).toList();
        starts = earlier.starts.until(iteration);
        busyNanos = earlier.busyNanos;
        continued = true;
    }

    boolean takeLatestWanted() {
        return latestWanted.get() && latestWanted.getAndSet(false);
    }

    void latest(ParameterHistory.Snapshot snapshot) {
        latest = Optional.of(snapshot);
    }

    void busyNanos(long nanos) {
        busyNanos = nanos;
    }

    void state(RunState now) {
        state = now;
        changed();
    }

    void note(Notice now) {
        note = Optional.of(now);
        changed();
    }

    void clearNote() {
        note = Optional.empty();
        changed();
    }

    /// @param good the weights that are back
    /// @param said what people should know of it
    void diverged(Divergence reason, ParameterHistory.Snapshot good, Message said) {
        latest = Optional.of(good);
        divergence = Optional.of(reason);
        note(Notice.problem(said));
    }

    /// Takes down that after a divergence an earlier state was kept in place of later ones.
    void keptWayBack(long iteration) {
        keptIteration = iteration;
    }

    void add(EvaluationPoint point) {
        evaluations = added(evaluations, point);
        changed();
    }

    void add(EpochReport report) {
        epochs = added(epochs, report);
        changed();
    }

    void add(RateChange change) {
        rateChanges = added(rateChanges, change);
        changed();
    }

    private void changed() {
        version.incrementAndGet();
    }

    private static <T> List<T> added(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return List.copyOf(longer);
    }

    /// A learning rate that was changed by hand.
    ///
    /// @param iteration after which
    /// @param rate the new learning rate
    public record RateChange(long iteration, double rate) {}

    /// How well a network did on the test examples at one moment.
    ///
    /// @param iteration after how many batches
    /// @param report in detail
    public record EvaluationPoint(long iteration, EvaluationReport report) {}

    /// What a training is doing.
    public enum RunState {
        /// Nothing was started.
        IDLE,
        /// Data is being read or generated.
        PREPARING,
        /// It trains.
        RUNNING,
        /// It waits between two batches.
        PAUSED,
        /// All epochs have ended.
        FINISHED,
        /// It was stopped by hand, or it could not begin.
        STOPPED,
        /// Its numbers left every useful range; the last good weights are back.
        DIVERGED;

        /// Tells whether a training in this state occupies a thread.
        public boolean isLive() {
            return switch (this) {
                case PREPARING, RUNNING, PAUSED -> true;
                case IDLE, FINISHED, STOPPED, DIVERGED -> false;
            };
        }
    }
}
