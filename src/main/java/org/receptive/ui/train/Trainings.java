package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.receptive.draw.chart.ValueAxis;
import org.receptive.session.Experiment;
import org.receptive.session.KeptRun.Unfinished;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.SetupDifference;
import org.receptive.session.TrainingSetup;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// What is known of the trainings on screen at one moment, and what is said of them.
///
/// @param runs the trainings, none to two, the newest last
/// @param chosen which of them kernels, evaluation and replay are about
/// @param activity what the newest is doing; of two that run together, the one that is still running
/// @param progress how far it is, while there is one; of two, the one that is less far
/// @param comparing whether a training is kept for comparison with the next
/// @param unfinished the training that can go on, if there is one
/// @param hasBefore whether what stood on screen before can be brought back
/// @param experiment the prepared experiment whose trainings they are, if they are of one
public record Trainings(List<RunView> runs, int chosen, RunState activity, Optional<RunView.Progress> progress, boolean comparing,
        Optional<Unfinished> unfinished, boolean hasBefore, Optional<Experiment> experiment) {

    /// So many times as long as what was trained must be what is to come before the axis ends earlier.
    private static final int FEW = 20;
    private static final double LEAST_END = 10;
    /// There is room for some more batches.
    private static final double ROOM = 1.25;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int RATE_DIGITS = 3;

    /// Copies the list.
    public Trainings {
        runs = List.copyOf(runs);
    }

    /// Returns the run that is shown, if there is one.
    public Optional<RunView> shown() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(Math.clamp(chosen, 0, runs.size() - 1)));
    }

    /// Tells whether the run that is shown has other settings than these.
    public boolean differFrom(TrainingSetup setup) {
        return shown().filter(run -> !run.setup().equals(setup)).isPresent();
    }

    /// Returns where the axis of the iterations ends: with the training, or, while it stands still after few batches, soon behind them.
    public OptionalLong axisEnd() {
        long planned = runs.stream().mapToLong(r -> Math.max(r.plannedIterations(), r.lastIteration())).max().orElse(0);
        long last = runs.stream().mapToLong(RunView::lastIteration).max().orElse(0);
        if (planned == 0)
            return OptionalLong.empty();
        boolean few = activity == RunState.PAUSED && last * FEW <= planned;
        return OptionalLong.of(few ? Math.min(planned, (long) ValueAxis.niceStep(Math.max(LEAST_END, last * ROOM))) : planned);
    }

    /// Tells whether a training is at work or paused.
    public boolean isLive() {
        return activity.isLive();
    }

    /// Tells whether a training can go on: one that is paused, or one that was stopped.
    public boolean canResume() {
        return activity == RunState.PAUSED || (!isLive() && unfinished.isPresent());
    }

    private boolean hasCounters() {
        return progress.isPresent() && activity != RunState.PREPARING && activity != RunState.FINISHED;
    }

    /// Returns how far the training is, or what it is doing.
    public Message sentence() {
        return progress.filter(_ -> hasCounters())
                .map(p -> Message.of("training.progress", p.epoch(), p.epochs(), Numbers.grouped(p.batch()), Numbers.grouped(p.batches())))
                .orElse(activity(activity));
    }

    /// Returns how far the training is, if it is one; what it is doing is said apart.
    public Optional<Message> counters() {
        return activity == RunState.FINISHED
                ? progress.map(p -> Message.of("training.epochOf", p.epochs(), p.epochs()))
                : Optional.of(sentence()).filter(_ -> hasCounters());
    }

    /// Returns what the training is doing.
    public Message activitySentence() {
        return activity(activity);
    }

    private static Message activity(RunState activity) {
        return Message.of("training.state." + activity.name());
    }

    /// Returns what stands beside [#sentence]: while it trains, the time left; otherwise what it is doing, unless that is said already.
    public Optional<Message> beside() {
        if (!hasCounters())
            return Optional.empty();
        if (activity != RunState.RUNNING)
            return Optional.of(activity(activity));
        return progress.flatMap(p -> p.secondsLeft().stream().mapToObj(s -> Message.of("training.left", duration(s))).findFirst());
    }

    private static Message duration(double seconds) {
        long s = Math.max(1, Math.round(seconds));
        if (s < 2 * MINUTE)
            return Message.of("training.seconds", s);
        return s < 2 * HOUR
                ? Message.of("training.minutes", (s + MINUTE / 2) / MINUTE)
                : Message.of("training.hours", (s + HOUR / 2) / HOUR);
    }

    /// Returns where the training that was stopped would go on, if that is known; of another one than is shown, also what tells it from
    /// that.
    public Optional<Message> resumes() {
        if (isLive())
            return Optional.empty();
        return unfinished.flatMap(kept -> kept.iteration().stream().mapToObj(i -> resumes(kept, Numbers.grouped(i))).findFirst());
    }

    private Message resumes(Unfinished kept, String iteration) {
        return shown().flatMap(run -> SetupDifference.of(kept.setup(), run.asKept(kept)))
                .map(name -> Message.of("training.resumesOther", name, iteration))
                .orElseGet(() -> Message.of("training.resumes", iteration));
    }

    /// Returns the learning rate of the next batch while a training is at work or paused.
    public Optional<Message> rateInForce() {
        return shown().filter(run -> run.state().isLive()).flatMap(run -> run.rateInForce().stream()
                .mapToObj(rate -> Message.of("training.rateInForce", Numbers.significant(rate, RATE_DIGITS))).findFirst());
    }

    /// Returns the iteration that is shown, of how many.
    public Message counter(long iteration) {
        long end = shown().map(RunView::plannedIterations).orElse(0L);
        return Message.of("training.iteration", Numbers.grouped(iteration), end == 0 ? "–" : Numbers.grouped(Math.max(end, iteration)));
    }
}
