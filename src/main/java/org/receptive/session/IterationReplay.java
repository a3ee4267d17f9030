package org.receptive.session;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.receptive.nn.Parameters;
import org.receptive.nn.WorkerPool;
import org.receptive.session.RunRecord.RateChange;
import org.receptive.text.ReadableException;
import org.receptive.train.Checkpoint;
import org.receptive.train.FloatValues;
import org.receptive.train.ParameterHistory;
import org.receptive.train.ParameterHistory.Snapshot;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingPlan;
import org.receptive.train.TrainingTask;

/// Computes an iteration of a training again, to the bit: from the nearest state that was kept and allows it.
///
/// A rule that remembers nothing goes on from any recorded weights. With momentum or Adam what the rule remembers is needed, too, which
/// checkpoints have and the beginning of the training. Learning rates that were changed by hand are changed again at their iterations.
///
/// @param prepared the training
/// @param starts its plans and checkpoints
/// @param rates the learning rates that were changed by hand
/// @param snapshots the recorded weights, the earliest first
/// @param batchesPerEpoch how many batches an epoch has
public record IterationReplay(PreparedTraining prepared, ReplayStarts starts, List<RateChange> rates, List<Snapshot> snapshots,
        int batchesPerEpoch) {

    /// Copies the lists.
    public IterationReplay {
        rates = List.copyOf(rates);
        snapshots = List.copyOf(snapshots);
    }

    /// Takes what is known of a training now; nothing before it has begun.
    public static Optional<IterationReplay> of(RunRecord record) {
        return record.prepared().map(made -> new IterationReplay(made, record.starts(), record.rateChanges(),
                record.history().map(ParameterHistory::snapshots).orElse(List.of()), record.batchesPerEpoch()));
    }

    /// Computes it on the calling thread and its workers.
    ///
    /// @param iteration how many batches there have been, the wanted one included; at least 1
    /// @param expected the weights that were recorded after it, if they were
    /// @param progress is told the share that is done
    /// @param cancelled tells whether no one waits any longer
    /// @return nothing if no one waits any longer
    /// @throws ReadableException if nothing was kept from which the iteration can be reached, the training diverged in it, or something
    ///      else comes out than was recorded
    public Optional<TrainedIteration> compute(long iteration, Optional<FloatValues> expected, int threads, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        long target = iteration - 1;
        var apart = prepared.apart();
        try (var workers = new WorkerPool(threads)) {
            var trainer = start(apart.task(), target, workers);
            long first = trainer.iteration();
            while (trainer.iteration() < target) {
                if (cancelled.getAsBoolean() || trainer.isOver())
                    return unreached(trainer, target);
                follow(trainer);
                trainer.step();
                progress.accept((double) (trainer.iteration() - first) / (target + 1 - first));
            }
            follow(trainer);
            if (trainer.isOver())
                return unreached(trainer, target);
            return Optional.of(train(apart, trainer, expected.or(() -> recorded(iteration))));
        }
    }

    private Optional<FloatValues> recorded(long iteration) {
        return snapshots.stream().filter(s -> s.iteration() == iteration).map(Snapshot::values).findFirst();
    }

    private static Optional<TrainedIteration> unreached(Trainer trainer, long target) {
        if (trainer.isOver())
            throw ReadableException.of("error.replay.over", target);
        return Optional.empty();
    }

    private TrainedIteration train(PreparedTraining apart, Trainer trainer, Optional<FloatValues> expected) {
        var before = trainer.checkpoint();
        var batch = trainer.next();
        trainer.step();
        if (trainer.divergence().isPresent())
            throw ReadableException.of("error.replay.diverged", trainer.iteration());
        var after = trainer.checkpoint();
        if (expected.filter(values -> !values.equals(after.parameters())).isPresent())
            throw ReadableException.of("error.replay.differs", trainer.iteration());
        return new TrainedIteration(apart, trainer.iteration(), batch,
                new Parameters(apart.task().network().layout(), before.parameters().toArray()), before.memory(), trainer.gradient(),
                after.parameters(), after.memory(), after.position().optimizerSteps(), expected.isPresent());
    }

    /// Begins at the nearest state that allows it.
    private Trainer start(TrainingTask task, long target, WorkerPool workers) {
        var part = starts.partOf(target).orElseThrow(() -> ReadableException.of("error.replay.noStart", target));
        var plan = part.plan();
        var kept = starts.before(target);
        if (plan.optimizer().memory() == 0) {
            var snapshot = snapshots.stream().filter(s -> s.iteration() <= target && s.iteration() >= part.iteration())
                    .reduce((_, later) -> later);
            if (snapshot.isPresent() && kept.filter(k -> k.position().iteration() >= snapshot.get().iteration()).isEmpty())
                return Trainer.resume(task.withPlan(planAt(snapshot.get().iteration())), checkpoint(task, snapshot.get()), workers);
        }
        if (kept.isPresent())
            return Trainer.resume(task.withPlan(kept.get().plan().withEpochs(plan.epochs())), kept.get(), workers);
        if (part.iteration() > 0)
            throw ReadableException.of("error.replay.noStart", target);
        return new Trainer(task.withPlan(plan), workers);
    }

    /// Makes a checkpoint of recorded weights, for a rule that remembers nothing.
    private Checkpoint checkpoint(TrainingTask task, Snapshot snapshot) {
        long iteration = snapshot.iteration();
        int epoch = (int) (iteration / batchesPerEpoch);
        var position = new Checkpoint.TrainingPosition(epoch, (int) (iteration % batchesPerEpoch), iteration, iteration, 0, 0, 0, 0, 0);
        return new Checkpoint(task.network().spec(), planAt(iteration), task.fingerprint(), position, snapshot.values(), List.of(),
                List.of(), Optional.empty());
    }

    /// Returns the plan that the batch after an iteration follows.
    private TrainingPlan planAt(long iteration) {
        var part = starts.partOf(iteration).orElseThrow();
        return rates.stream().filter(change -> change.iteration() >= part.iteration() && change.iteration() <= iteration)
                .reduce((_, later) -> later).map(change -> part.plan().withLearningRate(change.rate())).orElse(part.plan());
    }

    private void follow(Trainer trainer) {
        var wanted = planAt(trainer.iteration());
        if (trainer.task().plan().learningRate() != wanted.learningRate())
            trainer.setLearningRate(wanted.learningRate());
    }
}
