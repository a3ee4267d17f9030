package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.explain.NetworkWalk;
import org.receptive.explain.TensorUpdate;
import org.receptive.explain.UpdateWalk;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainingSession.Start;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.trace.MapId;
import org.receptive.train.FloatValues;
import org.receptive.train.ParameterHistory.Snapshot;

/// What a training did in an iteration is found again, to the bit, from what was kept of it.
@Timeout(120)
class IterationReplayTest {

    private static final int LAST = 20;
    private static final TrainingSetup SETUP = SmallEnvironment.setup().withExamples(200);

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> trainings() {
        return Stream.of(Arguments.of("gradient descent", SETUP.learningBy(OptimizerChoice.SGD).withWeightDecay(0.01)),
                Arguments.of("momentum", SETUP.withWeightDecay(0.001)), Arguments.of("Adam", SETUP.learningBy(OptimizerChoice.ADAM)),
                Arguments.of("AdamW", SETUP.learningBy(OptimizerChoice.ADAMW).withWeightDecay(0.1)),
                Arguments.of("Nesterov", SETUP.learningBy(OptimizerChoice.NESTEROV)),
                Arguments.of("Adagrad", SETUP.learningBy(OptimizerChoice.ADAGRAD)),
                Arguments.of("Adadelta", SETUP.learningBy(OptimizerChoice.ADADELTA)),
                Arguments.of("RMSprop", SETUP.learningBy(OptimizerChoice.RMSPROP)), Arguments.of("dropout", SETUP.withDropout(0.3)),
                Arguments.of("changed digits", SETUP.withAugmentation(true)),
                Arguments.of("a rate that falls", SETUP.withSchedule(ScheduleChoice.COSINE).learningBy(OptimizerChoice.SGD)));
    }

    private TrainingSession start(TrainingSetup setup, Start how) {
        return TrainingSession.start(setup, SmallEnvironment.in(folder), 2, Optional.of(new KeptRun(folder.resolve("runs"))), how);
    }

    private static RunRecord whole(TrainingSession session) {
        session.awaitEnd(Duration.ofSeconds(60));
        assertThat(session.record().state()).isEqualTo(RunState.FINISHED);
        return session.record();
    }

    private static List<Snapshot> snapshots(RunRecord record) {
        return record.history().orElseThrow().snapshots();
    }

    private static TrainedIteration computed(IterationReplay replay, long iteration) {
        return replay.compute(iteration, Optional.empty(), 1, _ -> {
        }, () -> false).orElseThrow();
    }

    private static FloatValues at(RunRecord record, long iteration) {
        return snapshots(record).stream().filter(s -> s.iteration() == iteration).findFirst().orElseThrow().values();
    }

    /// Leaves those snapshots of which no one is asked for here.
    private static IterationReplay withFewSnapshots(RunRecord record) {
        var all = IterationReplay.of(record).orElseThrow();
        return new IterationReplay(all.prepared(), all.starts(), all.rates(),
                all.snapshots().stream().filter(s -> s.iteration() % 7 == 0).toList(), all.batchesPerEpoch());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trainings")
    void everyIterationComesOutAsItWasRecorded(String name, TrainingSetup setup) {
        var record = whole(start(setup, Start.RUNNING));
        for (var replay : List.of(IterationReplay.of(record).orElseThrow(), withFewSnapshots(record)))
            for (long iteration : List.of(1L, 2L, 5L, 10L, 11L, 13L, (long) LAST)) {
                var found = computed(replay, iteration);
                assertThat(found.iteration()).isEqualTo(iteration);
                assertThat(found.before().values()).as(name + " before " + iteration).isEqualTo(at(record, iteration - 1).toArray());
                assertThat(found.after()).as(name + " after " + iteration).isEqualTo(at(record, iteration));
            }
    }

    @Test
    void ratesThatWereChangedByHandAreChangedAgain() {
        for (var rule : List.of(OptimizerChoice.SGD, OptimizerChoice.MOMENTUM)) {
            var session = start(SETUP.learningBy(rule), Start.PAUSED);
            awaitIteration(session, 0);
            stepTo(session, 3);
            session.control().setLearningRate(0.003);
            stepTo(session, 14);
            session.control().setLearningRate(0.2);
            stepTo(session, 16);
            session.control().setLearningRate(0.01);
            session.control().resume();
            var record = whole(session);
            assertThat(record.rateChanges()).hasSize(3);
            for (long iteration : List.of(3L, 4L, 12L, 14L, 15L, 17L, (long) LAST))
                assertThat(computed(withFewSnapshots(record), iteration).after()).as(rule + " " + iteration)
                        .isEqualTo(at(record, iteration));
        }
    }

    private static void stepTo(TrainingSession session, int iteration) {
        while (session.record().curve().size() < iteration) {
            int next = session.record().curve().size() + 1;
            session.control().step();
            awaitIteration(session, next);
        }
    }

    private static void awaitIteration(TrainingSession session, int iteration) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (session.record().curve().size() < iteration || session.record().state() != RunState.PAUSED) {
            assertThat(System.nanoTime()).as("waited in vain for iteration " + iteration).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void aTrainingThatWentOnIsFollowedFromItsCheckpointAndFromItsBeginning() {
        var session = start(SETUP, Start.PAUSED);
        awaitIteration(session, 0);
        stepTo(session, 13);
        session.close();
        var longer = SETUP.withEpochs(3);
        var kept = new KeptRun(folder.resolve("runs"));
        var alone = whole(TrainingSession.resume(longer, SmallEnvironment.in(folder), 2, kept, Optional.empty()));
        assertThat(computed(IterationReplay.of(alone).orElseThrow(), 15).after()).isEqualTo(at(alone, 15));
        var replay = IterationReplay.of(alone).orElseThrow();
        assertThatThrownBy(() -> computed(replay, 9)).isInstanceOf(ReadableException.class);
    }

    @Test
    void bothPartsOfATrainingThatWentOnAreFollowed() {
        var session = start(SETUP.withSchedule(ScheduleChoice.COSINE), Start.PAUSED);
        awaitIteration(session, 0);
        stepTo(session, 13);
        session.close();
        var kept = new KeptRun(folder.resolve("runs"));
        var both = whole(TrainingSession.resume(SETUP.withSchedule(ScheduleChoice.COSINE).withEpochs(3), SmallEnvironment.in(folder), 2,
                kept, Optional.of(session.record())));
        assertThat(both.isContinued()).isTrue();
        for (long iteration : List.of(1L, 12L, 13L, 14L, 25L, 30L))
            assertThat(computed(withFewSnapshots(both), iteration).after()).as("" + iteration).isEqualTo(at(both, iteration));
    }

    @Test
    void whatIsNotAsItWasRecordedIsSaid() {
        var record = whole(start(SETUP, Start.RUNNING));
        var replay = IterationReplay.of(record).orElseThrow();
        assertThatThrownBy(() -> replay.compute(5, Optional.of(at(record, 6)), 1, _ -> {
        }, () -> false)).isInstanceOf(ReadableException.class);
        assertThat(replay.compute(7, Optional.of(at(record, 7)), 1, _ -> {
        }, () -> true)).as("cancelled").isEmpty();
        var shares = new ArrayList<Double>();
        assertThat(replay.compute(19, Optional.of(at(record, 19)), 1, shares::add, () -> false).orElseThrow().isRecorded()).isTrue();
        assertThat(shares).isSorted().isNotEmpty().allMatch(share -> share > 0 && share < 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trainings")
    void theWalkOfEveryExampleEndsAtTheRecordedWeights(String name, TrainingSetup setup) {
        var record = whole(start(setup, Start.RUNNING));
        var found = computed(IterationReplay.of(record).orElseThrow(), 12);
        var layout = found.before().layout();
        var slice = layout.find("conv2.weight").orElseThrow();
        var network = new NetworkWalk(found.prepared().task().network().spec(), found.before());
        var update = found.update(slice);
        var sum = new double[slice.count()];
        for (int example = 0; example < found.labels().size(); example++) {
            var walk = UpdateWalk.of(network, found.activations(example), found.prepared().task().plan().loss(),
                    found.labels().get(example), update);
            var gradient = walk.map(new MapId("C3", "w").gradient()).values().toArray();
            for (int i = 0; i < sum.length; i++)
                sum[i] += gradient[i] / found.labels().size();
            if (example > 0)
                continue;
            var view = UpdateWalk.at(network, update, 7, walk);
            assertThat(walk.stages().get(view.stage()).output()).isEqualTo(new MapId("C3", "w").gradient());
            var after = walk.stages().getLast();
            assertThat(after.output()).isEqualTo(new MapId("C3", "w").updated());
            for (var stage : walk.stages())
                for (int i = 0; i < stage.stepCount(); i += 1 + stage.stepCount() / 40) {
                    double shown = stage.y().values().toArray()[i];
                    assertThat(stage.step(i).value()).as(name + " " + stage.output() + " " + i)
                            .isCloseTo(shown, within(2e-4 * Math.max(1e-2, Math.abs(shown))));
                }
            for (int i = 0; i < slice.count(); i++) {
                assertThat((float) after.y().values().toArray()[i]).isEqualTo(at(record, 12).get(slice.offset() + i));
                assertThat(after.step(i).value()).isCloseTo(update.after()[i], within(1e-7));
            }
        }
        double largest = 0;
        for (float g : update.gradient())
            largest = Math.max(largest, Math.abs(g));
        for (int i = 0; i < sum.length; i++)
            assertThat(sum[i]).as(name + " mean over the batch " + i).isCloseTo(update.gradient()[i], within(1e-4 * largest));
    }

    @Test
    void aLayerThatLearnsSlowerHasALearningRateOfItsOwnAndOneThatDoesNotLearnIsRefused() {
        for (var rule : List.of(OptimizerChoice.SGD, OptimizerChoice.MOMENTUM, OptimizerChoice.ADAM)) {
            var setup = SETUP.learningBy(rule);
            var whole = PreparedTraining.of(setup, SmallEnvironment.images(200));
            var plan = setup.plan().withRateFactors(Map.of("conv2", 0.25, "conv1", 0.0));
            var training = new PreparedTraining(setup, whole.images(), whole.normalisation(), whole.task().withPlan(plan));
            var starts = ReplayStarts.none(1).with(new ReplayStarts.Part(0, plan));
            var found = computed(new IterationReplay(training, starts, List.of(), List.of(), 10), 3);
            var layout = found.before().layout();
            var slower = found.update(layout.find("conv2.weight").orElseThrow());
            assertThat(slower.rate()).isEqualTo(0.25 * found.batch().rate());
            assertThat(found.update(layout.find("fc1.weight").orElseThrow()).rate()).isEqualTo(found.batch().rate());
            var network = new NetworkWalk(found.prepared().task().network().spec(), found.before());
            var walk = UpdateWalk.of(network, found.activations(0), plan.loss(), found.labels().getFirst(), slower);
            var after = walk.stages().getLast();
            for (int i = 0; i < after.stepCount(); i++)
                assertThat(after.step(i).value()).as(rule + " " + i).isCloseTo(slower.after()[i], within(1e-7));
            var frozen = layout.find("conv1.weight").orElseThrow();
            assertThatThrownBy(() -> found.update(frozen)).isInstanceOfSatisfying(ReadableException.class,
                    e -> assertThat(e.problem()).isEqualTo(Message.of("error.replay.frozen", "conv1")));
        }
    }

    @Test
    void aGradientThatMayHaveBeenShortenedIsRefused() {
        var found = computed(IterationReplay.of(whole(start(SETUP, Start.RUNNING))).orElseThrow(), 2);
        var network = new NetworkWalk(found.prepared().task().network().spec(), found.before());
        var u = found.update(found.before().layout().find("conv1.weight").orElseThrow());
        assertThat(u.clipNorm()).isZero();
        var clipped = new TensorUpdate(u.slice(), u.rule(), u.rate(), u.steps(), u.examples(), u.gradient(), 0.5, u.before(), u.after(),
                u.memoryBefore(), u.memoryAfter());
        assertThatThrownBy(() -> UpdateWalk.of(network, found.activations(0), found.prepared().task().plan().loss(),
                found.labels().getFirst(), clipped)).isInstanceOfSatisfying(ReadableException.class,
                        e -> assertThat(e.problem()).isEqualTo(Message.of("error.replay.clipped", 0.5)));
    }
}
