package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.nn.WorkerPool;
import org.receptive.session.RunRecord.EvaluationPoint;
import org.receptive.session.RunRecord.RateChange;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainingSession.Start;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;
import org.receptive.train.FloatValues;
import org.receptive.train.ParameterHistory.Snapshot;
import org.receptive.train.Trainer;

@Timeout(60)
class TrainingSessionTest {

    @TempDir
    private Path folder = Path.of("");

    private final TrainingSetup setup = SmallEnvironment.setup();

    private TrainingSession session(TrainingSetup chosen, Start start) {
        return TrainingSession.start(chosen, SmallEnvironment.in(folder), 2, Optional.of(new KeptRun(folder.resolve("runs"))), start);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end)
                fail("waited in vain");
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static RunRecord whole(TrainingSession session) {
        await(() -> !session.record().state().isLive());
        session.close();
        return session.record();
    }

    private static List<Float> losses(RunRecord record) {
        var curve = record.curve();
        return IntStream.range(0, curve.size()).mapToObj(curve::loss).toList();
    }

    private static List<Snapshot> snapshots(RunRecord record) {
        return record.history().orElseThrow().snapshots();
    }

    private static FloatValues last(RunRecord record) {
        return snapshots(record).getLast().values();
    }

    private static long threadsLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && (thread.getName().startsWith("crew-") || thread.getName().equals("training")))
                .count();
    }

    @Test
    void theSameSetupGivesTheSameCurveAndTheSameWeights() {
        var one = whole(session(setup, Start.RUNNING));
        var other = whole(session(setup, Start.RUNNING));
        assertThat(one.state()).isEqualTo(RunState.FINISHED);
        assertThat(losses(one)).hasSize(60).isEqualTo(losses(other));
        assertThat(snapshots(one)).isEqualTo(snapshots(other));
        assertThat(one.evaluations()).isEqualTo(other.evaluations()).extracting(EvaluationPoint::iteration).containsExactly(0L, 30L, 60L);
        assertThat(one.evaluations().getLast().report().accuracy()).isGreaterThan(one.evaluations().getFirst().report().accuracy());
        assertThat(one.epochs()).hasSize(2);
    }

    @Test
    void recordedWeightsAreThoseOfTheTrainerAtThatIteration() {
        var record = whole(session(setup, Start.RUNNING));
        var prepared = record.prepared().orElseThrow();
        try (var crew = new WorkerPool(1)) {
            var trainer = new Trainer(prepared.task(), crew);
            for (var snapshot : snapshots(record)) {
                while (trainer.iteration() < snapshot.iteration())
                    trainer.step();
                assertThat(snapshot.values()).isEqualTo(FloatValues.of(trainer.parameters().values()));
            }
        }
    }

    @Test
    void replayingARecordedIterationGivesTheReportOfTheTraining() {
        var record = whole(session(setup, Start.RUNNING));
        var replay = new Replay(record.prepared().orElseThrow());
        for (var point : record.evaluations()) {
            var snapshot = record.history().orElseThrow().nearest(point.iteration()).orElseThrow();
            assertThat(replay.evaluate(snapshot.values()).score()).isEqualTo(point.report().score());
            assertThat(replay.evaluate(snapshot.values()).predictions()).isEqualTo(point.report().predictions());
        }
    }

    @Test
    void pausingSteppingAndResumingChangesNothing() throws Exception {
        var session = session(setup, Start.PAUSED);
        session.control().step();
        session.control().step();
        session.control().awaitPause();
        assertThat(session.record().curve().size()).isEqualTo(2);
        assertThat(session.record().state()).isEqualTo(RunState.PAUSED);
        assertThat(snapshots(session.record()).getLast().iteration()).isEqualTo(2);
        session.control().resume();
        var stepped = whole(session);
        assertThat(losses(stepped)).isEqualTo(losses(whole(session(setup, Start.RUNNING))));
    }

    @Test
    void aTrainingIsNotCalledPausedWhileABatchOfItIsComputed() {
        for (int seed = 0; seed < 20; seed++) {
            var asked = new CountDownLatch(1);
            var digits = SmallEnvironment.in(folder).images();
            // the step is asked for while the digits are being read
            var place = SmallEnvironment.in(folder, (choice, examples, crew, cancelled) -> {
                await(() -> asked.getCount() == 0);
                return digits.load(choice, examples, crew, cancelled);
            });
            var session = TrainingSession.start(setup.withSeed(seed), place, 2, Optional.empty(), Start.PAUSED);
            session.control().step();
            asked.countDown();
            while (session.record().state() != RunState.PAUSED)
                Thread.onSpinWait();
            assertThat(session.record().curve().size()).isEqualTo(1);
            assertThat(snapshots(session.record())).hasSize(2);
            session.close();
        }
    }

    @Test
    void theSameRateChangeGivesTheSameRunAndIsMarked() throws Exception {
        var one = changed();
        var other = changed();
        assertThat(one.rateChanges()).containsExactly(new RateChange(3, 0.001));
        assertThat(losses(one)).isEqualTo(losses(other)).isNotEqualTo(losses(whole(session(setup, Start.RUNNING))));
        assertThat(last(one)).isEqualTo(last(other));
    }

    private RunRecord changed() throws InterruptedException {
        var session = session(setup, Start.PAUSED);
        for (int i = 0; i < 3; i++)
            session.control().step();
        session.control().awaitPause();
        session.control().setLearningRate(0.001);
        session.control().resume();
        return whole(session);
    }

    @Test
    void aStoppedTrainingGoesOnAsIfItHadNeverStopped() throws Exception {
        var session = session(setup, Start.PAUSED);
        for (int i = 0; i < 37; i++)
            session.control().step();
        session.control().awaitPause();
        session.close();
        assertThat(session.record().state()).isEqualTo(RunState.STOPPED);
        assertThat(session.record().note()).as("it was asked for").contains(Notice.success("study.stopped", 37L));
        var kept = new KeptRun(folder.resolve("runs"));
        assertThat(kept.unfinished().map(KeptRun.Unfinished::setup)).contains(setup);
        var resumed = whole(session(setup, Start.FROM_CHECKPOINT));
        assertThat(resumed.curve().iteration(0)).isEqualTo(38);
        assertThat(resumed.epochs()).hasSize(2);
        assertThat(last(resumed)).isEqualTo(last(whole(session(setup, Start.RUNNING))));
        assertThat(kept.unfinished()).isEmpty();
    }

    @Test
    void whereTheCheckpointLiesIsKnownWithoutReadingIt() throws Exception {
        stopped(setup, 12);
        assertThat(new KeptRun(folder.resolve("runs")).unfinished().orElseThrow().iteration()).hasValue(12);
    }

    @Test
    void aTrainingThatGoesOnBeginsWithCurveTestsAndWeightsOfItsFirstPart() throws Exception {
        var first = stopped(setup, 37).record();
        var kept = new KeptRun(folder.resolve("runs"));
        var resumed = whole(TrainingSession.resume(setup, SmallEnvironment.in(folder), 2, kept, Optional.of(first)));
        var whole = whole(session(setup, Start.RUNNING));
        assertThat(losses(resumed)).isEqualTo(losses(whole));
        assertThat(resumed.curve().iteration(0)).isEqualTo(1);
        assertThat(snapshots(resumed)).isEqualTo(snapshots(whole));
        assertThat(resumed.evaluations()).extracting(EvaluationPoint::iteration).containsExactly(0L, 30L, 60L);
        assertThat(resumed.busyNanos()).isGreaterThan(first.busyNanos());
    }

    @Test
    void aRecordWithoutThisCheckpointIsNotContinued() throws Exception {
        var shorter = stopped(setup, 5).record();
        stopped(setup, 12);
        var kept = new KeptRun(folder.resolve("runs"));
        var resumed = whole(TrainingSession.resume(setup, SmallEnvironment.in(folder), 2, kept, Optional.of(shorter)));
        assertThat(resumed.curve().iteration(0)).isEqualTo(13);
        assertThat(snapshots(resumed).getFirst().iteration()).isEqualTo(12);
    }

    @Test
    void aDivergenceIsExplainedAndTheLastGoodWeightsAreBack() {
        var record = whole(session(setup.withLearningRate(1e6), Start.RUNNING));
        assertThat(record.state()).isEqualTo(RunState.DIVERGED);
        assertThat(record.divergence()).isPresent();
        assertThat(record.note()).contains(Notice.problem(record.divergence().orElseThrow().message()));
        var divergence = record.divergence().orElseThrow();
        var back = record.latest().orElseThrow();
        assertThat(back.iteration()).isEqualTo(divergence.goodIteration()).isLessThan(divergence.iteration());
        for (float value : back.values().toArray())
            assertThat(value).isFinite();
        assertThat(snapshots(record).getLast().iteration()).as("weights of an earlier iteration are not those of the last")
                .isLessThan(divergence.iteration());
    }

    @Test
    void aTrainingThatIsStoppedBeforeItsFirstBatchLeavesTheKeptOneAsItIs() throws Exception {
        stopped(setup, 12);
        var kept = new KeptRun(folder.resolve("runs"));
        var loading = TrainingSession.start(setup.withSeed(9), SmallEnvironment.in(folder, (choice, examples, crew, cancelled) -> {
            await(cancelled);
            return SmallEnvironment.in(folder).images().load(choice, examples, crew, cancelled);
        }), 1, Optional.of(kept), Start.RUNNING);
        loading.close();
        assertThat(loading.record().state()).isEqualTo(RunState.STOPPED);
        assertThat(loading.record().prepared()).isEmpty();
        var paused = session(setup.withSeed(8), Start.PAUSED);
        paused.control().awaitPause();
        paused.control().setLearningRate(0.5);
        paused.close();
        assertThat(paused.record().note()).as("nothing of it is kept").isEmpty();
        assertThat(kept.unfinished().map(KeptRun.Unfinished::setup)).contains(setup);
        assertThat(kept.checkpoint().position().iteration()).isEqualTo(12);
    }

    @Test
    void aCheckpointThatCannotBeWrittenLeavesSetupAndCheckpointOfTheTrainingBefore() throws Exception {
        stopped(setup, 12);
        var kept = new KeptRun(folder.resolve("runs"));
        var before = kept.checkpoint();
        // where the next training would write its checkpoint there is no room, and then none for its setup
        var store = kept.store(setup.withSeed(7));
        Files.createDirectories(folder.resolve("runs/last.safetensors/full"));
        assertThatThrownBy(() -> store.save(before)).isInstanceOf(ReadableException.class);
        assertThat(kept.unfinished().map(KeptRun.Unfinished::setup)).contains(setup);
        assertThat(kept.checkpoint()).isEqualTo(before);
    }

    @Test
    void theCheckpointOfANewTrainingTakesThePlaceOfTheOneBefore() throws Exception {
        for (int seed = 1; seed < 5; seed++) {
            stopped(setup.withSeed(seed), seed);
            var kept = new KeptRun(folder.resolve("runs"));
            assertThat(kept.unfinished().map(KeptRun.Unfinished::setup)).contains(setup.withSeed(seed));
            assertThat(kept.checkpoint().position().iteration()).isEqualTo(seed);
            assertThat(kept.checkpoint().plan().seed()).isEqualTo(seed);
            assertThat(folder.resolve("runs")).isDirectoryNotContaining(file -> !Files.isRegularFile(file));
            assertThat(folder.resolve("runs").toFile().list()).as("its setup, one checkpoint and its network").hasSize(3);
        }
    }

    @Test
    void aCheckpointUnderAnotherSetupIsRefusedInOneSentence() throws Exception {
        stopped(setup, 3);
        var record = whole(session(setup.withBatchSize(10), Start.FROM_CHECKPOINT));
        assertThat(record.state()).isEqualTo(RunState.STOPPED);
        assertThat(record.note().orElseThrow().words().key()).isEqualTo("error.train.otherPlan");
    }

    private TrainingSession stopped(TrainingSetup chosen, int batches) throws InterruptedException {
        var session = session(chosen, Start.PAUSED);
        for (int i = 0; i < batches; i++)
            session.control().step();
        session.control().awaitPause();
        session.close();
        return session;
    }

    @Test
    void aCheckpointThatSucceedsAfterAFailureTakesTheWarningBack() throws Exception {
        var runs = folder.resolve("runs");
        Files.writeString(runs, "in the way");
        var session = session(setup, Start.PAUSED);
        for (int i = 0; i < 30; i++)
            session.control().step();
        session.control().awaitPause();
        assertThat(session.record().note().orElseThrow().words().key()).isEqualTo("study.notKept");
        Files.delete(runs);
        session.control().step();
        session.control().awaitPause();
        session.close();
        assertThat(session.record().note().orElseThrow().words().key()).isEqualTo("study.stopped");
    }

    @Test
    void theNetworkOfATrainingThatHasEndedIsThereTomorrow() {
        var kept = new KeptRun(folder.resolve("runs"));
        assertThat(kept.hasNetwork()).isFalse();
        assertThat(kept.network()).isEmpty();
        var record = whole(session(setup, Start.RUNNING));
        assertThat(kept.unfinished()).isEmpty();
        var network = kept.network().orElseThrow();
        assertThat(FloatValues.of(network.parameters().values())).isEqualTo(last(record));
        assertThat(network.normalisation()).isEqualTo(record.prepared().orElseThrow().normalisation());
        assertThat(whole(session(setup.withLearningRate(1e6), Start.RUNNING)).state()).isEqualTo(RunState.DIVERGED);
        assertThat(kept.network().orElseThrow().parameters().values()).as("a divergence leaves it")
                .isEqualTo(network.parameters().values());
    }

    @Test
    void withoutARoomForTheCheckpointTheTrainingGoesOnAndSaysWhatIsKept() throws IOException {
        // a file where the folder is to be
        Files.writeString(folder.resolve("runs"), "in the way");
        var record = whole(session(setup, Start.RUNNING));
        assertThat(record.state()).isEqualTo(RunState.FINISHED);
        assertThat(record.note().orElseThrow().words().key()).isEqualTo("study.notKept");
    }

    @Test
    void missingDigitsAreOneSentenceThatOffersTheGeneratedOnes() {
        var place = SmallEnvironment.in(folder, new SystemImages(SmallEnvironment.in(folder).locator()));
        for (var choice : List.of(new DataChoice.Mnist(), new DataChoice.Folder(folder.resolve("none")))) {
            var session = TrainingSession.start(setup.withData(choice), place, 1, Optional.empty(), Start.RUNNING);
            var record = whole(session);
            assertThat(record.state()).isEqualTo(RunState.STOPPED);
            assertThat(record.note().orElseThrow().words().key()).isEqualTo("study.noData");
        }
    }

    @Test
    void closingEndsAllThreadsInEveryState() throws Exception {
        session(setup.withEpochs(1000), Start.RUNNING).close();
        var paused = session(setup, Start.PAUSED);
        paused.control().awaitPause();
        paused.close();
        var running = session(setup.withEpochs(1000), Start.RUNNING);
        await(() -> running.record().curve().size() > 10);
        running.close();
        assertThat(running.record().state()).isEqualTo(RunState.STOPPED);
        await(() -> threadsLeft() == 0);
    }
}
