package org.receptive.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.receptive.nn.WorkerPool;
import org.receptive.session.RunRecord.EvaluationPoint;
import org.receptive.session.RunRecord.RunState;
import org.receptive.text.FailureLog;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;
import org.receptive.train.Checkpoint;
import org.receptive.train.CheckpointStore;
import org.receptive.train.ParameterHistory;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingControl;
import org.receptive.train.TrainingRun;
import org.receptive.train.TrainingRun.StopReason;
import org.receptive.train.TrainingTask;

/// One training in the background: reads the digits, trains, and records everything. Its threads end with it.
public final class TrainingSession implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);

    private final TrainingSetup setup;
    private final TrainingEnvironment environment;
    private final int threads;
    private final Optional<KeptRun> kept;
    private final Start start;
    private final Optional<RunRecord> earlier;
    private final TrainingControl control = new TrainingControl();
    private final RunRecord record;
    private final Thread thread;

    /// How a training begins.
    public enum Start {
        /// It trains at once.
        RUNNING,
        /// It waits for a single step.
        PAUSED,
        /// It goes on from the checkpoint that is kept.
        FROM_CHECKPOINT
    }

    private TrainingSession(TrainingSetup setup, TrainingEnvironment environment, int threads, Optional<KeptRun> kept, Start start,
            Optional<RunRecord> earlier) {
        this.setup = setup;
        this.environment = environment;
        this.threads = threads;
        this.kept = kept;
        this.start = start;
        this.earlier = earlier;
        record = new RunRecord(environment.startBytes());
        thread = Thread.ofPlatform().name("training").daemon(true).unstarted(this::run);
    }

    /// Starts a training.
    ///
    /// @param threads how many threads it works on
    /// @param kept where its checkpoints go; without, they are not kept
    public static TrainingSession start(TrainingSetup setup, TrainingEnvironment environment, int threads, Optional<KeptRun> kept,
            Start start) {
        return new TrainingSession(setup, environment, threads, kept, start, Optional.empty()).started();
    }

    /// Goes on with the training whose checkpoint is kept.
    ///
    /// @param earlier what was recorded of a training before; if that kept this checkpoint, curve and replay begin with it
    public static TrainingSession resume(TrainingSetup setup, TrainingEnvironment environment, int threads, KeptRun kept,
            Optional<RunRecord> earlier) {
        return new TrainingSession(setup, environment, threads, Optional.of(kept), Start.FROM_CHECKPOINT, earlier).started();
    }

    private TrainingSession started() {
        if (start == Start.PAUSED)
            control.pause();
        thread.start();
        return this;
    }

    /// Returns what is trained.
    public TrainingSetup setup() {
        return setup;
    }

    /// Returns everything that is known so far.
    public RunRecord record() {
        return record;
    }

    /// Pauses, resumes, steps, stops and changes the learning rate.
    public TrainingControl control() {
        return control;
    }

    private void run() {
        try (var workers = new WorkerPool(threads)) {
            train(workers);
        } catch (ReadableException e) {
            end(e.problem());
        } catch (RuntimeException | Error e) {
            // no one foresaw it, but who waits must be told, and the log keeps where it was
            FailureLog.write("the training failed", e);
            end(Message.of("study.failed", e));
        } finally {
            // whatever happens, the screen must not show a training that is none
            if (record.state().isLive())
                record.state(RunState.STOPPED);
        }
    }

    private void end(Message problem) {
        record.note(Notice.problem(problem));
        record.state(RunState.STOPPED);
    }

    private void train(WorkerPool workers) {
        var checkpoint = start == Start.FROM_CHECKPOINT ? kept.map(KeptRun::checkpoint) : Optional.<Checkpoint>empty();
        // one that is typed while the digits are read comes after it
        checkpoint.filter(state -> state.plan().learningRate() != setup.learningRate())
                .ifPresent(_ -> control.setLearningRate(setup.learningRate()));
        var images = environment.images().load(setup.data(), setup.examples(), workers, control::isCancelled);
        var made = PreparedTraining.of(setup, images, control::isCancelled);
        if (made.isEmpty()) {
            record.state(RunState.STOPPED);
            return;
        }
        var prepared = made.get();
        var trainer = checkpoint.map(c -> Trainer.resume(resumed(prepared.task(), c), c, workers))
                .orElseGet(() -> new Trainer(prepared.task(), workers));
        var history = begin(prepared, trainer, checkpoint);
        trainer.record(history, false);
        if (record.evaluations().isEmpty())
            trainer.evaluateTest().ifPresent(report -> record.add(new EvaluationPoint(trainer.iteration(), report)));
        // a run that is to begin with a pause says so itself, after the single steps that were asked for meanwhile
        record.state(RunState.RUNNING);
        var store = kept.map(k -> k.store(setup)).orElseGet(CheckpointStore::none);
        var recorder = new Recorder(record, trainer, history);
        var reason = new TrainingRun(trainer, recorder, store, control).run();
        trainer.record(history, true);
        end(reason, trainer, recorder);
    }

    private ParameterHistory begin(PreparedTraining prepared, Trainer trainer, Optional<Checkpoint> checkpoint) {
        long iteration = trainer.iteration();
        var part = start == Start.FROM_CHECKPOINT
                ? earlier.filter(before -> before.keptIteration() == iteration && isOfSameTraining(before))
                : Optional.<RunRecord>empty();
        var continued = part.flatMap(RunRecord::history).map(history -> ParameterHistory.continuing(history, iteration));
        var history = continued.orElseGet(() -> new ParameterHistory(prepared.task().network().spec(), environment.snapshotBytes()));
        part.ifPresent(before -> record.continueFrom(before, iteration));
        record.follows(new ReplayStarts.Part(iteration, trainer.task().plan()));
        checkpoint.ifPresent(record::kept);
        part.filter(before -> before.rateUntil(iteration) != trainer.task().plan().learningRate())
                .ifPresent(_ -> record.add(new RunRecord.RateChange(iteration, trainer.task().plan().learningRate())));
        record.begin(prepared, history, iteration, trainer.batchesPerEpoch(), trainer.history());
        return history;
    }

    private boolean isOfSameTraining(RunRecord before) {
        return before.prepared().filter(made -> made.setup().atPaceOf(setup).equals(setup)).isPresent();
    }

    /// The rate may have been changed by hand, and the number of epochs too.
    private static TrainingTask resumed(TrainingTask task, Checkpoint checkpoint) {
        var chosen = task.plan();
        if (!checkpoint.plan().withEpochs(1).withLearningRate(1).equals(chosen.withEpochs(1).withLearningRate(1)))
            throw ReadableException.of("error.train.otherPlan");
        return task.withPlan(checkpoint.plan().withEpochs(chosen.epochs()));
    }

    private void end(StopReason reason, Trainer trainer, Recorder recorder) {
        switch (reason) {
            case StopReason.Finished _ -> {
                var lost = keepNetwork(trainer);
                if (recorder.isNothingElseSaid())
                    recorder.chanceLevel().or(() -> lost).map(Notice::problem).ifPresent(record::note);
                record.state(RunState.FINISHED);
            }
            case StopReason.Cancelled _ -> {
                var lost = trainer.iteration() > 0 ? keepNetwork(trainer) : Optional.<Message>empty();
                if (kept.isPresent() && recorder.isKept())
                    record.note(Notice.success("study.stopped", trainer.iteration()));
                lost.map(Notice::problem).ifPresent(record::note);
                record.state(RunState.STOPPED);
            }
            case StopReason.Diverged(var divergence) -> {
                record.diverged(divergence, trainer.snapshot(), keepWayBack(trainer).orElseGet(divergence::message));
                record.state(RunState.DIVERGED);
            }
            case StopReason.NotKept(var problem) -> end(problem);
        }
    }

    /// Keeps the state before the divergence in place of what was kept of this training since, and returns what is to be said of it. Where
    /// nothing of this training is kept and nothing was learned, that of the training before stays.
    private Optional<Message> keepWayBack(Trainer trainer) {
        var state = trainer.wayBack().orElseThrow();
        long iteration = state.position().iteration();
        if (kept.isEmpty() || (record.keptIteration() == 0 && iteration == 0))
            return Optional.empty();
        var said = trainer.divergence().orElseThrow().message();
        try {
            kept.get().store(setup).save(state);
            record.keptWayBack(iteration);
            return Optional.of(Message.of("study.divergedKept", said, state.plan().learningRate()));
        } catch (ReadableException e) {
            return Optional.of(Message.of("study.notes", said, Message.of("study.wayBackNotKept", e.problem())));
        }
    }

    /// Keeps the network, so that it can be used tomorrow whether or not the training can go on, and returns why it cannot be kept.
    private Optional<Message> keepNetwork(Trainer trainer) {
        try {
            kept.ifPresent(run -> run.keep(record.prepared().orElseThrow().model(trainer.snapshot().values())));
            return Optional.empty();
        } catch (ReadableException e) {
            return Optional.of(Message.of("study.networkNotKept", e.problem()));
        }
    }

    /// Stops after the present batch, keeps a checkpoint, and returns when all threads have ended, or after three seconds: what reads or
    /// decomposes for longer than that notices later that no one waits for it any longer.
    @Override
    public void close() {
        control.cancel();
        awaitEnd(LONGEST_CLOSE);
    }

    /// Waits until all threads have ended, but not longer than this; does not stop them.
    public void awaitEnd(Duration longest) {
        try {
            if (!thread.join(longest))
                FailureLog.write("the training does not end", new TimeoutException());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
