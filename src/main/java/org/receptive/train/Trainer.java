package org.receptive.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.receptive.nn.CounterRandom;
import org.receptive.nn.Optimizer;
import org.receptive.nn.Parameters;
import org.receptive.nn.TrainingEngine;
import org.receptive.nn.WorkerPool;
import org.receptive.text.ReadableException;
import org.receptive.train.EvaluationReport.Score;

/// Trains a network batch by batch. What it does depends on the task alone, not on the clock or the number of threads; one thread uses
/// it at a time. [TrainingRun] runs it in the background.
///
/// Every use of chance is a pure function of the seed and the position, so a training goes on from a [Checkpoint] as if it had never
/// stopped.
public final class Trainer {

    private static final int USE_AUGMENTATION = 3;
    private static final int USE_DROPOUT = 4;
    private static final int LISTED_MISTAKES = 12;

    private TrainingTask task;
    private TrainingPlan plan;
    private final ValidationSplit split;
    private final Batch batch;
    private final int batches;
    private final TrainingEngine engine;
    private final Evaluation evaluation;
    private final Parameters parameters;
    private final Optimizer optimizer;
    private final GradientClipping clipping;
    private final DivergenceWatch watch;
    private final EpochTally tally;
    private Optional<LastGood> good = Optional.empty();
    private final List<EpochReport> history;
    private Optional<Checkpoint.Best> best;
    private Optional<Divergence> divergence = Optional.empty();
    private Optional<EvaluationReport> testReport = Optional.empty();
    private int[] order = {};
    private int orderedEpoch = -1;

    /// Begins a training with weights that the plan's initialiser draws.
    public Trainer(TrainingTask task, WorkerPool workers) {
        this(task, task.plan().initialiser().draw(task.network().spec(), task.plan().seed()), workers);
    }

    /// Begins a training with given weights, which are copied.
    public Trainer(TrainingTask task, Parameters start, WorkerPool workers) {
        this(task, start.copy(), Checkpoint.TrainingPosition.START, List.of(), Optional.empty(), workers);
    }

    private Trainer(TrainingTask task, Parameters parameters, Checkpoint.TrainingPosition position, List<EpochReport> history,
            Optional<Checkpoint.Best> best, WorkerPool workers) {
        this.task = task;
        this.parameters = parameters;
        this.history = new ArrayList<>(history);
        this.best = best;
        plan = task.plan();
        split = new ValidationSplit(task.training().count(), plan.heldOut(), plan.seed());
        batch = new Batch(task.training());
        int batchSize = Math.min(plan.batchSize(), split.trainingCount());
        batches = (split.trainingCount() + batchSize - 1) / batchSize;
        engine = new TrainingEngine(task.network(), plan.loss(), batchSize, workers, plan.frozenLayers());
        evaluation = new Evaluation(task.network(), plan.loss(), workers);
        optimizer = new Optimizer(plan.optimizer(), task.network().layout());
        plan.rateFactors().forEach(optimizer::setFactor);
        clipping = new GradientClipping(plan, task.network().layout());
        watch = new DivergenceWatch(plan.loss(), position.batchesHigh());
        tally = new EpochTally(position);
    }

    /// Goes on with a training from a checkpoint. The task must be the same, but it may have more or fewer epochs.
    ///
    /// @throws ReadableException if the network, the plan or the examples are others
    public static Trainer resume(TrainingTask task, Checkpoint checkpoint, WorkerPool workers) {
        if (!task.network().spec().equals(checkpoint.network()))
            throw ReadableException.of("error.train.otherNetwork", checkpoint.network().name(), task.network().spec().name());
        if (!task.plan().withEpochs(1).equals(checkpoint.plan().withEpochs(1)))
            throw ReadableException.of("error.train.otherPlan");
        if (task.fingerprint() != checkpoint.fingerprint())
            throw ReadableException.of("error.train.otherExamples");
        var parameters = new Parameters(task.network().layout(), checkpoint.parameters().toArray());
        var trainer = new Trainer(task, parameters, checkpoint.position(), checkpoint.history(), checkpoint.best(), workers);
        trainer.optimizer.restore(checkpoint.memory().stream().map(FloatValues::toArray).toArray(float[][]::new),
                checkpoint.position().optimizerSteps());
        return trainer;
    }

    /// Trains on the next batch. With the last batch of an epoch, the epoch is evaluated and its report joins [#history].
    ///
    /// If the training diverges, [#divergence] says why, and the last good weights are back.
    ///
    /// @throws IllegalStateException if the training [#isOver]
    public BatchReport step() {
        requireGoingOn();
        var lastGood = lastGood();
        long begin = System.nanoTime();
        int epoch = tally.epoch();
        int index = tally.batch();
        int count = count();
        batch.aim(orderOf(epoch), first(), augmentationSeed(epoch));
        var outcome = engine.computeGradient(parameters, batch, count, dropoutSeed());
        double rate = rate(epoch, index);
        boolean ends = index == batches - 1;
        var cause = watch.look(outcome.loss(), engine.gradientNorm());
        tally.add(outcome);
        if (cause.isEmpty()) {
            clipping.apply(engine);
            engine.update(parameters, optimizer, rate);
            cause = watch.look(parameters, tally.iteration(), ends);
        }
        tally.addSeconds((System.nanoTime() - begin) / 1e9);
        if (cause.isEmpty() && ends)
            cause = endEpoch();
        lastGood.add(outcome.correct(), count);
        if (cause.isPresent())
            diverge(cause.get(), epoch, index, outcome.loss(), rate);
        else
            if (lastGood.isDue())
                lastGood.take(checkpoint());
        return new BatchReport(epoch, index, batches, tally.iteration(), outcome.loss(), outcome.correct(), count, rate);
    }

    /// A state that was resumed is complete only now.
    private LastGood lastGood() {
        var known = good.orElseGet(() -> new LastGood(task.training().classes(), checkpoint()));
        good = Optional.of(known);
        return known;
    }

    /// Returns the batch that the next [#step] trains on, to be looked at.
    ///
    /// @throws IllegalStateException if the training [#isOver]
    public TrainingBatch next() {
        requireGoingOn();
        int first = first();
        int count = count();
        var looked = new Batch(task.training());
        looked.aim(Arrays.copyOfRange(orderOf(tally.epoch()), first, first + count), 0, augmentationSeed(tally.epoch()));
        return new TrainingBatch(looked, count, dropoutSeed(), rate(tally.epoch(), tally.batch()));
    }

    /// Returns the gradient of the last batch as the optimizer got it, in the layout of the parameters.
    public FloatValues gradient() {
        return FloatValues.of(engine.gradient());
    }

    private void requireGoingOn() {
        if (isOver())
            throw new IllegalStateException("the training is over");
    }

    /// Returns where in the order of the epoch the next batch begins.
    private int first() {
        return tally.batch() * plan.batchSize();
    }

    private int count() {
        return Math.min(plan.batchSize(), split.trainingCount() - first());
    }

    private long augmentationSeed(int epoch) {
        return CounterRandom.mix(plan.seed(), USE_AUGMENTATION, epoch);
    }

    private long dropoutSeed() {
        return CounterRandom.mix(plan.seed(), USE_DROPOUT, tally.iteration());
    }

    private double rate(int epoch, int index) {
        return plan.rate(epoch + (double) index / batches);
    }

    private int[] orderOf(int epoch) {
        if (orderedEpoch != epoch) {
            order = split.order(epoch);
            orderedEpoch = epoch;
        }
        return order;
    }

    private Optional<Divergence.Cause> endEpoch() {
        var validation = split.heldOut().length == 0
                ? Optional.<Score>empty()
                : Optional.of(evaluation.score(parameters, task.training(), split.heldOut()));
        var report = evaluateTest();
        var test = report.map(EvaluationReport::score);
        if (validation.filter(score -> !Double.isFinite(score.loss())).or(() -> test.filter(score -> !Double.isFinite(score.loss())))
                .isPresent())
            return Optional.of(Divergence.Cause.LOSS_NOT_FINITE);
        testReport = report;
        history.add(new EpochReport(tally.epoch(), tally.iteration(), tally.score(), validation, test, tally.seconds()));
        validation.ifPresent(score -> {
            if (best.isEmpty() || score.accuracy() > best.get().accuracy())
                best = Optional.of(new Checkpoint.Best(tally.epoch(), score.accuracy(), FloatValues.of(parameters.values())));
        });
        tally.beginEpoch();
        return Optional.empty();
    }

    private void diverge(Divergence.Cause cause, int epoch, int index, double loss, double rate) {
        var back = lastGood();
        var state = back.state();
        parameters.set(new Parameters(task.network().layout(), state.parameters().toArray()));
        var rates = new Divergence.Rates(rate, plan.learningRate(), UsualRate.after(rate, plan.optimizer(), task.network().spec()));
        divergence = Optional.of(
                new Divergence(cause, epoch, index, tally.iteration(), loss, rates, state.position().iteration(), back.accuracy()));
    }

    /// Tells whether nothing is left to do: all epochs have ended, or the training has diverged.
    public boolean isOver() {
        return divergence.isPresent() || tally.epoch() >= plan.epochs();
    }

    /// Returns why the training stopped before its end, if it did.
    public Optional<Divergence> divergence() {
        return divergence;
    }

    /// Returns the task.
    public TrainingTask task() {
        return task;
    }

    /// Returns how many batches an epoch has.
    public int batchesPerEpoch() {
        return batches;
    }

    /// Returns how many batches there have been since the beginning.
    public long iteration() {
        return tally.iteration();
    }

    /// Returns a report for every epoch that has ended.
    public List<EpochReport> history() {
        return List.copyOf(history);
    }

    /// Returns how many epochs have ended.
    public int epochsEnded() {
        return history.size();
    }

    /// Evaluates the weights as they are now on the test examples, if there are some.
    public Optional<EvaluationReport> evaluateTest() {
        return task.test().map(set -> evaluation.report(parameters, set, LISTED_MISTAKES));
    }

    /// Returns how well the weights did on the test examples after the epoch that ended last.
    public Optional<EvaluationReport> testReport() {
        return testReport;
    }

    /// Goes on with another learning rate from the next batch on: exactly as if a checkpoint were resumed under a plan with that rate.
    ///
    /// @throws ReadableException if nothing can be learned with it
    public void setLearningRate(double rate) {
        plan = plan.withLearningRate(rate);
        task = task.withPlan(plan);
    }

    /// Records the parameters as they are now, if the history wants this iteration, or in any case if they are the last. After a
    /// divergence nothing is recorded: the weights that are back belong to an earlier iteration.
    public void record(ParameterHistory recorded, boolean last) {
        if (divergence.isPresent())
            return;
        if (last)
            recorded.offerLast(tally.iteration(), parameters);
        else
            recorded.offer(tally.iteration(), parameters);
    }

    /// Takes a copy of the parameters as they are now; after a divergence, under the iteration to which they belong.
    public ParameterHistory.Snapshot snapshot() {
        return ParameterHistory.Snapshot.of(divergence.map(Divergence::goodIteration).orElse(tally.iteration()), parameters);
    }

    /// Returns a copy of the weights.
    public Parameters parameters() {
        return parameters.copy();
    }

    /// Returns the weights that did best on the held-out examples, if there are some and an epoch has ended.
    public Optional<Checkpoint.Best> best() {
        return best;
    }

    /// Returns everything that is needed to go on from the last good weights with the suggested learning rate, after a divergence.
    public Optional<Checkpoint> wayBack() {
        return divergence.map(failed -> {
            var state = lastGood().state();
            return new Checkpoint(state.network(), state.plan().withLearningRate(failed.suggestedRate()), state.fingerprint(),
                    state.position(), state.parameters(), state.memory(), state.history(), state.best());
        });
    }

    /// Returns everything that is needed to go on from here.
    ///
    /// @throws IllegalStateException if the training has diverged: there is nothing to go on from
    public Checkpoint checkpoint() {
        if (divergence.isPresent())
            throw new IllegalStateException("the training has diverged");
        return new Checkpoint(task.network().spec(), plan, task.fingerprint(), tally.position(optimizer.steps(), watch.batchesHigh()),
                FloatValues.of(parameters.values()), Arrays.stream(optimizer.memory()).map(FloatValues::of).toList(), history, best);
    }
}
