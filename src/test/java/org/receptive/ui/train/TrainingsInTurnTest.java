package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.receptive.session.DataChoice;
import org.receptive.session.Experiment;
import org.receptive.session.RunState;
import org.receptive.session.SmallEnvironment;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

/// One training after another and beside another: what is kept, what is refused, and what belongs to which.
@Timeout(60)
class TrainingsInTurnTest extends TrainViewModelDriver {

    private static final int BATCHES = 30;

    @Test
    void anExperimentKeepsItsRatesAndNoOtherBeginsMeanwhile() {
        var setup = SmallEnvironment.setup().withEpochs(1000);
        var experiment = new Experiment("rate", List.of(setup.withLearningRate(0.001), setup.withLearningRate(0.03)));
        assertThat(model().runExperiment(experiment)).isTrue();
        pulseUntil(() -> model().runsProperty().get().stream().allMatch(run -> run.points() > 2));
        assertThat(model().runExperiment(experiment)).isFalse();
        assertThat(messageKey()).isEqualTo("study.busy");
        model().setLearningRate(0.5);
        assertThat(messageKey()).isEqualTo("study.experimentRate");
        assertThat(model().setupProperty().get().learningRate()).isEqualTo(0.5);
        int points = last().points();
        pulseUntil(() -> last().points() > points + 2);
        model().stop();
        runToTheEnd();
        assertThat(model().runsProperty().get()).allMatch(run -> run.rateChanges().isEmpty());
    }

    @Test
    void aStartThatFailsBringsTheTrainingBeforeBack() {
        model().close();
        var digits = SmallEnvironment.in(folder).images();
        opened = Optional.of(new TrainViewModel(SmallEnvironment.in(folder, (choice, examples, workers, cancelled) -> {
            if (choice instanceof DataChoice.Folder(var none))
                throw ReadableException.of("study.noData", none);
            return digits.load(choice, examples, workers, cancelled);
        })));
        model().changeSetup(_ -> SmallEnvironment.setup());
        model().start();
        runToTheEnd();
        failToStart();
        assertThat(model().hasBeforeProperty().get()).isFalse();
        assertThat(model().runsProperty().get()).hasSize(1);
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(state()).isEqualTo(RunState.FINISHED);
        pulseUntil(() -> replay().shownIterationProperty().get() == 2 * BATCHES);
        model().keepForComparison();
        model().start();
        runToTheEnd();
        failToStart();
        assertThat(model().runsProperty().get()).extracting(run -> run.label().key()).containsExactly("study.run.kept", "study.run.new");
    }

    private void failToStart() {
        var setup = model().setupProperty().get();
        model().changeSetup(s -> s.withData(new DataChoice.Folder(folder.resolve("none"))));
        model().start();
        runToTheEnd();
        assertThat(messageKey()).isEqualTo("study.noData");
        model().changeSetup(_ -> setup);
    }

    @Test
    void anAnswerAboutAnotherTrainingIsNotShown() {
        model().start();
        runToTheEnd();
        for (int i = 0; i < 5; i++) {
            replay().live();
            replay().seek(17);
            model().stepBatch();
            // nothing is known of the new training yet, and a wish to go to its beginning waits
            replay().first();
            LockSupport.parkNanos(100_000_000);
            replay().first();
            pulseUntil(() -> {
                assertThat(replay().probeProperty().get().filter(p -> p.iteration() == 17)).isEmpty();
                return state() == RunState.PAUSED && last().points() == 1;
            });
            model().resume();
            runToTheEnd();
        }
    }

    @Test
    void whatAnExperimentPushedAsideCanBeBroughtBack() {
        model().start();
        runToTheEnd();
        assertThat(model().hasBeforeProperty().get()).isFalse();
        var setup = SmallEnvironment.setup().withEpochs(1);
        model().runExperiment(new Experiment("rate", List.of(setup.withLearningRate(0.001), setup.withLearningRate(0.03))));
        runToTheEnd();
        assertThat(model().hasBeforeProperty().get()).isTrue();
        model().exchange();
        assertThat(model().runsProperty().get()).hasSize(1);
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        pulseUntil(() -> replay().shownIterationProperty().get() == 2 * BATCHES);
        // a training that goes on takes the place of its first part only
        model().exchange();
        assertThat(model().runsProperty().get()).extracting(run -> run.setup().learningRate()).containsExactly(0.001, 0.03);
        assertThat(model().setupProperty().get()).isEqualTo(SmallEnvironment.setup());
        model().chooseRun(0);
        model().takeSetup();
        assertThat(model().setupProperty().get()).isEqualTo(setup.withLearningRate(0.001));
    }

    @Test
    void aTrainingThatGoesOnShowsItsWholeCurve() {
        model().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 1);
        model().stop();
        runToTheEnd();
        assertThat(model().unfinishedProperty().get().orElseThrow().iteration()).hasValue(1);
        model().runExperiment(new Experiment("rate", List.of(SmallEnvironment.setup().withEpochs(1))));
        runToTheEnd();
        model().resumeLast();
        runToTheEnd();
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(replay().recordedProperty().get()).startsWith(0L, 1L, 2L);
    }

    @Test
    void aTrainingThatGoesOnDoesNotBorrowTheCurveOfOneThatDivergedMeanwhile() {
        stopAfter(3);
        model().keepForComparison();
        model().dropComparison();
        var losses = losses(3);
        model().changeSetup(s -> s.withLearningRate(1e6));
        model().start();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.DIVERGED);
        model().resumeLast();
        runToTheEnd();
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(losses(3)).isEqualTo(losses);
        // the first part is in the second; what diverged is not
        assertThat(model().hasBeforeProperty().get()).isTrue();
        model().exchange();
        assertThat(state()).isEqualTo(RunState.DIVERGED);
    }

    @Test
    void theFirstPartOfATrainingIsNotBroughtBackBesideTheWhole() {
        stopAfter(2);
        model().resumeLast();
        runToTheEnd();
        assertThat(model().hasBeforeProperty().get()).isFalse();
    }

    private void stopAfter(int batches) {
        for (int batch = 1; batch <= batches; batch++) {
            int points = batch;
            model().stepBatch();
            pulseUntil(() -> state() == RunState.PAUSED && last().points() == points);
        }
        model().stop();
        runToTheEnd();
    }

    private List<Float> losses(int count) {
        return IntStream.range(0, count).mapToObj(last().curve()::loss).toList();
    }

    @Test
    void aResumedTrainingAndAFailedStartLeaveWhatCanBeBroughtBack() {
        stopAfter(2);
        model().runExperiment(new Experiment("rate", List.of(SmallEnvironment.setup().withEpochs(1))));
        runToTheEnd();
        model().exchange();
        model().resumeLast();
        runToTheEnd();
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(model().hasBeforeProperty().get()).isTrue();
        model().exchange();
        assertThat(last().points()).isEqualTo(BATCHES);
    }

    @Test
    void theDivergenceOfOneOfTwoIsSaidBesideTheEndOfTheOther() {
        var setup = SmallEnvironment.setup();
        model().runExperiment(new Experiment("rate", List.of(setup.withLearningRate(1e6), setup.withLearningRate(1e-9))));
        runToTheEnd();
        var said = Texts.of(Language.ENGLISH).get(model().messageProperty().get().orElseThrow());
        assertThat(said).contains("rate 0.01: ").contains("rate 0.1: Trained to the end, but the network still guesses");
    }

    @Test
    void layersAreCalledAsInTheRunThatIsShown() {
        model().start();
        runToTheEnd();
        model().changeSetup(s -> s.withModel("lenet5-1998"));
        assertThat(model().shownNetwork()).isEqualTo(SmallEnvironment.setup().network());
        assertThat(new LayerNames(model().shownNetwork()).toString("relu2")).isEqualTo("C3 · conv2");
    }

    @Test
    void aWindowIsClosedEvenWhileDigitsAreReadForLong() {
        model().close();
        var reading = new CountDownLatch(1);
        opened = Optional.of(new TrainViewModel(SmallEnvironment.in(folder, (_, _, _, _) -> {
            try {
                reading.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw ReadableException.of("study.noRun");
        })));
        model().start();
        long begin = System.nanoTime();
        model().close();
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
        reading.countDown();
    }
}
