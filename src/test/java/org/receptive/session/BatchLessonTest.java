package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainingSession.Start;

/// What a batch taught is what the training did.
@Timeout(120)
class BatchLessonTest {

    private static final TrainingSetup SETUP = SmallEnvironment.setup().withExamples(200);

    @TempDir
    private Path folder = Path.of("");

    private RunRecord trained(TrainingSetup setup) {
        var session = TrainingSession.start(setup, SmallEnvironment.in(folder), 2, Optional.of(new KeptRun(folder.resolve("runs"))),
                Start.RUNNING);
        session.awaitEnd(Duration.ofSeconds(60));
        assertThat(session.record().state()).isEqualTo(RunState.FINISHED);
        return session.record();
    }

    private static BatchLesson lesson(RunRecord record, long iteration) {
        var found = IterationReplay.of(record).orElseThrow().compute(iteration, Optional.empty(), 2, _ -> {}, () -> false).orElseThrow();
        return BatchLesson.of(found, Replay.layers(found.prepared().task().network().spec()).getFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 15})
    void theLossBeforeIsTheOneThatTheTrainingMeasuredToTheBit(long iteration) {
        var record = trained(SETUP.withDropout(0.3));
        var lesson = lesson(record, iteration);
        assertThat((float) lesson.lossBefore()).isEqualTo(record.curve().loss((int) iteration - 1));
        assertThat(lesson.iteration()).isEqualTo(iteration);
    }

    @Test
    void aStepOfGradientDescentIsTheRateTimesTheGradientAndLowersTheLossOfItsBatch() {
        var record = trained(SETUP.learningBy(OptimizerChoice.SGD).withLearningRate(0.02));
        var lesson = lesson(record, 3);
        assertThat(lesson.isPlain()).isTrue();
        assertThat(lesson.rate()).isEqualTo(0.02);
        var before = lesson.before();
        for (int f = 0; f < before.count(); f++)
            for (int r = 0; r < before.rows(); r++)
                for (int c = 0; c < before.cols(); c++)
                    assertThat((double) lesson.after().get(f, 0, r, c))
                            .isCloseTo(before.get(f, 0, r, c) - 0.02 * lesson.gradient().get(f, 0, r, c), within(1e-7));
        assertThat(lesson.lossAfter()).isLessThan(lesson.lossBefore());
    }

    @Test
    void otherRulesAreNotCalledPlain() {
        assertThat(lesson(trained(SETUP.learningBy(OptimizerChoice.ADAM)), 2).isPlain()).isFalse();
        assertThat(lesson(trained(SETUP.learningBy(OptimizerChoice.SGD).withWeightDecay(0.01)), 2).isPlain()).isFalse();
    }

    @Test
    void whatTheStepAddedLeadsFromTheKernelsBeforeToThoseAfter() {
        var lesson = lesson(trained(SETUP), 9);
        var change = lesson.change();
        assertThat(change.largest()).isPositive();
        for (int i = 0; i < change.count() * 25; i++)
            assertThat(lesson.before().get(i / 25, 0, i / 5 % 5, i % 5) + change.get(i / 25, 0, i / 5 % 5, i % 5))
                    .isCloseTo(lesson.after().get(i / 25, 0, i / 5 % 5, i % 5), within(1e-7f));
    }

    @Test
    void itsDigitsAreThoseOfTheBatchFromPaperToInk() {
        var lesson = lesson(trained(SETUP), 9);
        assertThat(lesson.digits()).hasSize(20);
        assertThat(lesson.digits()).allMatch(d -> d.pixels().length == d.rows() * d.cols());
        assertThat(lesson.digits()).allSatisfy(d -> assertThat(d.pixels()).contains(0, 255));
        assertThat(lesson.count(BatchLesson.Example::wasRight)).isPositive();
    }
}
