package org.receptive.session;

import java.util.Optional;
import org.receptive.session.RunRecord.EvaluationPoint;
import org.receptive.session.RunRecord.RateChange;
import org.receptive.session.RunRecord.RunState;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.train.BatchReport;
import org.receptive.train.Checkpoint;
import org.receptive.train.EpochReport;
import org.receptive.train.ParameterHistory;
import org.receptive.train.Standstill;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingListener;

/// Writes down how a training goes, on the training's own thread: a few numbers a batch, and now and then a copy of the weights.
final class Recorder implements TrainingListener {

    /// How many iterations lie between two states from which others can be computed again.
    private static final int START_INTERVAL = 64;

    private final RunRecord record;
    private final Trainer trainer;
    private final ParameterHistory history;
    private final Standstill standstill;
    private Optional<Notice> stuck = Optional.empty();
    private boolean notKept;
    private long busy;
    private long since = System.nanoTime();

    /// Writes into `record` and `history`.
    Recorder(RunRecord record, Trainer trainer, ParameterHistory history) {
        this.record = record;
        busy = record.busyNanos();
        this.trainer = trainer;
        this.history = history;
        standstill = new Standstill(trainer.task().plan().loss(), trainer.task().training().classes(), trainer.batchesPerEpoch());
    }

    @Override
    public void batch(BatchReport report) {
        record.curve().add(report.loss(), report.accuracy());
        trainer.record(history, false);
        if (report.iteration() % START_INTERVAL == 0 && trainer.divergence().isEmpty())
            record.canStartFrom(trainer.checkpoint());
        if (trainer.divergence().isEmpty())
            standstill.add(report.loss(), report.accuracy()).ifPresent(this::say);
        if (record.takeLatestWanted())
            record.latest(trainer.snapshot());
        long now = System.nanoTime();
        busy += now - since;
        since = now;
        record.busyNanos(busy);
    }

    private void say(Standstill.Sign sign) {
        // what could not be kept is graver
        if (notKept)
            return;
        var said = advice().of(sign);
        stuck = Optional.of(said);
        record.note(said);
    }

    /// Explains the end of a training whose network does not read better than by chance; nothing if it does.
    Optional<Message> chanceLevel() {
        return ChanceLevel.explain(trainer.history().getLast(), advice(), standstill.hasKnown());
    }

    private StuckAdvice advice() {
        var made = record.prepared().orElseThrow();
        return new StuckAdvice(made.setup().withLearningRate(trainer.task().plan().learningRate()), made.task().training().classes(),
                made.deadUnits(trainer.parameters()));
    }

    /// Tells whether nothing is said but what concerned the way, which is over.
    boolean isNothingElseSaid() {
        return record.note().isEmpty() || record.note().equals(stuck);
    }

    @Override
    public void epoch(EpochReport report) {
        trainer.testReport().ifPresent(test -> record.add(new EvaluationPoint(report.iteration(), test)));
        record.add(report);
    }

    @Override
    public void rateChanged(long iteration, double rate) {
        record.add(new RateChange(iteration, rate));
    }

    @Override
    public void madeWay(long nanos) {
        since += nanos;
    }

    @Override
    public void paused(boolean paused) {
        if (paused)
            trainer.record(history, true);
        since = System.nanoTime();
        record.state(paused ? RunState.PAUSED : RunState.RUNNING);
    }

    @Override
    public void checkpointKept(Checkpoint checkpoint) {
        record.kept(checkpoint);
        if (notKept)
            record.clearNote();
        notKept = false;
    }

    /// Tells whether what was trained so far is kept.
    boolean isKept() {
        return record.keptIteration() > 0 && record.keptIteration() == trainer.iteration();
    }

    @Override
    public AfterFailure checkpointFailed(Message problem) {
        notKept = true;
        record.note(Notice.problem(record.keptIteration() == 0
                ? Message.of("study.notKept", problem)
                : Message.of("study.notKeptSince", problem, record.keptIteration())));
        return AfterFailure.GO_ON;
    }
}
