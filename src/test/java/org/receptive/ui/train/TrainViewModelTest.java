package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.receptive.io.network.ModelFile;
import org.receptive.session.DataChoice;
import org.receptive.session.Experiment;
import org.receptive.session.NormalisationChoice;
import org.receptive.session.RateChange;
import org.receptive.session.RunState;
import org.receptive.session.SmallEnvironment;
import org.receptive.session.SystemImages;
import org.receptive.text.Message;
import org.receptive.train.FloatValues;

@Timeout(60)
class TrainViewModelTest extends TrainViewModelDriver {

    private static final int BATCHES = 30;

    @Test
    void aWholeTrainingIsPublished() {
        model().start();
        assertThat(state()).isNotEqualTo(RunState.IDLE);
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.FINISHED);
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(last().plannedIterations()).isEqualTo(2 * BATCHES);
        assertThat(last().evaluations()).hasSize(3);
        var progress = model().progressProperty().get().orElseThrow();
        assertThat(progress.fraction()).isEqualTo(1);
        assertThat(progress.epoch()).isEqualTo(2);
        assertThat(progress.batch()).isEqualTo(BATCHES);
        assertThat(progress.examplesPerSecond()).isPositive();
        assertThat(replay().shownIterationProperty().get()).isEqualTo(2 * BATCHES);
        assertThat(replay().layersProperty().get()).containsExactly("conv1", "conv2");
        assertThat(replay().kernelsProperty().get().orElseThrow().filters()).isEqualTo(6);
        assertThat(replay().evaluationProperty().get().orElseThrow().iteration()).isEqualTo(2 * BATCHES);
        assertThat(replay().filmProperty().get()).extracting(FilmColumn::iteration).containsExactly(0L, 1L, 2L, 5L, 10L, 20L, 50L);
        assertThat(replay().recordedProperty().get()).startsWith(0L, 1L).endsWith(60L);
    }

    @Test
    void theWholeScreenGoesBackToARecordedIteration() {
        model().start();
        runToTheEnd();
        replay().seek(17);
        assertThat(replay().followingProperty().get()).isFalse();
        assertThat(replay().shownIterationProperty().get()).isEqualTo(17);
        pulseUntil(() -> replay().probeProperty().get().filter(p -> p.iteration() == 17).isPresent() && replay().evaluationProperty().get()
                .orElseThrow().iteration() == 17);
        var maps = replay().probeProperty().get().orElseThrow().maps().orElseThrow();
        assertThat(maps.layer()).isEqualTo("relu1");
        assertThat(maps.shape().channels()).isEqualTo(6);
        assertThat(maps.values().toArray()).isNotEmpty().doesNotContain(Float.NaN);
        replay().seekForward();
        assertThat(replay().shownIterationProperty().get()).isEqualTo(18);
        replay().seekBack();
        replay().seekBack();
        assertThat(replay().shownIterationProperty().get()).isEqualTo(16);
        replay().first();
        model().pulse();
        assertThat(replay().evaluationProperty().get().orElseThrow().iteration()).isZero();
        replay().live();
        assertThat(replay().shownIterationProperty().get()).isEqualTo(60);
        assertThat(replay().evaluationProperty().get().orElseThrow().iteration()).isEqualTo(60);
    }

    @Test
    void gradientsProbesAndLayersFollowTheWish() {
        model().start();
        runToTheEnd();
        replay().seek(5);
        replay().showGradientsProperty().set(true);
        replay().chooseLayer("conv2");
        assertThat(replay().kernelsProperty().get().orElseThrow().slices()).isEqualTo(6);
        assertThat(replay().filmProperty().get().getFirst().kernels().layer()).isEqualTo("conv2");
        pulseUntil(() -> replay().gradientsProperty().get().isPresent());
        var gradients = replay().gradientsProperty().get().orElseThrow();
        assertThat(gradients.filters()).isEqualTo(16);
        assertThat(gradients.largest()).isPositive();
        replay().previousProbe();
        pulseUntil(() -> replay().probeProperty().get().filter(p -> p.digit().example() == SmallEnvironment.TEST - 1).isPresent());
        replay().showGradientsProperty().set(false);
        assertThat(replay().gradientsProperty().get()).isEmpty();
    }

    @Test
    void aCellOfTheConfusionListsItsDigits() {
        model().start();
        runToTheEnd();
        var report = replay().evaluationProperty().get().orElseThrow().report();
        int found = 0;
        for (int actual = 0; actual < 10; actual++)
            for (int predicted = 0; predicted < 10; predicted++) {
                replay().openCell(actual, predicted);
                var cell = replay().openedCellProperty().get().orElseThrow();
                assertThat(cell.count()).isEqualTo(report.confusion().at(actual, predicted)).isEqualTo(cell.digits().size());
                int label = actual;
                assertThat(cell.digits()).allMatch(digit -> digit.label() == label && digit.picture().rows() == 28);
                found += cell.count();
            }
        assertThat(found).isEqualTo(SmallEnvironment.TEST);
        replay().closeCell();
        assertThat(replay().openedCellProperty().get()).isEmpty();
    }

    @Test
    void pauseStepChangedRateAndResume() {
        model().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 1);
        model().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 2);
        assertThat(replay().shownIterationProperty().get()).isEqualTo(2);
        model().setLearningRate(0.005);
        pulseUntil(() -> !last().rateChanges().isEmpty());
        assertThat(last().rateChanges()).containsExactly(new RateChange(2, 0.005));
        model().resume();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aPauseThatIsShownBelongsToTheBatchThatIsShown() {
        for (int batch = 1; batch <= BATCHES; batch++) {
            int points = batch;
            model().stepBatch();
            do {
                model().pulse();
                if (state() == RunState.PAUSED)
                    assertThat(replay().shownIterationProperty().get()).isGreaterThanOrEqualTo(last().points());
            } while (state() != RunState.PAUSED || last().points() < points);
        }
    }

    @Test
    void aStoppedTrainingCanGoOnInANewProgram() {
        model().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 1);
        model().close();
        assertThat(model().unfinishedProperty().get()).isPresent();
        opened = Optional.of(new TrainViewModel(SmallEnvironment.in(folder)));
        assertThat(model().setupProperty().get()).isEqualTo(SmallEnvironment.setup());
        assertThat(model().unfinishedProperty().get()).isPresent();
        model().resumeLast();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.FINISHED);
        assertThat(last().points()).isEqualTo(2 * BATCHES - 1);
        assertThat(model().unfinishedProperty().get()).isEmpty();
        model().resumeLast();
        assertThat(messageKey()).isEqualTo("study.noRun");
    }

    @Test
    void aTrainingIsComparedWithTheOneBefore() {
        model().keepForComparison();
        assertThat(messageKey()).isEqualTo("study.nothingToKeep");
        model().start();
        runToTheEnd();
        model().keepForComparison();
        model().changeSetup(s -> s.withLearningRate(0.002));
        model().start();
        runToTheEnd();
        assertThat(model().runsProperty().get()).extracting(run -> run.setup().learningRate()).containsExactly(0.02, 0.002);
        assertThat(model().chosenRunProperty().get()).isEqualTo(1);
        model().changeSetup(s -> s.withLearningRate(0.004));
        model().start();
        runToTheEnd();
        assertThat(model().runsProperty().get()).extracting(run -> run.setup().learningRate()).containsExactly(0.02, 0.004);
        assertThat(model().runsProperty().get()).extracting(RunView::label).containsExactly(rate("0.02"), rate("0.004"));
        model().chooseRun(0);
        model().pulse();
        assertThat(replay().evaluationProperty().get().orElseThrow().report()).isEqualTo(model().runsProperty().get().getFirst()
                .evaluations().getLast().report());
        model().dropComparison();
        assertThat(model().runsProperty().get()).hasSize(1);
    }

    private static Message rate(String value) {
        return Message.of("study.differs.rate", value);
    }

    @Test
    void theTwoTrainingsOfAnExperimentRunTogether() {
        var setup = SmallEnvironment.setup();
        model().runExperiment(new Experiment("rate", List.of(setup.withLearningRate(0.001), setup.withLearningRate(0.03))));
        runToTheEnd();
        assertThat(model().runsProperty().get()).hasSize(2).allMatch(run -> run.state() == RunState.FINISHED && run.points() == 2
                * BATCHES);
        assertThat(model().runsProperty().get()).extracting(run -> run.label().key()).containsExactly("study.experiment.rate.1",
                "study.experiment.rate.2");
        assertThat(model().setupProperty().get()).isEqualTo(setup);
        assertThat(model().unfinishedProperty().get()).isEmpty();
    }

    @Test
    void aDivergenceIsExplained() {
        model().changeSetup(s -> s.withLearningRate(1e6));
        model().start();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.DIVERGED);
        assertThat(messageKey()).isEqualTo("train.diverged");
        assertThat(replay().kernelsProperty().get().orElseThrow().largest()).isBetween(0f, 1f);
    }

    @Test
    void withoutDigitsAMessageOffersTheGeneratedOnes() {
        model().close();
        opened = Optional.of(new TrainViewModel(SmallEnvironment.in(folder, new SystemImages(SmallEnvironment.in(folder).locator()))));
        model().changeSetup(s -> s.withData(new DataChoice.Mnist()));
        model().start();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.IDLE);
        assertThat(messageKey()).isEqualTo("study.noData");
        assertThat(model().runsProperty().get()).isEmpty();
        model().useGenerated();
        assertThat(model().setupProperty().get().data()).isEqualTo(new DataChoice.Generated());
    }

    @Test
    void withoutANetworkTheDownloadSaysHowToGoOn() {
        model().report(Message.of("study.busy"));
        model().download().start();
        assertThat(model().messageProperty().get()).as("the old message").isNotEqualTo(Optional.of(Message.of("study.busy")));
        pulseUntil(() -> model().download().progressProperty().get().isEmpty());
        assertThat(messageKey()).isEqualTo("study.downloadFailed");
    }

    @Test
    void theModelIsSavedAsItIsShown() {
        model().saveModel(folder.resolve("none.safetensors"));
        assertThat(messageKey()).isEqualTo("study.nothingToSave");
        model().start();
        runToTheEnd();
        replay().seek(20);
        var file = folder.resolve("model.safetensors");
        model().saveModel(file);
        assertThat(messageKey()).isEqualTo("file.saved");
        assertThat(FloatValues.of(ModelFile.read(file).parameters().values())).isEqualTo(FloatValues.of(model().trainedModel().orElseThrow()
                .parameters().values()));
        assertThat(ModelFile.read(file).state()).containsEntry("iteration", "20");
    }

    @Test
    void anImpossibleSetupBecomesAMessageAndChangesNothing() {
        var before = model().setupProperty().get();
        model().changeSetup(s -> s.withEpochs(0));
        assertThat(model().setupProperty().get()).isEqualTo(before);
        assertThat(messageKey()).isEqualTo("error.train.epochs");
        model().changeSetup(s -> s.withNormalisation(NormalisationChoice.PCA));
        assertThat(messageKey()).isEqualTo("error.study.pca");
        assertThat(model().setupProperty().get()).isEqualTo(before);
    }

    @Test
    void closingLeavesNoThreadAndAPulseWithoutNewsIsCheap() {
        model().start();
        runToTheEnd();
        replay().seek(3);
        pulseUntil(() -> replay().evaluationProperty().get().orElseThrow().iteration() == 3);
        for (int i = 0; i < 2000; i++)
            model().pulse();
        // the time of this thread only: the machine may be busy with others
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 1000; i++)
            model().pulse();
        assertThat((threads.getCurrentThreadCpuTime() - begin) / 1000).as("nanoseconds a pulse").isLessThan(1_000_000);
        model().changeSetup(s -> s.withEpochs(1000));
        model().start();
        model().close();
        pulseUntil(() -> Thread.getAllStackTraces().keySet().stream().map(Thread::getName).noneMatch(name -> name.startsWith("replay-")
                || name.equals("training") || name.equals("download")));
    }
}
