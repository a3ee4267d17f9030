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
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.SmallEnvironment;
import org.receptive.text.Language;
import org.receptive.text.Notice;
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
        assertThat(model().runs().run(experiment)).isTrue();
        pulseUntil(() -> trainings().runs().stream().allMatch(run -> run.points() > 2));
        assertThat(model().runs().run(experiment)).isFalse();
        assertThat(messageKey()).isEqualTo("study.busy");
        model().setup().change(s -> s.withLearningRate(0.5));
        assertThat(messageKey()).isEqualTo("study.experimentRate");
        assertThat(model().setup().setupProperty().get().learningRate()).isEqualTo(0.5);
        int points = last().points();
        pulseUntil(() -> last().points() > points + 2);
        model().runs().stop();
        runToTheEnd();
        assertThat(trainings().runs()).allMatch(run -> run.rateChanges().isEmpty());
    }

    @Test
    void aStartThatFailsBringsTheTrainingBeforeBack() {
        model().close();
        var digits = SmallEnvironment.in(folder).images();
        made = Optional.of(new TrainViewModel(SmallEnvironment.in(folder, (choice, examples, workers, cancelled) -> {
            if (choice instanceof DataChoice.Folder(var none))
                throw ReadableException.of("study.noData", none);
            return digits.load(choice, examples, workers, cancelled);
        })));
        model().setup().change(_ -> SmallEnvironment.setup());
        model().runs().start();
        runToTheEnd();
        failToStart();
        assertThat(trainings().hasBefore()).isFalse();
        assertThat(trainings().runs()).hasSize(1);
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(state()).isEqualTo(RunState.FINISHED);
        pulseUntil(() -> replayed().iteration() == 2 * BATCHES);
        model().runs().keepForComparison();
        model().runs().start();
        runToTheEnd();
        failToStart();
        assertThat(trainings().runs()).extracting(run -> run.label().key()).containsExactly("study.run.kept", "study.run.new");
    }

    private void failToStart() {
        var setup = model().setup().setupProperty().get();
        model().setup().change(s -> s.withData(new DataChoice.Folder(folder.resolve("none"))));
        model().runs().start();
        runToTheEnd();
        assertThat(messageKey()).isEqualTo("study.noData");
        model().setup().change(_ -> setup);
    }

    @Test
    void anAnswerAboutAnotherTrainingIsNotShown() {
        model().runs().start();
        runToTheEnd();
        for (int i = 0; i < 5; i++) {
            replay().live();
            replay().seek(17);
            model().runs().stepBatch();
            // nothing is known of the new training yet, and the request to go to its beginning waits
            replay().first();
            LockSupport.parkNanos(100_000_000);
            replay().first();
            pulseUntil(() -> {
                assertThat(probe().filter(p -> p.iteration() == 17)).isEmpty();
                return state() == RunState.PAUSED && last().points() == 1;
            });
            model().runs().resume();
            runToTheEnd();
        }
    }

    @Test
    void whatAnExperimentPushedAsideCanBeBroughtBack() {
        model().runs().start();
        runToTheEnd();
        assertThat(trainings().hasBefore()).isFalse();
        var setup = SmallEnvironment.setup().withEpochs(1);
        model().runs().run(new Experiment("rate", List.of(setup.withLearningRate(0.001), setup.withLearningRate(0.03))));
        runToTheEnd();
        assertThat(trainings().hasBefore()).isTrue();
        model().runs().exchange();
        assertThat(trainings().runs()).hasSize(1);
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        pulseUntil(() -> replayed().iteration() == 2 * BATCHES);
        // a training that goes on takes the place of its first part only
        model().runs().exchange();
        assertThat(trainings().runs()).extracting(run -> run.setup().learningRate()).containsExactly(0.001, 0.03);
        assertThat(model().setup().setupProperty().get()).isEqualTo(SmallEnvironment.setup());
        model().runs().choose(0);
        model().runs().takeSetup();
        assertThat(model().setup().setupProperty().get()).isEqualTo(setup.withLearningRate(0.001));
    }

    @Test
    void aTrainingThatWasStoppedAndKeptIsNoProblem() {
        stopAfter(1);
        assertThat(messageKey()).isEqualTo("study.stopped");
        assertThat(model().message().noticeProperty().get().orElseThrow().tone()).isEqualTo(Notice.Tone.SUCCESS);
    }

    @Test
    void aTrainingThatGoesOnShowsItsWholeCurve() {
        model().runs().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 1);
        model().runs().stop();
        runToTheEnd();
        assertThat(trainings().unfinished().orElseThrow().iteration()).hasValue(1);
        model().runs().run(new Experiment("rate", List.of(SmallEnvironment.setup().withEpochs(1))));
        runToTheEnd();
        model().runs().resume();
        runToTheEnd();
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(recorded()).startsWith(0L, 1L, 2L);
    }

    @Test
    void aTrainingThatGoesOnDoesNotBorrowTheCurveOfOneThatDivergedMeanwhile() {
        stopAfter(3);
        model().runs().keepForComparison();
        model().runs().dropComparison();
        var losses = losses(3);
        model().setup().change(s -> s.withLearningRate(1e6));
        model().runs().start();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.DIVERGED);
        model().runs().resume();
        runToTheEnd();
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(losses(3)).isEqualTo(losses);
        // the first part is in the second; what diverged is not
        assertThat(trainings().hasBefore()).isTrue();
        model().runs().exchange();
        assertThat(state()).isEqualTo(RunState.DIVERGED);
    }

    @Test
    void theFirstPartOfATrainingIsNotBroughtBackBesideTheWhole() {
        stopAfter(2);
        model().runs().resume();
        runToTheEnd();
        assertThat(trainings().hasBefore()).isFalse();
    }

    private void stopAfter(int batches) {
        for (int batch = 1; batch <= batches; batch++) {
            int points = batch;
            model().runs().stepBatch();
            pulseUntil(() -> state() == RunState.PAUSED && last().points() == points);
        }
        model().runs().stop();
        runToTheEnd();
    }

    private List<Float> losses(int count) {
        return IntStream.range(0, count).mapToObj(last().curve()::loss).toList();
    }

    @Test
    void aResumedTrainingAndAFailedStartLeaveWhatCanBeBroughtBack() {
        stopAfter(2);
        model().runs().run(new Experiment("rate", List.of(SmallEnvironment.setup().withEpochs(1))));
        runToTheEnd();
        model().runs().exchange();
        model().runs().resume();
        runToTheEnd();
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(trainings().hasBefore()).isTrue();
        model().runs().exchange();
        assertThat(last().points()).isEqualTo(BATCHES);
    }

    @Test
    void theDivergenceOfOneOfTwoIsSaidBesideTheEndOfTheOther() {
        var setup = SmallEnvironment.setup();
        model().runs().run(new Experiment("rate", List.of(setup.withLearningRate(1e6), setup.withLearningRate(1e-9))));
        runToTheEnd();
        var said = Texts.of(Language.ENGLISH).get(model().message().noticeProperty().get().orElseThrow().words());
        assertThat(model().message().noticeProperty().get().orElseThrow().tone()).isEqualTo(Notice.Tone.PROBLEM);
        assertThat(said).contains("rate 0.01: ").contains("rate 0.1: Training finished, but the network is still guessing");
    }

    @Test
    void layersAreCalledAsInTheRunThatIsShown() {
        model().runs().start();
        runToTheEnd();
        model().setup().change(s -> s.withModel("lenet5-1998"));
        assertThat(model().runs().shownNetwork()).isEqualTo(SmallEnvironment.setup().network());
        assertThat(new LayerNames(model().runs().shownNetwork()).toString("relu2")).isEqualTo("C3 · conv2");
    }

    @Test
    void aWindowIsClosedEvenWhileDigitsAreReadForLong() {
        model().close();
        var reading = new CountDownLatch(1);
        made = Optional.of(new TrainViewModel(SmallEnvironment.in(folder, (_, _, _, _) -> {
            try {
                reading.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw ReadableException.of("study.noRun");
        })));
        model().runs().start();
        long begin = System.nanoTime();
        model().close();
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
        reading.countDown();
    }
}
